import { existsSync } from "node:fs";
import { cp, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { mkdir } from "node:fs/promises";

/**
 * What Next adds to an export and no page of ours names: its runtime, and a page for unknown addresses.
 * Ours is the route `introuvable.html`, under the name that static hosts look for.
 */
export async function removeNextFiles(stage: string): Promise<void> {
  for (const name of ["_next", "404", "_not-found", "404.html", "index.txt"])
    await rm(join(stage, name), { recursive: true, force: true });
  await rename(join(stage, "introuvable.html"), join(stage, "404.html"));
}

export async function copyAssets(from: string, stage: string): Promise<void> {
  await cp(from, join(stage, "assets"), { recursive: true });
}

/** Puts a finished build in the place of the former one, which stays until the new one is there. */
export async function swap(stage: string, outDir: string): Promise<void> {
  const former = `${outDir}.former`;
  await mkdir(dirname(outDir), { recursive: true });
  await rm(former, { recursive: true, force: true });
  if (existsSync(outDir)) await rename(outDir, former);
  await rename(stage, outDir);
  await rm(former, { recursive: true, force: true });
}
