import { expect } from "vitest";
import { openFileStore } from "@/lib/search/file-store";
import { search } from "@/lib/search/search";
import type { SearchAnswer } from "@/lib/search/search-result";
import type { SearchQuery } from "@/lib/search/query";
import type { SearchStore } from "@/lib/search/store";
import type { Hearing } from "@/lib/model/hearing";
import type { Synonyms } from "@/lib/model/synonyms";
import { filesOf, memoryTransport } from "../../store-files";
import { archiveOf, contents } from "../real-archives";
import { serve } from "./engine/test-engine";

let hearings: Promise<Hearing[]> | undefined;

/** Both archives as one: hearing 11 and the invented series. Parsed once for the files of tests that share a thread. */
export function everyHearing(): Promise<Hearing[]> {
  hearings ??= Promise.all(contents.map(archiveOf)).then((archives) => archives.flatMap(({ hearings: own }) => own));
  return hearings;
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
