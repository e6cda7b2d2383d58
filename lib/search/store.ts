import type { HearingId, InterventionId, PersonId, SentenceId, SeriesId } from "@/lib/model/ids";

/**
 * What the query side asks of a search index, and nothing else: the index can be sharded, or served, behind this.
 * A passage is a paragraph; passages are numbered from 0 in the order of the archive.
 */
export type SearchStore = {
  readonly catalogue: () => Promise<Catalogue>;
  /** For each term, the passages that hold it, best first, in slots of equal impact. */
  readonly postings: (terms: readonly string[]) => Promise<ReadonlyMap<string, Slots>>;
  /** The words of passages, each fetched once. */
  readonly passages: (numbers: readonly number[]) => Promise<ReadonlyMap<number, Passage>>;
};

/** Passage numbers by slot: those of the first slot weigh most. */
export type Slots = readonly (readonly number[] | null)[];

/** How many slots an index has. */
export const slotCount = 8;

/** What can be filtered and shown before any text is fetched. */
export type Catalogue = {
  readonly version: 1;
  readonly passageCount: number;
  readonly hearings: readonly {
    readonly id: HearingId;
    readonly number: number;
    readonly title: string;
    readonly date: string;
    readonly series: SeriesId;
  }[];
  readonly people: readonly { readonly id: PersonId; readonly name: string }[];
  readonly groups: readonly string[];
  /** In the order of their passages; `hearing`, `speaker` and `group` are places in the lists above, -1 for no group. */
  readonly interventions: readonly {
    readonly id: InterventionId;
    readonly hearing: number;
    readonly speaker: number;
    readonly group: number;
    readonly role?: string;
    readonly firstPassage: number;
  }[];
};

export type Passage = {
  readonly sentences: readonly { readonly id: SentenceId; readonly page?: number | undefined; readonly text: string }[];
};

/** Reads a file of the store by its name: over HTTP in a browser, from the disk in Node. */
export type Transport = (name: string) => Promise<unknown>;
