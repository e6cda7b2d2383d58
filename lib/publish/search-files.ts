import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Archive } from "@/lib/archive/read-archive";
import { buildIndex } from "@/lib/search/build-index";
import { manifestName, type Manifest } from "@/lib/search/index-files";
import type { Transport } from "@/lib/search/store";

/** Where the search store is published, in `out/`. */
export const searchFolder = "recherche/fichiers";

/** Builds the search store of an archive and writes it; every file but the manifest is named by its content. */
export async function writeSearchFiles({ hearings, people }: Archive, outDir: string): Promise<void> {
  const folder = join(outDir, searchFolder);
  await mkdir(folder, { recursive: true });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const built = buildIndex(hearings, (speaker) => names.get(speaker) ?? speaker);
  const texts = await Promise.all(
    built.texts.map(async ({ hearing, firstPassage, passages }) => ({
      file: await writeHashed(folder, hearing, passages),
      firstPassage,
    })),
  );
  const manifest: Manifest = {
    version: 1,
    catalogue: await writeHashed(folder, "catalogue", built.catalogue),
    index: await writeHashed(folder, "index", built.index),
    texts,
  };
  await writeFile(join(folder, manifestName), JSON.stringify(manifest));
}

async function writeHashed(folder: string, name: string, value: unknown): Promise<string> {
  const json = JSON.stringify(value);
  const hash = createHash("sha256").update(json).digest("hex").slice(0, 12);
  const file = `${name}.${hash}.json`;
  await writeFile(join(folder, file), json);
  return file;
}

/** Reads the store of a built `out/` from the disk. */
export function fileTransport(outDir: string): Transport {
  return async (name) => JSON.parse(await readFile(join(outDir, searchFolder, name), "utf8")) as unknown;
}
