import type { Catalogue, Passage } from "./store";

/**
 * The files of the store as the build writes them. `manifest.json` is the only name that does not hold the hash
 * of its content, so everything else can be kept for ever.
 */
export const manifestName = "manifest.json";

export type Manifest = {
  readonly version: 1;
  readonly catalogue: string;
  readonly index: string;
  /** One file of texts a hearing; `firstPassage` says which numbers it holds. */
  readonly texts: readonly { readonly file: string; readonly firstPassage: number }[];
};

/** FlexSearch's own export, key by key. */
export type IndexFile = Readonly<Record<string, string>>;
export type CatalogueFile = Catalogue;
export type TextsFile = readonly Passage[];
