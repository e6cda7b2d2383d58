import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createElement } from "react";
import { toPeople } from "@/lib/archive/people";
import type { Hearing } from "@/lib/model/hearing";
import { defaultSite } from "@/lib/model/site";
import { fileTransport, searchFolder, writeSearchFiles } from "@/lib/publish/search-files";
import { openFileStore } from "@/lib/search/file-store";
import { parseQuery, termsOfQuery } from "@/lib/search/query";
import { search } from "@/lib/search/search";
import type { Slots } from "@/lib/search/store";
import { searchPath } from "@/lib/site/addresses";
import { passageLimit, type Engine, type Part, type Searcher } from "./peers/engine";

/*
 * All that the bench knows of our own search: how its store is built and opened, what its files are for, the page that
 * asks it, and how many bytes it needs. Whoever changes the store or the page changes this file, and no other here.
 */

export const ours: Engine = { label: "Verbatim", build: buildOurs, open: openOurs, partOf: partOfOurs };

/** Builds the store in a folder, at the place that it has in `out/`. */
async function buildOurs(hearings: Iterable<Hearing>, folder: string): Promise<void> {
  const all = [...hearings];
  await writeSearchFiles({ site: defaultSite, series: [], hearings: all, people: toPeople(all, []) }, folder);
}

/** The search of `npm run search`. */
function openOurs(folder: string): Promise<Searcher> {
  const store = openFileStore(fileTransport(folder));
  return Promise.resolve({
    search: async (query) => {
      const { results } = await search(store, { q: query }, passageLimit);
      return results.map(({ hearing, intervention }) => ({ hearing: hearing.id, intervention }));
    },
    close: () => Promise.resolve(),
  });
}

/** The texts that results are shown with; the rest is needed to know which ones they are. */
export function isOurText(path: string): boolean {
  return path.includes(`${searchFolder}/`) && !/\/(?:manifest|catalogue\.\w+|index\.\w+)\.json$/u.test(path);
}

function partOfOurs(path: string): Part | undefined {
  if (path.endsWith(".js")) return "client";
  if (!path.startsWith(`${searchFolder}/`)) return undefined;
  return isOurText(path) ? "texts" : "index";
}

export const pageAddress = searchPath;

/** Writes the search page of the site and the assets that it names beside a store; its HTML is returned. */
export async function writeOurPage(hearings: Iterable<Hearing>, folder: string): Promise<string> {
  // Not loaded where a build is measured.
  const { buildAssets } = await import("@/lib/publish/assets");
  const { fontCache } = await import("@/lib/publish/develop-site");
  const { SearchPage } = await import("@/components/search-page");
  const { renderPage } = await import("@/components/render-page");
  const assets = await buildAssets({ outDir: join(folder, "assets"), cacheDir: fontCache, basePath: "", hashed: true });
  process.env["VERBATIM_ASSETS"] = JSON.stringify(assets);
  const skeletons = Array.from(hearings, withoutTexts);
  const page = createElement(SearchPage, {
    site: defaultSite,
    hearings: skeletons,
    people: toPeople(skeletons, []),
  });
  const html = await (await renderPage(page)).text();
  await mkdir(join(folder, pageAddress), { recursive: true });
  await writeFile(join(folder, pageAddress, "index.html"), html);
  return html;
}

/** The page names hearings and people, and shows none of their words. */
function withoutTexts(hearing: Hearing): Hearing {
  const interventions = hearing.interventions.map((intervention) => ({ ...intervention, paragraphs: [] }));
  return { ...hearing, interventions, footnotes: [] };
}

/**
 * Over all the queries: the bytes of the index that are read to find their results, and the bytes of the postings
 * that they are about, as differences in variable-length integers. Nothing read for one query is kept for another.
 */
export async function postingsNeeded(
  folder: string,
  queries: readonly string[],
): Promise<{ readonly fetched: number; readonly needed: number }> {
  let fetched = 0;
  let needed = 0;
  for (const query of queries) {
    const read = fileTransport(folder);
    const store = openFileStore(async (name) => {
      fetched += (await readFile(join(folder, searchFolder, name))).length;
      return read(name);
    });
    const postings = await store.postings(termsOfQuery(parseQuery(query)));
    for (const slots of postings.values()) needed += postingBytes(slots);
  }
  return { fetched, needed };
}

function postingBytes(slots: Slots): number {
  let bytes = 0;
  for (const slot of slots) {
    let previous = 0;
    for (const passage of [...(slot ?? [])].sort((left, right) => left - right)) {
      bytes += Math.max(1, Math.ceil(Math.log2(passage - previous + 1) / 7));
      previous = passage;
    }
  }
  return bytes;
}
