import { existsSync } from "node:fs";
import { cp, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { mkdir } from "node:fs/promises";

/** What is published as it lies in the project. */
export async function copyPublic(stage: string): Promise<void> {
  await cp("public", stage, { recursive: true });
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
