import { Index } from "flexsearch";
import { slotCount } from "./store";

/** The part of FlexSearch's options that the index depends on. */
type IndexOptions = {
  readonly tokenize: "strict";
  readonly resolution: number;
  readonly encode: (text: string) => string[];
  readonly score?: (content: readonly string[], term: string) => number;
};

export function newIndex(options: Omit<IndexOptions, "tokenize" | "resolution">): Index {
  const all: IndexOptions = { tokenize: "strict", resolution: slotCount, ...options };
  return new Index(all);
}

/** The weight that a slot stands for: the middle of its range. */
export function slotWeight(slot: number): number {
  return 1 - (slot + 0.5) / slotCount;
}
