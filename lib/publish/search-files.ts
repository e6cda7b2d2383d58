import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Archive } from "@/lib/archive/read-archive";
import type { Hearing } from "@/lib/model/hearing";
import type { PersonId } from "@/lib/model/ids";
import type { Synonyms } from "@/lib/model/synonyms";
import { IndexBuilder } from "@/lib/search/build-index";
import { manifestName, type Manifest, type StoreFile } from "@/lib/search/index-files";
import type { Transport } from "@/lib/search/store";

/** Where the search store is published, in `out/`. */
export const searchFolder = "recherche/fichiers";

/** Builds the search store of an archive and writes it in `outDir`. */
export function writeSearchFiles({ hearings, people, synonyms }: Archive, outDir: string): Promise<void> {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return writeSearchStore({ hearings, synonyms, nameOf: (speaker) => names.get(speaker) ?? speaker }, outDir);
}

type SearchStoreSource = {
  /** Newest first; each is let go once it is indexed. */
  readonly hearings: Iterable<Hearing>;
  readonly synonyms: Synonyms;
  readonly nameOf: (speaker: PersonId) => string;
};

/** The same, of hearings that come one at a time: a store never holds the texts of a whole archive. */
export async function writeSearchStore({ hearings, ...options }: SearchStoreSource, outDir: string): Promise<void> {
  const folder = join(outDir, searchFolder);
  await rm(folder, { recursive: true, force: true });
  const writer = new HashedFolder(join(folder, "en-cours"));
  const builder = new IndexBuilder(options);
  for (const hearing of hearings) for (const file of builder.add(hearing)) writer.write(file);
  const files = builder.finish();
  let next = await files.next();
  for (; next.done !== true; next = await files.next()) writer.write(next.value);
  const manifest: Manifest = { ...next.value, folder: writer.name(JSON.stringify(next.value)) };
  await mkdir(folder, { recursive: true });
  await rename(join(folder, "en-cours"), join(folder, manifest.folder));
  await writeFile(join(folder, manifestName), JSON.stringify(manifest));
}

/** A folder whose name will be the hash of what it holds. */
class HashedFolder {
  readonly #path: string;
  readonly #hash = createHash("sha256");
  readonly #folders = new Set<string>();

  constructor(path: string) {
    this.#path = path;
  }

  write({ name, bytes }: StoreFile): void {
    const path = join(this.#path, name);
    this.#hash.update(`${name}\n`).update(bytes);
    if (!this.#folders.has(dirname(path))) mkdirSync(dirname(path), { recursive: true });
    this.#folders.add(dirname(path));
    // There are thousands of small files: waiting for each in turn takes longer than writing it.
    writeFileSync(path, bytes);
  }

  name(more: string): string {
    return this.#hash.update(more).digest("hex").slice(0, 12);
  }
}

/** Reads the store of a built `out/` from the disk. */
export function fileTransport(outDir: string): Transport {
  return (name) => readFile(join(outDir, searchFolder, name));
}
