import { Index } from "flexsearch";
import { slotCount, type Slots } from "./store";

/** The part of FlexSearch's options that the index depends on. */
type IndexOptions = {
  readonly encode: (text: string) => string[];
  /** The slot of a term in what was encoded, by its place there. */
  readonly score?: (content: readonly string[], term: string, place: number) => number;
};

/** A FlexSearch index whose terms are forms, and whose slots are impacts. */
export function newIndex(options: IndexOptions): Index {
  const all = { tokenize: "strict", resolution: slotCount, commit: false, ...options } as const;
  return new Index(all);
}

/** What FlexSearch asks of a storage once it is mounted (`StorageInterface`, of which its types name a part). */
export type Storage = {
  readonly mount: (index: Index) => Promise<void>;
  readonly get: (term: string) => Promise<Slots>;
  readonly has: (id: number | string) => Promise<boolean>;
};

/** A FlexSearch index that reads its lists from a storage, term by term. */
export async function mountIndex(storage: Storage): Promise<(form: string) => Promise<Slots>> {
  // Forms are looked up as they stand: they were folded when the query was read.
  const index = newIndex({ encode: (form) => [form] });
  // FlexSearch's types want a class with the methods that change a database: this one is only read.
  await Promise.resolve(index.mount(storage as unknown as Parameters<Index["mount"]>[0]));
  return async (form) => {
    // Mounted, a search gives a promise of a Resolver, which the types do not say.
    const searching = index.search(form, { resolve: false }) as unknown as Promise<{ readonly result: Slots }>;
    const found = await searching;
    return found.result;
  };
}

/** The weight that a slot stands for: the middle of its range. */
export function slotWeight(slot: number): number {
  return 1 - (slot + 0.5) / slotCount;
}
