import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createElement } from "react";
import type { Hearing } from "@/lib/model/hearing";
import { defaultSite } from "@/lib/model/site";
import { fileTransport, searchFolder, writeSearchStore } from "@/lib/publish/search-files";
import { BitWriter } from "@/lib/search/bits";
import { openFileStore } from "@/lib/search/file-store";
import { writeList } from "@/lib/search/posting-list";
import { search } from "@/lib/search/search";
import type { Postings, SearchStore, Slots } from "@/lib/search/store";
import { searchPath } from "@/lib/site/addresses";
import { passageLimit, type Engine, type Part, type Searcher } from "./peers/engine";

/*
 * All that the bench knows of our own search: how its store is built and opened, what its files are for, the page that
 * asks it, and how many bytes it needs. Whoever changes the store or the page changes this file, and no other here.
 */

export const ours: Engine = { label: "Verbatim", build: buildOurs, open: openOurs, partOf: partOfOurs };

/** Builds the store in a folder, at the place that it has in `out/`; hearings are read one at a time. */
function buildOurs(hearings: Iterable<Hearing>, folder: string): Promise<void> {
  return writeSearchStore({ hearings, synonyms: [], nameOf: (speaker) => speaker }, folder);
}

/** The search of `npm run search`. */
function openOurs(folder: string): Promise<Searcher> {
  const store = openFileStore(fileTransport(folder));
  return Promise.resolve({
    search: async (query) => {
      const { results } = await search(store, { q: query }, { limit: passageLimit });
      return results.map(({ hearing, intervention }) => ({ hearing: hearing.id, intervention }));
    },
    close: () => Promise.resolve(),
  });
}

/** The texts that results are shown with; the rest is needed to know which ones they are. */
export function isOurText(path: string): boolean {
  return path.includes("/textes/");
}

/** What filters read, and Pagefind was not asked for: neither postings nor directory. */
function isFacet(path: string): boolean {
  return /\/(?:facettes|pages)\.json$/u.test(path);
}

function partOfOurs(path: string): Part | undefined {
  if (path.endsWith(".js")) return "client";
  if (!path.startsWith(`${searchFolder}/`)) return undefined;
  if (isFacet(path)) return undefined;
  return isOurText(path) ? "texts" : "index";
}

export const pageAddress = searchPath;

/** Writes the search page of the site and the assets that it names beside a store; its HTML is returned. */
export async function writeOurPage(folder: string): Promise<string> {
  // Not loaded where a build is measured.
  const { buildAssets, scriptsOf } = await import("@/lib/publish/assets");
  const { fontCache } = await import("@/lib/publish/develop-site");
  const { minifyScripts } = await import("@/lib/publish/minify-scripts");
  const { SearchPage } = await import("@/components/search-page");
  const { renderPage } = await import("@/components/render-page");
  const outDir = join(folder, "assets");
  const { manifest } = await buildAssets({ outDir, cacheDir: fontCache, basePath: "", hashed: true });
  await minifyScripts(outDir, scriptsOf(manifest));
  process.env["VERBATIM_ASSETS"] = JSON.stringify(manifest);
  const page = createElement(SearchPage, { site: defaultSite });
  const html = await (await renderPage(page)).text();
  await mkdir(join(folder, pageAddress), { recursive: true });
  await writeFile(join(folder, pageAddress, "index.html"), html);
  return html;
}

/**
 * Over all the queries: the bytes of shards that are read to find ten results, and the bytes of the postings that these
 * results are found with, coded as they are in a shard. Nothing read for one query is kept for another.
 */
export async function postingsNeeded(
  folder: string,
  queries: readonly string[],
): Promise<{ readonly fetched: number; readonly needed: number }> {
  let fetched = 0;
  let needed = 0;
  for (const query of queries) {
    const read = fileTransport(folder);
    const store = openFileStore(async (name, again) => {
      const file = await read(name, again);
      if (/\/(?:formes|suites)\//u.test(name)) fetched += file.length;
      return file;
    });
    const used = new Map<string, Postings>();
    const postings: SearchStore["postings"] = async (forms, depth) => {
      const found = await store.postings(forms, depth);
      for (const [form, list] of found) used.set(form, list);
      return found;
    };
    await search({ ...store, postings }, { q: query }, { limit: 10 });
    const { passageCount } = await store.overview();
    for (const { slots } of used.values()) needed += postingBytes(slots, passageCount);
  }
  return { fetched, needed };
}

function postingBytes(slots: Slots, passageCount: number): number {
  const bits = new BitWriter();
  writeList(bits, slots, passageCount);
  return bits.length / 8;
}
