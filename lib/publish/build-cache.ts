import { statSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { cacheFolder } from "@/lib/archive/cache-folder";

/** What is in it is words, or made of them. */
const folders = ["records", "batches", "compressed", "cards"].map((name) => join(cacheFolder, name));

const keptFor = 30 * 24 * 3600 * 1000;

/** Deletes what is older than a month: what is still of use is made again. */
export async function forgetOld(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  for (const file of files) if (Date.now() - statSync(file).mtimeMs > keptFor) await rm(file, { force: true });
}

/** Words that the law takes out are nowhere: nor where an earlier build kept them. */
export async function forgetWords(): Promise<void> {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
}
