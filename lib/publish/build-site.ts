import { mkdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import writeFileAtomic from "write-file-atomic";
import type { Archive } from "@/lib/archive/read-archive";
import { cardsWanted } from "@/lib/export/card";
import { basePath } from "@/lib/site/addresses";
import { archiveZipWanted } from "@/lib/site/data-files";
import { writeArchiveZip } from "./archive-zip";
import { buildAssets, type AssetManifest } from "./assets";
import { planBatches, unpackBatches, writeOriginals, type BatchPlan } from "./batches";
import { BuildSteps, type BuildListener, type StepTime } from "./build-steps";
import { writeCards } from "./cards";
import { compressFiles, compressionWanted } from "./compress";
import { fillSizes, writeChecksums, writeMachineFiles } from "./data-files";
import { developmentFolders, fontCache } from "./develop-site";
import { copyAssets, removeNextFiles, swap } from "./finish";
import { writeHostFiles } from "./host-files";
import { runNext } from "./next";
import { writeNotices } from "./notices";
import { writeSearchFiles } from "./search-files";

const cache = ".cache";
const stage = join(cache, "stage");
const assets = join(cache, "assets");
const scripts = join(cache, "scripts");
const wanted = join(cache, "wanted-batches.json");

type SiteBuild = {
  readonly contentDir: string;
  readonly outDir: string;
  /** Reads and checks the content; nothing when it is refused. */
  readonly read: () => Promise<Archive | undefined>;
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
export async function buildSite({ contentDir, outDir, read, listener }: SiteBuild): Promise<BuiltSite | undefined> {
  const steps = new BuildSteps(listener);
  for (const path of [stage, assets, scripts, wanted, ...developmentFolders])
    await rm(path, { recursive: true, force: true });
  await mkdir(cache, { recursive: true });
  const { manifest, sources } = await steps.run("assets", () =>
    buildAssets({ outDir: assets, cacheDir: fontCache, basePath: basePath(), hashed: true }),
  );
  const made = await makePages({ contentDir, read, listener, manifest, steps });
  if (!made) return undefined;
  const { archive, plan } = made;
  await steps.run("files", async () => {
    await unpackBatches(plan, stage);
    await writeOriginals(archive, contentDir, stage);
    await removeNextFiles(stage);
    await copyAssets(assets, stage);
    await writeMachineFiles(archive, stage);
    await writeNotices(sources, stage);
  });
  await steps.run("search", () => writeSearchFiles(archive, stage));
  if (cardsWanted())
    await steps.run("cards", () => writeCards(archive, { cacheDir: join(cache, "cards"), fontCache, stage }));
  await fillSizes(stage);
  if (archiveZipWanted())
    await steps.run("zip", () => writeArchiveZip(archive, { contentDir, stage, scripts, manifest }));
  await writeChecksums(stage);
  // Those that have just been written.
  await fillSizes(stage);
  if (compressionWanted()) await steps.run("compression", () => compressFiles(stage, join(cache, "compressed")));
  await writeHostFiles(archive.site, stage);
  await swap(stage, resolve(outDir));
  return { archive, steps: steps.times, made: plan.wanted.length };
}

type PagesSource = Pick<SiteBuild, "contentDir" | "read" | "listener"> & {
  readonly manifest: AssetManifest;
  readonly steps: BuildSteps;
};

/** Next compiles while the content is read; its pages wait for it. */
async function makePages(source: PagesSource): Promise<{ archive: Archive; plan: BatchPlan } | undefined> {
  const { contentDir, read, listener, manifest, steps } = source;
  const environment = {
    CONTENT_DIR: contentDir,
    VERBATIM_ASSETS: JSON.stringify(manifest),
    VERBATIM_BATCHES: resolve(wanted),
    VERBATIM_STAGE: stage,
  };
  const next = runNext(["build"], environment, (done, all) => {
    listener.progress("pages", done, all);
  });
  try {
    const archive = await steps.run("content", read);
    if (!archive) return undefined;
    const plan = await planBatches(archive, manifest, join(cache, "batches"));
    await writeFileAtomic(wanted, JSON.stringify(plan.wanted));
    await steps.run("pages", () => next.done);
    return { archive, plan };
  } finally {
    next.stop();
  }
}
