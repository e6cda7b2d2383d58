import { createHash } from "node:crypto";
import { once } from "node:events";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Archive } from "@/lib/archive/read-archive";
import type { Hearing } from "@/lib/model/hearing";
import type { PersonId } from "@/lib/model/ids";
import type { Synonyms } from "@/lib/model/synonyms";
import { IndexBuilder } from "@/lib/search/build-index";
import { manifestName, type Manifest, type StoreFile } from "@/lib/search/index-files";
import type { Transport } from "@/lib/search/store";
import { searchFilesPath } from "@/lib/site/addresses";

/** Where the search store is published, in `out/`. */
export const searchFolder = searchFilesPath.slice(1, -1);

/** `SEARCH_INDEX=none` builds pages without it. */
export function searchWanted(): boolean {
  return process.env["SEARCH_INDEX"] !== "none";
}

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
  const writer = new FolderWriter(join(folder, "en-cours"));
  try {
    const builder = new IndexBuilder(options);
    for (const hearing of hearings) for (const file of builder.add(hearing)) await writer.write(file);
    const files = builder.finish();
    let next = await files.next();
    for (; next.done !== true; next = await files.next()) await writer.write(next.value);
    await writer.finish();
    const manifest: Manifest = { ...next.value, folder: writer.hash(JSON.stringify(next.value)) };
    await rename(join(folder, "en-cours"), join(folder, manifest.folder));
    await writeFile(join(folder, manifestName), JSON.stringify(manifest));
  } finally {
    await writer.stop();
  }
}

/** How many files may wait to be written: the builder is ahead of the disk, but not by an archive. */
const mostWaiting = 512;

/**
 * Writes the files of a folder, whose name will be the hash of what it holds. They are thousands of small ones: a thread
 * of its own waits for the disk.
 */
class FolderWriter {
  readonly #path: string;
  readonly #hash = createHash("sha256");
  readonly #thread = new Worker(writingThread, { eval: true });
  readonly #ended = once(this.#thread, "exit");
  #waiting = 0;

  constructor(path: string) {
    this.#path = path;
    // `write` and `finish` tell of its failure; until then, it is no unhandled one.
    this.#ended.catch(() => undefined);
    this.#thread.on("message", (written: number) => {
      this.#waiting -= written;
    });
  }

  /** @throws Error when a file could not be written: this one, or one before it. */
  async write({ name, bytes }: StoreFile): Promise<void> {
    this.#hash.update(`${name}\n`).update(bytes);
    this.#thread.postMessage({ path: join(this.#path, name), bytes });
    this.#waiting += 1;
    while (this.#waiting >= mostWaiting) await Promise.race([once(this.#thread, "message"), this.#ended]);
  }

  /** @throws Error when a file could not be written. */
  async finish(): Promise<void> {
    this.#thread.postMessage(undefined);
    await this.#ended;
  }

  async stop(): Promise<void> {
    await this.#thread.terminate();
  }

  hash(more: string): string {
    return this.#hash.update(more).digest("hex").slice(0, 12);
  }
}

/** As text, so that it needs neither a file beside a bundle nor a compiler: it writes, and says how many it wrote. */
const writingThread = `
  const { mkdirSync, writeFileSync } = require("node:fs");
  const { dirname } = require("node:path");
  const { parentPort } = require("node:worker_threads");
  const folders = new Set();
  let written = 0;
  parentPort.on("message", (file) => {
    if (file === undefined) return parentPort.close();
    const folder = dirname(file.path);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(file.path, file.bytes);
    if (++written % 64 === 0) parentPort.postMessage(64);
  });
`;

/** Reads the store of a built `out/` from the disk. */
export function fileTransport(outDir: string): Transport {
  return (name) => readFile(join(outDir, searchFolder, name));
}
