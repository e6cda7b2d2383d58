import type { HearingId, InterventionId, PersonId, SentenceId, SeriesId } from "@/lib/model/ids";

/**
 * What the query side asks of a search index, and nothing else: files behind HTTP, files on a disk and a served engine
 * answer it alike. A passage is a paragraph; passages are numbered from 0 in the order of the archive, newest first.
 */
export type SearchStore = {
  readonly overview: () => Promise<Overview>;
  /** For each word, itself and its inflections in the archive; nothing when the archive has none of them. */
  readonly families: (words: readonly string[]) => Promise<ReadonlyMap<string, Family>>;
  /** The forms of the archive that begin with these letters, the most frequent first. */
  readonly beginningWith: (prefix: string) => Promise<readonly Counted[]>;
  /** Every form that a slip of the pen may have turned into the word; near ones first, or nothing. */
  readonly resembling: (word: string) => Promise<readonly string[]>;
  /** For each form, the passages that hold it. `best`: the first ones may do; `all`: every one of them. */
  readonly postings: (forms: readonly string[], depth: "best" | "all") => Promise<ReadonlyMap<string, Postings>>;
  readonly facets: () => Promise<Facets>;
  /** For each passage, the pages of the official document that it runs over; nothing where the source has none. */
  readonly pages: () => Promise<readonly (PageRange | undefined)[]>;
  /** The words of passages, each fetched once. */
  readonly passages: (numbers: readonly number[]) => Promise<ReadonlyMap<number, Passage>>;
};

export type Overview = {
  readonly passageCount: number;
  /** The reviewed list of `content/synonymes.yaml`: what is in one group means the same. */
  readonly synonyms: readonly (readonly string[])[];
};

export type Counted = { readonly form: string; readonly count: number };

export type Family = {
  readonly forms: readonly Counted[];
  /** How many passages hold one of the forms at least; an estimate from above where some lists are long. */
  readonly count: number;
};

/** Passage numbers by slot of equal impact: those of the first slot weigh most. */
export type Slots = readonly (readonly number[] | null)[];

/** How many slots an index has. */
export const slotCount = 8;

export type Postings = {
  readonly slots: Slots;
  /** How many passages hold the form, whether or not they are all in `slots`. */
  readonly count: number;
  readonly complete: boolean;
};

export type PageRange = readonly [first: number, last: number];

/** Who speaks where: what filters, before any text is read. */
export type Facets = {
  readonly people: readonly { readonly id: PersonId; readonly name: string }[];
  readonly groups: readonly string[];
  readonly hearings: readonly HearingFact[];
  /** In the order of their passages; `speaker`, `group` and `hearing` are places in the lists above, -1 for no group. */
  readonly interventions: readonly {
    readonly hearing: number;
    readonly speaker: number;
    readonly group: number;
    readonly firstPassage: number;
  }[];
};

export type HearingFact = {
  readonly id: HearingId;
  readonly number: number;
  readonly title: string;
  readonly date: string;
  readonly series: SeriesId;
};

/** A paragraph, and all that a result says of it. */
export type Passage = {
  readonly hearing: HearingFact;
  readonly intervention: InterventionId;
  readonly speaker: { readonly id: PersonId; readonly name: string };
  readonly role: string | undefined;
  /** The passages of its intervention: the first, and the one after the last. */
  readonly span: readonly [from: number, to: number];
  readonly sentences: readonly { readonly id: SentenceId; readonly page: number | undefined; readonly text: string }[];
};

export function passageText(passage: Passage): string {
  return passage.sentences.map(({ text }) => text).join(" ");
}

/**
 * Reads a file of the store by its name: over HTTP in a browser, from the disk in Node.
 * `again`: a first read failed; nothing that a cache kept of it may be used.
 */
export type Transport = (name: string, again: boolean) => Promise<Uint8Array>;
