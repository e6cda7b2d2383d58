import type { Hearing } from "@/lib/model/hearing";

/** What relevance is judged at: who said it, where. */
export type Found = { readonly hearing: string; readonly intervention: string };

/** What a file of a built folder is for: to find, to show, or the program that does both. */
export type Part = "index" | "texts" | "client";

export type Searcher = {
  /** Best first, the same intervention once for each of its passages. A phrase is between quotation marks. */
  readonly search: (query: string) => Promise<readonly Found[]>;
  readonly close: () => Promise<void>;
};

/** A search engine behind the questions that the bench asks of all of them. */
export type Engine = {
  readonly label: string;
  /** Writes what it needs in a folder that exists. Hearings are read one at a time, more than once if need be. */
  readonly build: (hearings: Iterable<Hearing>, folder: string) => Promise<void>;
  readonly open: (folder: string) => Promise<Searcher>;
  /** What a file of the folder is for; nothing when no search reads it. */
  readonly partOf: (path: string) => Part | undefined;
};

/** How many passages are asked for: enough for ten different interventions. */
export const passageLimit = 100;
