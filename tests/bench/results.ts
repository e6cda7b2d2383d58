import type { BrowserCost } from "./browser-costs";
import type { BuildCost } from "./build-costs";
import type { Relevance } from "./relevance";

/** The bytes of the index that were read for a set of queries, and those of the postings that they are about. */
export type PostingsCost = { readonly count: number; readonly fetched: number; readonly needed: number };

/** All that one run measured. */
export type Results = {
  readonly sizes: readonly number[];
  readonly archives: { readonly count: number; readonly words: number }[];
  readonly builds: BuildCost[];
  readonly browser: BrowserCost[];
  readonly postings: PostingsCost[];
  readonly relevance: Relevance[];
  /** What was left out or failed, each with its reason. */
  readonly notRun: string[];
};
