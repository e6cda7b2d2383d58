import { spawn } from "node:child_process";
import { mkdir, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import type { Archive } from "@/lib/archive/read-archive";
import { basePath } from "@/lib/site/addresses";
import { buildAssets } from "./assets";
import { copyAssets, measure, removeNextFiles, swap } from "./finish";
import { writeSearchFiles } from "./search-files";

const cache = ".cache";
const fontCache = join(cache, "fonts");

export type SiteBuild = { readonly contentDir: string; readonly outDir: string };

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
  for (const folder of [stage, assets, ...developmentFolders]) await rm(folder, { recursive: true, force: true });
  await mkdir(cache, { recursive: true });
  const manifest = await buildAssets({ outDir: assets, cacheDir: fontCache, basePath: basePath(), hashed: true });
  await next(["build"], { CONTENT_DIR: contentDir, VERBATIM_ASSETS: JSON.stringify(manifest), VERBATIM_STAGE: stage });
  await removeNextFiles(stage);
  await copyAssets(assets, stage);
  await writeSearchFiles(archive, stage);
  await swap(stage, resolve(outDir));
  return measure(outDir);
}

/** What the development server puts under `public/`, and no build may publish. */
const developmentFolders = [join("public", "assets"), join("public", "recherche")];

/** Runs Next with its words on standard error, so that standard output stays ours. */
function next(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<void> {
  const binary = createRequire(import.meta.url).resolve("next/dist/bin/next");
  return new Promise((settle, fail) => {
    const child = spawn(process.execPath, [binary, ...args], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...environment },
    });
    let said = "";
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.on("error", fail);
    child.on("close", (code) => {
      if (code === 0) settle();
      else fail(new Error(`next ${args.join(" ")} ended with ${String(code)}\n${said}`));
    });
  });
}
