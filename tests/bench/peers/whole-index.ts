import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Part } from "./engine";

/** Engines whose index is one file, to be loaded whole before the first question. */
export const indexFile = "index/index.json";
export const textsFile = "texts/texts.json";

export async function writeJson(folder: string, file: string, value: unknown): Promise<void> {
  const path = join(folder, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, JSON.stringify(value));
}

export function readText(folder: string, file: string): Promise<string> {
  return readFile(join(folder, file), "utf8");
}

export function partOfWholeIndex(path: string): Part | undefined {
  return path === indexFile ? "index" : path === textsFile ? "texts" : undefined;
}

/** Nothing is left open. */
export function closeNothing(): Promise<void> {
  return Promise.resolve();
}
