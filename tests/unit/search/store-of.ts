import { expect } from "vitest";
import { IndexBuilder } from "@/lib/search/build-index";
import { openFileStore } from "@/lib/search/file-store";
import { manifestName, type Manifest } from "@/lib/search/index-files";
import { search } from "@/lib/search/search";
import type { SearchAnswer } from "@/lib/search/search-result";
import type { SearchQuery } from "@/lib/search/query";
import type { SearchStore, Transport } from "@/lib/search/store";
import type { Hearing } from "@/lib/model/hearing";
import type { Synonyms } from "@/lib/model/synonyms";
import { archiveOf, contents } from "../real-archives";
import { serve } from "./engine/test-engine";

let hearings: Promise<Hearing[]> | undefined;

/** Both archives as one: hearing 11 and the invented series. Parsed once for the files of tests that share a thread. */
export function everyHearing(): Promise<Hearing[]> {
  hearings ??= Promise.all(contents.map(archiveOf)).then((archives) => archives.flatMap(({ hearings: own }) => own));
  return hearings;
}

/** The files of the store, in memory, as `publish` would write them. */
export async function filesOf(hearings: readonly Hearing[], synonyms: Synonyms = []): Promise<Map<string, Uint8Array>> {
  const builder = new IndexBuilder({ nameOf: (speaker) => speaker, synonyms });
  const files = new Map<string, Uint8Array>();
  for (const hearing of hearings) for (const { name, bytes } of builder.add(hearing)) files.set(`build/${name}`, bytes);
  const rest = builder.finish();
  let next = await rest.next();
  for (; next.done !== true; next = await rest.next()) files.set(`build/${next.value.name}`, next.value.bytes);
  const manifest: Manifest = { ...next.value, folder: "build" };
  files.set(manifestName, new TextEncoder().encode(JSON.stringify(manifest)));
  return files;
}

export function memoryTransport(files: ReadonlyMap<string, Uint8Array>): Transport {
  return (name) => {
    const file = files.get(name);
    return file ? Promise.resolve(file) : Promise.reject(new Error(`${name} is not there`));
  };
}

type Ask = (q: string, filters?: Omit<SearchQuery, "q">, limit?: number) => Promise<SearchAnswer>;

export function asking(store: SearchStore): Ask {
  return (q, filters = {}, limit = 50) => search(store, { q, ...filters }, { limit });
}

/** Asks the files of an archive and, where the tests have an engine, PostgreSQL: an answer is one that both give. */
export async function openHearings(hearings: readonly Hearing[], synonyms: Synonyms = []): Promise<Ask> {
  const files = asking(openFileStore(memoryTransport(await filesOf(hearings, synonyms))));
  const served = await serve(hearings, synonyms);
  return served ? alike(files, asking(served.store)) : files;
}

export async function openEverything(synonyms: Synonyms = []): Promise<Ask> {
  return openHearings(await everyHearing(), synonyms);
}

function alike(files: Ask, served: Ask): Ask {
  return async (...question) => {
    const answer = await served(...question);
    expect(answer, `PostgreSQL and the files on « ${question[0]} »`).toEqual(await files(...question));
    return answer;
  };
}

/** `ia-11 i1` of each result, in their order; without those that hold a part of what was asked. */
export function found({ results }: SearchAnswer): string[] {
  return results.filter(({ whole }) => whole).map(({ hearing, intervention }) => `${hearing.id} ${intervention}`);
}

export function markedWords({ results }: SearchAnswer): string[] {
  return results.flatMap(({ pieces }) => pieces.filter(({ marked }) => marked).map(({ text }) => text));
}
