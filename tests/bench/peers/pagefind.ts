import { createRequire } from "node:module";
import { join } from "node:path";
import { measureProcess, type Command } from "../measure-process";
import { openBrowser } from "../open-browser";
import { serveFolder } from "../serve-folder";
import type { Engine, Found, Part, Searcher } from "./engine";
import { writePages, type PageUnit } from "./pagefind-pages";
import { interventionOf } from "./passages";

/** Where Pagefind looks for its native program: in a package of its own for each kind of machine. */
const { resolve } = createRequire(import.meta.resolve("pagefind"));

/** Where the pages are, and where Pagefind puts its files, in the folder of a build. */
const siteFolder = "site";
const bundleFolder = "pagefind";
export const pagefindModule = `/${bundleFolder}/pagefind.js`;

/**
 * Indexes the pages of a folder. The native program itself: what npm puts before it would count in memory and time.
 * @throws where Pagefind has no program for this machine.
 */
export function pagefindCommand(site: string, folder: string): Command {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const program = process.platform === "win32" ? "pagefind_extended.exe" : "pagefind_extended";
  return {
    file: resolve(`@pagefind/${platform}-${process.arch}/bin/${program}`),
    args: ["--site", site, "--output-path", join(folder, bundleFolder)],
  };
}

/** The client is the three files that a search loads: its scripts for ready-made interfaces are left out. */
export function partOfPagefind(path: string): Part | undefined {
  if (path.endsWith(".pf_fragment")) return "texts";
  if (/\.pf_(?:index|meta|filter)$|pagefind-entry\.json$/u.test(path)) return "index";
  return /\/(?:pagefind|pagefind-worker)\.js$|\/wasm\.fr\.pagefind$/u.test(path) ? "client" : undefined;
}

export function pagefind(unit: PageUnit): Engine {
  return {
    label: `Pagefind, page = ${unit}`,
    build: async (hearings, folder) => {
      const site = join(folder, siteFolder);
      for (const hearing of hearings) writePages(hearing, unit, site);
      const { outcome, message } = await measureProcess(pagefindCommand(site, folder), 300);
      if (outcome !== "done") throw new Error(`Pagefind: ${outcome} ${message}`);
    },
    open: openPagefind,
    partOf: partOfPagefind,
  };
}

const shownPages = 10;

/** Pagefind's own client, which needs a browser. */
async function openPagefind(folder: string): Promise<Searcher> {
  const server = await serveFolder(folder);
  const browser = await openBrowser();
  const page = await browser.newPage();
  await page.goto(new URL(`/${bundleFolder}/pagefind-entry.json`, server.url).href);
  return {
    search: async (query) => {
      // Pagefind knows straight quotation marks only.
      const asked = query.replace(/\s*[«»“”]\s*/gu, '"');
      const addresses = await page.evaluate(answer, { module: pagefindModule, query: asked, limit: shownPages });
      return addresses.map((address): Found => interventionOf(address));
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

type Asked = { readonly module: string; readonly query: string; readonly limit: number };
type Pagefind = {
  readonly search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
};

/** Runs in the page. */
async function answer({ module, query, limit }: Asked): Promise<string[]> {
  // Pagefind ships its module with the index, without types.
  const { search } = (await import(module)) as Pagefind;
  const { results } = await search(query);
  const pages = await Promise.all(results.slice(0, limit).map((result) => result.data()));
  return pages.map(({ url }) => url);
}
