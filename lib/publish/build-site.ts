import { mkdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Archive } from "@/lib/archive/read-archive";
import { basePath } from "@/lib/site/addresses";
import { cardsWanted } from "@/lib/export/card";
import { archiveZipWanted } from "@/lib/site/data-files";
import { writeArchiveZip } from "./archive-zip";
import { buildAssets } from "./assets";
import { writeCards } from "./cards";
import { compressFiles, compressionWanted } from "./compress";
import { fillSizes, writeChecksums, writeMachineFiles } from "./data-files";
import { developmentFolders, fontCache } from "./develop-site";
import { copyAssets, measure, removeNextFiles, swap } from "./finish";
import { writeHostFiles } from "./host-files";
import { runNext } from "./next";
import { writeNotices } from "./notices";
import { writeSearchFiles } from "./search-files";

const cache = ".cache";

type SiteBuild = { readonly contentDir: string; readonly outDir: string };

/**
 * Builds the whole site beside `out/`, then puts it in its place: a build that fails leaves `out/` as it was.
 * @throws when Next refuses; its own messages are on standard error.
 */
export async function buildSite(
  archive: Archive,
  { contentDir, outDir }: SiteBuild,
): Promise<{ files: number; bytes: number }> {
  const stage = join(cache, "stage");
  const assets = join(cache, "assets");
  const scripts = join(cache, "scripts");
  for (const folder of [stage, assets, scripts, ...developmentFolders])
    await rm(folder, { recursive: true, force: true });
  await mkdir(cache, { recursive: true });
  const { manifest, sources } = await buildAssets({
    outDir: assets,
    cacheDir: fontCache,
    basePath: basePath(),
    hashed: true,
  });
  await runNext(["build"], {
    CONTENT_DIR: contentDir,
    VERBATIM_ASSETS: JSON.stringify(manifest),
    VERBATIM_STAGE: stage,
  });
  await removeNextFiles(stage);
  await copyAssets(assets, stage);
  await writeSearchFiles(archive, stage);
  if (cardsWanted()) await writeCards(archive, { cacheDir: join(cache, "cards"), fontCache, stage });
  await writeMachineFiles(archive, stage);
  await writeNotices(sources, stage);
  await fillSizes(stage);
  if (archiveZipWanted()) await writeArchiveZip(archive, { contentDir, stage, scripts, manifest });
  await writeChecksums(stage);
  // Those that have just been written.
  await fillSizes(stage);
  if (compressionWanted()) await compressFiles(stage, join(cache, "compressed"));
  await writeHostFiles(archive.site, stage);
  await swap(stage, resolve(outDir));
  return measure(outDir);
}
