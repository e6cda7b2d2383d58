import { buildIndex } from "@/lib/search/build-index";
import { openFileStore } from "@/lib/search/file-store";
import { manifestName, type Manifest } from "@/lib/search/index-files";
import { search, type SearchAnswer } from "@/lib/search/search";
import type { SearchQuery } from "@/lib/search/query";
import type { SearchStore, Transport } from "@/lib/search/store";
import type { Hearing } from "@/lib/model/hearing";
import { archiveOf, contents } from "../real-archives";

/** Both archives as one: hearing 11 and the invented series. */
export async function everyHearing(): Promise<Hearing[]> {
  const archives = await Promise.all(contents.map(archiveOf));
  return archives.flatMap(({ hearings }) => hearings);
}

/** The files of the store, in memory, as `publish` would write them. */
export function filesOf(hearings: readonly Hearing[]): Map<string, unknown> {
  const built = buildIndex(hearings, (speaker) => speaker);
  const texts = built.texts.map(({ hearing, firstPassage }) => ({ file: `${hearing}.json`, firstPassage }));
  const manifest: Manifest = { version: 1, catalogue: "catalogue.json", index: "index.json", texts };
  const files: [string, unknown][] = [
    [manifestName, manifest],
    ["catalogue.json", built.catalogue],
    ["index.json", built.index],
    ...built.texts.map(({ hearing, passages }): [string, unknown] => [`${hearing}.json`, passages]),
  ];
  // Through JSON, as over the network.
  return new Map(files.map(([name, file]) => [name, JSON.parse(JSON.stringify(file)) as unknown]));
}

export function memoryTransport(files: ReadonlyMap<string, unknown>): Transport {
  return (name) =>
    files.has(name) ? Promise.resolve(files.get(name)) : Promise.reject(new Error(`${name} is not there`));
}

type Ask = (q: string, filters?: Omit<SearchQuery, "q">, limit?: number) => Promise<SearchAnswer>;

export function asking(store: SearchStore): Ask {
  return (q, filters = {}, limit = 50) => search(store, { q, ...filters }, limit);
}

export async function openEverything(): Promise<Ask> {
  return asking(openFileStore(memoryTransport(filesOf(await everyHearing()))));
}

/** `ia-11 i1` of each result, in their order. */
export function found({ results }: SearchAnswer): string[] {
  return results.map(({ hearing, intervention }) => `${hearing.id} ${intervention}`);
}

export function markedWords({ results }: SearchAnswer): string[] {
  return results.flatMap(({ pieces }) => pieces.filter(({ marked }) => marked).map(({ text }) => text));
}
