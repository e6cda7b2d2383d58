import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { cacheFolder } from "@/lib/archive/cache-folder";
import type { Archive } from "@/lib/archive/read-archive";
import { cardsWanted } from "@/lib/export/card";
import { dataFilesWanted, hearingBatch } from "@/lib/site/batch";
import { archiveZipWanted } from "@/lib/site/data-files";
import { writeArchiveZip } from "./archive-zip";
import { scriptsOf } from "./assets";
import { placeKept, placeMade, writeOriginals } from "./batches";
import { forgetOld } from "./build-cache";
import { BuildSteps, type BuildListener, type StepTime } from "./build-steps";
import { writeCards } from "./cards";
import { compressFiles, compressionWanted } from "./compress";
import { fillSizes, writeArchiveFiles, writeChecksums, writeMachineFiles } from "./data-files";
import { developmentFolders, fontCache } from "./develop-site";
import { copyAssets, copyPublic, swap } from "./finish";
import { writeHostFiles } from "./host-files";
import { whilePagesAreMade, type ContentReading, type PagesInTheMaking } from "./make-pages";
import { minifyScripts } from "./minify-scripts";
import { writeNotices } from "./notices";
import { searchWanted, writeSearchFiles } from "./search-files";

/** Next writes inside the project only. */
const work = ".cache";
const exported = join(work, "exported");
const stage = join(work, "stage");
const assets = join(work, "assets");
const scripts = join(work, "scripts");
const folders = { work, exported, stage, assets, emptied: [scripts, ...developmentFolders] };

type SiteBuild = {
  readonly contentDir: string;
  readonly outDir: string;
  readonly read: ContentReading;
  readonly listener: BuildListener;
};

export type BuiltSite = {
  readonly archive: Archive;
  readonly steps: readonly StepTime[];
  /** How many hearings had their files made again: those of the others had not changed. */
  readonly made: number;
};

/**
 * Builds the whole site beside `out/`, then puts it in its place: a build that fails leaves `out/` as it was. Nothing is
 * built of content that is refused.
 * @throws when Next fails, with what it said.
 */
export async function buildSite(build: SiteBuild): Promise<BuiltSite | undefined> {
  const { contentDir, outDir, read, listener } = build;
  const steps = new BuildSteps(listener);
  return whilePagesAreMade({ contentDir, read, listener, steps, folders }, async (pages) => {
    const { archive, plan } = pages;
    await steps.run("files", () => writeWithoutNext(pages, contentDir));
    if (searchWanted()) await steps.run("search", () => writeSearchFiles(archive, stage));
    await pages.made();
    await steps.run("unpacking", () => placeMade(plan, exported, stage));
    await finish(pages, contentDir, steps);
    await swap(stage, resolve(outDir));
    await rm(exported, { recursive: true, force: true });
    for (const name of ["records", "batches"]) await forgetOld(join(cacheFolder, name));
    const wanted = new Set(plan.wanted);
    const made = archive.hearings.filter(({ id }) => wanted.has(hearingBatch(id))).length;
    return { archive, steps: steps.times, made };
  });
}

/** What is made without Next, or was made by an earlier build. */
async function writeWithoutNext(
  { archive, plan, manifest, sources }: PagesInTheMaking,
  contentDir: string,
): Promise<void> {
  await copyPublic(stage);
  await placeKept(plan, stage);
  await writeOriginals(archive, contentDir, stage);
  await copyAssets(assets, stage);
  await minifyScripts(join(stage, "assets"), scriptsOf(manifest));
  await writeMachineFiles(archive, stage);
  if (dataFilesWanted()) await writeArchiveFiles(archive, stage);
  await writeNotices(sources, stage);
}

/** What is made of the files of a whole site. */
async function finish({ archive, manifest }: PagesInTheMaking, contentDir: string, steps: BuildSteps): Promise<void> {
  if (cardsWanted())
    await steps.run("cards", () => writeCards(archive, { cacheDir: join(cacheFolder, "cards"), fontCache, stage }));
  await fillSizes(stage);
  if (archiveZipWanted())
    await steps.run("zip", () => writeArchiveZip(archive, { contentDir, stage, scripts, manifest }));
  if (dataFilesWanted()) await writeChecksums(stage);
  // Those that have just been written.
  await fillSizes(stage);
  if (compressionWanted()) await steps.run("compression", () => compressFiles(stage, join(cacheFolder, "compressed")));
  await writeHostFiles(archive.site, stage);
}
