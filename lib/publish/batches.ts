import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { constants, gunzip, gzip } from "node:zlib";
import writeFileAtomic from "write-file-atomic";
import { codeVersion } from "@/lib/archive/code-version";
import { readCanonical, readReceived } from "@/lib/archive/original-files";
import type { Archive } from "@/lib/archive/read-archive";
import type { HearingId } from "@/lib/model/ids";
import { hearingFilePath } from "@/lib/site/addresses";
import { batchFolder, dataFilesWanted, type Batch } from "@/lib/site/batch";
import { receivedName } from "@/lib/site/data-files";
import type { AssetManifest } from "./assets";

/** What is made for each hearing, and which of them an earlier build has made of the same words with the same code. */
export type BatchPlan = {
  readonly wanted: readonly HearingId[];
  /** Where each is kept. */
  readonly paths: ReadonlyMap<HearingId, string>;
};

/** What changes a page without being in a hearing. */
const settings = ["SITE_URL", "BASE_PATH", "CARDS", "DATA_FILES"];
/** What pages are made with: the whole house but its commands. */
const sources = ["app", "components", "lib", "package-lock.json", "next.config.ts"];

export async function planBatches(
  { hearings, people, fingerprints, frame }: Archive,
  manifest: AssetManifest,
  cacheDir: string,
): Promise<BatchPlan> {
  const shared = JSON.stringify([
    await codeVersion(sources),
    manifest,
    settings.map((name) => process.env[name]),
    frame,
  ]);
  const names = new Map(people.map(({ id, displayName }) => [id, displayName]));
  const paths = new Map(
    hearings.map(({ id, participants }) => {
      const own = [fingerprints.get(id), participants.map((participant) => names.get(participant.id))];
      const key = createHash("sha256").update(shared).update(JSON.stringify(own)).digest("hex");
      return [id, join(cacheDir, key.slice(0, 2), `${key.slice(2, 34)}.gz`)] as const;
    }),
  );
  return { paths, wanted: [...paths].filter(([, path]) => !existsSync(path)).map(([id]) => id) };
}

/** Puts the files of every hearing in their place: those that Next has just made, which are kept, and those that were. */
export async function unpackBatches({ paths, wanted }: BatchPlan, stage: string): Promise<void> {
  const isNew = new Set(wanted);
  for (const [id, path] of paths) {
    const batch = isNew.has(id) ? await keep(join(stage, batchFolder, id), path) : await readKept(path);
    await writeFiles(batch, stage);
  }
  await rm(join(stage, batchFolder), { recursive: true });
}

const compress = promisify(gzip);
const decompress = promisify(gunzip);

async function keep(made: string, path: string): Promise<Batch> {
  const bytes = await readFile(made);
  await mkdir(dirname(path), { recursive: true });
  await writeFileAtomic(path, await compress(bytes, { level: constants.Z_BEST_SPEED }), { fsync: false });
  return parse(bytes);
}

async function readKept(path: string): Promise<Batch> {
  try {
    return parse(await decompress(await readFile(path)));
  } catch (error) {
    await rm(path, { force: true });
    throw new Error(`${path} ne se lit pas ; il vient d'être ôté : recommencez`, { cause: error });
  }
}

/** The route `app/lots` wrote it. */
function parse(bytes: Buffer): Batch {
  return JSON.parse(bytes.toString()) as Batch;
}

async function writeFiles(files: Batch, stage: string): Promise<void> {
  const folders = new Set(files.map(([path]) => dirname(join(stage, path))));
  await Promise.all([...folders].map((folder) => mkdir(folder, { recursive: true })));
  await Promise.all(files.map(([path, text]) => writeFile(join(stage, path), text)));
}

/** What is published as it is: the canonical files, and those received. */
export async function writeOriginals({ hearings }: Archive, contentDir: string, stage: string): Promise<void> {
  if (!dataFilesWanted()) return;
  for (const hearing of hearings) {
    await writeFile(join(stage, hearingFilePath(hearing.id, "md")), await readCanonical(hearing, contentDir));
    await writeFile(
      join(stage, hearingFilePath(hearing.id, receivedName(hearing))),
      await readReceived(hearing, contentDir),
    );
  }
}
