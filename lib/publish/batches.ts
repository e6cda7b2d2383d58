import { createHash } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants } from "node:zlib";
import writeFileAtomic from "write-file-atomic";
import { codeVersion } from "@/lib/archive/code-version";
import { readCanonical, readReceived } from "@/lib/archive/original-files";
import type { Archive } from "@/lib/archive/read-archive";
import type { HearingId } from "@/lib/model/ids";
import { hearingFilePath, hearingsPath } from "@/lib/site/addresses";
import { batchFolder, dataFilesWanted, hearingBatch, personBatch, siteBatch } from "@/lib/site/batch";
import { receivedName } from "@/lib/site/data-files";
import { joinBatches, unpackBatches, type PackedBatch } from "@/lib/site/packed-batches";
import type { AssetManifest } from "./assets";

/** What is made of each hearing, of each person and of the whole, and which of it no build has made of the same things. */
export type BatchPlan = {
  readonly wanted: readonly string[];
  /** Where each batch is kept, by its name. */
  readonly paths: ReadonlyMap<string, string>;
};

/** What changes a page without being in a hearing. */
const settings = ["SITE_URL", "BASE_PATH", "CARDS", "DATA_FILES", "ARCHIVE_ZIP"];
/** What pages are made with: the whole house but its commands. */
const sources = ["app", "components", "lib", "package-lock.json", "next.config.ts"];

export async function planBatches(archive: Archive, manifest: AssetManifest, cacheDir: string): Promise<BatchPlan> {
  const shared = JSON.stringify([
    await codeVersion(sources),
    manifest,
    settings.map((name) => process.env[name]),
    archive.frame,
  ]);
  const paths = new Map(
    [...madeOf(archive)].map(([name, own]) => {
      const key = createHash("sha256")
        .update(shared)
        .update(JSON.stringify([name, own]))
        .digest("hex");
      return [name, join(cacheDir, key.slice(0, 2), `${key.slice(2, 34)}.br`)] as const;
    }),
  );
  return { paths, wanted: [...paths].filter(([, path]) => !existsSync(path)).map(([name]) => name) };
}

/** What each batch is made of, beside what all are. */
function* madeOf({ hearings, people, fingerprints }: Archive): Generator<[name: string, own: unknown]> {
  const fingerprint = ({ id }: { readonly id: HearingId }): string | undefined => fingerprints.get(id);
  const names = new Map(people.map(({ id, displayName }) => [id, displayName]));
  yield [siteBatch, [hearings.map(fingerprint), people.map(({ id, name, displayName }) => [id, name, displayName])]];
  for (const { id, name, displayName, appearances } of people)
    yield [personBatch(id), [name, displayName, appearances.map(({ hearing }) => fingerprint(hearing))]];
  for (const hearing of hearings)
    yield [hearingBatch(hearing.id), [fingerprint(hearing), hearing.participants.map(({ id }) => names.get(id))]];
}

const batchesInGroup = 4;

/** What is asked of Next at once. Each group has its share of what is long to make, since its workers share groups. */
export function groupsOf(wanted: readonly string[]): string[][] {
  const count = Math.ceil(wanted.length / batchesInGroup);
  return Array.from({ length: count }, (_, group) => wanted.filter((_name, index) => index % count === group));
}

/** Puts in their place the files that an earlier build made of the same things. */
export async function placeKept({ paths, wanted }: BatchPlan, stage: string): Promise<void> {
  const missing = new Set(wanted);
  for (const [name, path] of paths) if (!missing.has(name)) placeFiles(await readKept(path), stage);
}

/** The same for those that Next has just made, which are kept. */
export async function placeMade({ paths, wanted }: BatchPlan, exported: string, stage: string): Promise<void> {
  const missing = new Set(wanted);
  const folder = join(exported, batchFolder);
  for (const group of wanted.length === 0 ? [] : await readdir(folder)) {
    for (const batch of unpackBatches(await readFile(join(folder, group)))) {
      const path = paths.get(batch.name);
      if (path === undefined || !missing.delete(batch.name)) throw new Error(`${batch.name} was not asked for`);
      const keeping = keep(batch, path);
      placeFiles([batch], stage);
      await keeping;
    }
  }
  if (missing.size > 0) throw new Error(`Next made no ${[...missing].join(", ")}`);
}

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/** As cheap as gzip at its fastest, and a third smaller. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };

async function keep(batch: PackedBatch, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFileAtomic(path, await compress(joinBatches([batch]), quality), { fsync: false });
}

async function readKept(path: string): Promise<PackedBatch[]> {
  try {
    return unpackBatches(await decompress(await readFile(path)));
  } catch (error) {
    await rm(path, { force: true });
    throw new Error(`${path} ne se lit pas ; il vient d'être ôté : recommencez`, { cause: error });
  }
}

/** Thousands of small files: each costs less when nothing else is done meanwhile. */
function placeFiles(batches: readonly PackedBatch[], stage: string): void {
  const folders = new Set<string>();
  for (const [path, bytes] of batches.flatMap(({ files }) => files)) {
    const file = join(stage, path);
    const folder = dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(file, bytes);
  }
}

/** What is published as it is: the canonical files, and those received. */
export async function writeOriginals({ hearings }: Archive, contentDir: string, stage: string): Promise<void> {
  if (!dataFilesWanted()) return;
  await mkdir(join(stage, hearingsPath), { recursive: true });
  for (const hearing of hearings) {
    await writeFile(join(stage, hearingFilePath(hearing.id, "md")), await readCanonical(hearing, contentDir));
    await writeFile(
      join(stage, hearingFilePath(hearing.id, receivedName(hearing))),
      await readReceived(hearing, contentDir),
    );
  }
}
