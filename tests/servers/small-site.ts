import { mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { compressFiles } from "@/lib/publish/compress";

const text = "Le texte d'une audition, mot pour mot. ".repeat(100);

/** A file of every kind that the archive publishes, by its address. */
export const publishedKinds = [
  "/index.html",
  "/404.html",
  "/auditions/ia-11/index.html",
  "/auditions/ia-11/7/integrer/index.html",
  "/auditions/ia-11/7/oembed.json",
  ...[
    "json",
    "csv",
    "txt",
    "md",
    "akn.xml",
    "tei.xml",
    "bib",
    "ris",
    "csl.json",
    "source.md",
    "source.xml",
    "source.pdf",
    "source.docx",
  ].map((ending) => `/auditions/ia-11.${ending}`),
  "/donnees/interventions.jsonl",
  "/donnees/catalogue.jsonld",
  "/donnees/schema.json",
  "/donnees/SHA256SUMS",
  "/donnees/archive.zip",
  "/flux.xml",
  "/flux.json",
  "/corrections/flux.xml",
  "/sitemap.xml",
  "/robots.txt",
  "/opensearch.xml",
  "/version.json",
  "/.well-known/security.txt",
  "/assets/site.ABCD1234.css",
  "/assets/search.ABCD1234.js",
  "/assets/search-export.browser.ABCD1234.js",
  "/assets/roman.ABCD1234.woff2",
  "/icone.svg",
  "/cartes/0123456789ab.png",
  "/recherche/index.html",
  "/recherche/fichiers/manifest.json",
  "/recherche/fichiers/0123456789ab/1.bin",
] as const;

export const notPublished = ["/_headers", "/.git/config", "/auditions/.cache"] as const;

/** The text of a file, which names it. */
export function textOf(path: string): string {
  return `${path}\n${text}`;
}

/** Writes that site, compressed, and beside it what no server may give: files that are hidden, and a way out. */
export async function writeSmallSite(outDir: string, folder: string): Promise<void> {
  for (const path of [...publishedKinds, ...notPublished]) {
    await mkdir(dirname(join(outDir, path)), { recursive: true });
    await writeFile(join(outDir, path), textOf(path));
  }
  await writeFile(join(folder, "secret.txt"), "un secret");
  await compressFiles(outDir, join(folder, "compressed"));
}

/** Links are refused by those servers that can: whoever publishes sees to it for the others. */
export async function addWayOut(outDir: string, folder: string): Promise<void> {
  await symlink(join(folder, "secret.txt"), join(outDir, "sortie.txt"));
}
