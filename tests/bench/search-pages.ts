import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { compressFile, compressFolder } from "./compress-folder";
import { isOurText, pageAddress, writeOurPage } from "./ours";
import { pagefindModule, partOfPagefind } from "./peers/pagefind";
import { builtFolder, qualityOf } from "./build-costs";
import type { PreparedArchive } from "./prepare-archive";

/** A page that answers the `q` of its address, in a folder to be served. */
export type SearchPage = {
  readonly engine: "ours" | "pagefind";
  readonly folder: string;
  readonly address: string;
  /** Is this file read to show results, rather than to find them? */
  readonly isText: (path: string) => boolean;
};

/** The two search pages over an archive that both engines have built: one frame, HTML and style, two scripts. */
export async function writeSearchPages(archive: PreparedArchive): Promise<SearchPage[]> {
  const ours = builtFolder(archive, "ours");
  const pagefind = builtFolder(archive, "pagefind");
  await writeOurPage(ours);
  const frame = await writeOurPage(pagefind);
  await writeFile(join(pagefind, pageAddress, "index.html"), withPagefind(frame));
  for (const folder of [ours, pagefind]) {
    const page = join(folder, pageAddress, "index.html");
    await compressFile(page, qualityOf(page, archive.count));
    await compressFolder(join(folder, "assets"), (path) => qualityOf(path, archive.count));
  }
  return [
    { engine: "ours", folder: ours, address: pageAddress, isText: isOurText },
    { engine: "pagefind", folder: pagefind, address: pageAddress, isText: (path) => partOfPagefind(path) === "texts" },
  ];
}

/** Our page with Pagefind in the place of our modules, nothing of ours loaded ahead, and no policy: ours refuses its WebAssembly. */
function withPagefind(frame: string): string {
  return frame
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/u, "")
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/gu, "")
    .replace(/<link\b[^>]*(?:modulepreload|prefetch|as="(?:script|fetch)")[^>]*>/gu, "")
    .replace("</body>", `<script type="module">${pagefindScript}</script></body>`);
}

/** What the documentation of Pagefind says to write: ask, then load ten results, and show each as it comes. */
const pagefindScript = `
const { search } = await import("${pagefindModule}");
const list = document.querySelector("[data-search-results]");
const { results } = await search(new URLSearchParams(location.search).get("q"));
await Promise.all(results.slice(0, 10).map(async (result) => {
  const { url, meta, excerpt } = await result.data();
  const item = document.createElement("li");
  item.innerHTML = '<h2><a></a></h2><p class="excerpt">' + excerpt + "</p>";
  item.querySelector("a").href = url;
  item.querySelector("a").textContent = meta.title;
  list.append(item);
}));
document.querySelector("[data-search-status]").textContent = results.length + " résultats";
`;
