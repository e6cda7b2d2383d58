import { countWhere } from "./halve";
import { sharedLength } from "./word-code";

/**
 * The files of the store as the build writes them. `manifest.json` is the only name that lasts; the others are in a
 * folder named by the hash of what it holds, so that they can be kept for ever and never be mixed with another build's.
 */
/** A file of the store, by its name in the folder of the build. */
export type StoreFile = { readonly name: string; readonly bytes: Uint8Array };

export const manifestName = "manifest.json";
export const manifestVersion = 2;

export type Manifest = {
  readonly version: typeof manifestVersion;
  /** The folder of all other files. */
  readonly folder: string;
  readonly passageCount: number;
  /** How many passages a file of texts holds. */
  readonly passagesPerText: number;
  /** Where each shard begins: front-coded stems, the first one empty. */
  readonly shards: string;
  /** The first letters for which there is a list of words. */
  readonly letters: readonly string[];
  readonly synonyms: readonly (readonly string[])[];
};

export const shardFile = (shard: number): string => `formes/${String(shard)}.bin`;
export const tailFile = (tail: number): string => `suites/${String(tail)}.bin`;
export const textFile = (text: number): string => `textes/${String(text)}.json`;
export const wordsFile = (letter: string): string => `mots/${letter}.bin`;
export const facetsFile = "facettes.json";
export const pagesFile = "pages.json";

/** `["", "acte", "action"]` → « ,0acte,3ion »: the count of letters shared with the one before, then the others. */
export function packBoundaries(boundaries: readonly string[]): string {
  return boundaries
    .map((boundary, index) => {
      const shared = Math.min(35, sharedLength(boundaries[index - 1] ?? "", boundary));
      return index === 0 ? "" : shared.toString(36) + boundary.slice(shared);
    })
    .join(",");
}

export function unpackBoundaries(packed: string): string[] {
  let previous = "";
  return packed.split(",").map((part, index) => {
    previous = index === 0 ? "" : previous.slice(0, Number.parseInt(part.charAt(0), 36)) + part.slice(1);
    return previous;
  });
}

/** The last place in a sorted list that is not after a key. */
export function placeOf(boundaries: readonly string[], key: string): number {
  return Math.max(0, countWhere(boundaries.length, (place) => (boundaries[place] ?? "") <= key) - 1);
}

/** `textes/3.json`: hearings and speeches once, then passages that point at them. */
export type TextsFile = {
  readonly hearings: readonly [id: string, number: number, title: string, date: string, series: string][];
  /** The hearing is a place in the list above; `first` and `length` say which passages the whole speech is. */
  readonly speeches: readonly [
    hearing: number,
    intervention: string,
    speaker: string,
    name: string,
    role: string,
    first: number,
    length: number,
  ][];
  readonly passages: readonly PassageEntry[];
};

/**
 * A paragraph: its speech, its sentences, their numbers and their pages. A single number stands for the first sentence
 * when the others follow it one by one, and a single page for all of them.
 */
type PassageEntry = readonly [
  speech: number,
  numbers: number | readonly number[],
  pages: number | null | readonly (number | null)[],
  ...texts: string[],
];

/** `facettes.json`. In `who` and `lengths`, a character stands for a small number: see `packNumbers`. */
export type FacetsFile = {
  readonly people: readonly [id: string, name: string][];
  readonly groups: readonly string[];
  readonly hearings: readonly {
    readonly fact: TextsFile["hearings"][number];
    /** A person's place, then a group's, -1 for none. */
    readonly speakers: readonly [person: number, group: number][];
    /** For each intervention, its speaker's place in `speakers`, and how many passages it has. */
    readonly who: string;
    readonly lengths: string;
  }[];
};

/** `pages.json`: the first page of each passage as the step from the one before, then how many more it runs over. */
export type PagesFile = readonly (number | null)[];

const firstDigit = "0".charCodeAt(0);

/** Small numbers as a string: 0 is « 0 », 10 is « : »; no number here comes near the surrogates. */
export function packNumbers(numbers: readonly number[]): string {
  return String.fromCharCode(...numbers.map((number) => firstDigit + number));
}

export function unpackNumbers(packed: string): number[] {
  return Array.from({ length: packed.length }, (_, index) => packed.charCodeAt(index) - firstDigit);
}
