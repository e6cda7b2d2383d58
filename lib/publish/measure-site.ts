import { statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { searchFolder } from "./search-files";

/** What the files of a site are for. */
export type FileKind = "pages" | "data" | "search" | "cards" | "assets" | "compressed";
export type KindSize = { readonly kind: FileKind; readonly files: number; readonly bytes: number };

const kinds: readonly FileKind[] = ["pages", "data", "search", "cards", "assets", "compressed"];

/** How many files of each kind a built site has, and their bytes. */
export async function measureSite(outDir: string): Promise<KindSize[]> {
  const totals = new Map(kinds.map((kind) => [kind, { kind, files: 0, bytes: 0 }]));
  for (const entry of await readdir(outDir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const total = totals.get(kindOf(relative(outDir, path)));
    if (!total) continue;
    total.files += 1;
    total.bytes += statSync(path).size;
  }
  return [...totals.values()].filter(({ files }) => files > 0);
}

function kindOf(path: string): FileKind {
  const extension = extname(path);
  if (extension === ".br" || extension === ".gz") return "compressed";
  if (path.startsWith(`${searchFolder}${sep}`)) return "search";
  if (path.startsWith(`cartes${sep}`)) return "cards";
  if (path.startsWith(`assets${sep}`)) return "assets";
  return extension === ".html" ? "pages" : "data";
}
