import { Index } from "flexsearch";
import { slotCount } from "./store";

/** FlexSearch's types do not know `encode` as a function, nor `score` on encoded words: see SEARCH-STUDY, D. */
type IndexOptions = {
  readonly tokenize: "strict";
  readonly resolution: number;
  readonly encode: (text: string) => string[];
  readonly score?: (content: readonly string[], term: string) => number;
};

export function newIndex(options: Omit<IndexOptions, "tokenize" | "resolution">): Index {
  const all: IndexOptions = { tokenize: "strict", resolution: slotCount, ...options };
  return new Index(all as unknown as ConstructorParameters<typeof Index>[0]) as Index;
}

/** The weight that a slot stands for: the middle of its range. */
export function slotWeight(slot: number): number {
  return 1 - (slot + 0.5) / slotCount;
}
