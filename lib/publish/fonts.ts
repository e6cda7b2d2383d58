import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import subsetFont from "subset-font";

/** What French needs; anything else falls back to the reader's own fonts. */
const characters =
  String.fromCodePoint(...Array.from({ length: 0x5f }, (_, index) => 0x20 + index)) +
  String.fromCodePoint(...Array.from({ length: 0x60 }, (_, index) => 0xa0 + index)) +
  "ŒœŸ‘’“”‚„–—…•€№→↩×−′″";

const faces = {
  "roman.woff2": { file: "source-serif-4-latin-wght-normal.woff2", weights: { min: 400, max: 700 } },
  "italic.woff2": { file: "source-serif-4-latin-wght-italic.woff2", weights: { min: 400, max: 400 } },
} as const;

type FaceName = keyof typeof faces;

/**
 * Source Serif 4 (OFL 1.1), cut down to what French needs: the file of a face, made once and kept in the cache folder.
 */
export async function fontFile(name: FaceName, cacheDir: string): Promise<string> {
  const { file, weights } = faces[name];
  const path = join(cacheDir, name);
  if (existsSync(path)) return path;
  const original = createRequire(import.meta.url).resolve(`@fontsource-variable/source-serif-4/files/${file}`);
  const subset = await subsetFont(await readFile(original), characters, {
    targetFormat: "woff2",
    variationAxes: { wght: weights.min === weights.max ? weights.min : weights },
  });
  await mkdir(cacheDir, { recursive: true });
  await writeFile(path, subset);
  return path;
}

export function isFaceName(name: string): name is FaceName {
  return name in faces;
}
