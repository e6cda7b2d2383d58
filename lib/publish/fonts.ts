import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import subsetFont from "subset-font";

const ascii = String.fromCodePoint(...Array.from({ length: 0x5f }, (_, index) => 0x20 + index));
/** Of Latin-1. */
const letters = String.fromCodePoint(...Array.from({ length: 0x40 }, (_, index) => 0xc0 + index));

/** What French needs, and the letters of its neighbours; anything else falls back to the reader's own fonts. */
const characters = `${ascii}${letters}\u00a0§«»°²³·½ŒœŸ‘’“”–—…•€№→↩−`;

/** An italic is a few words, without sums. */
const inItalic = `${ascii}${letters.replace(/[×÷]/gu, "")}\u00a0«»°·Œœ‘’“”–—…€`;

/** On cards, no other font stands behind. */
const onCards = `${ascii}${String.fromCodePoint(...Array.from({ length: 0x60 }, (_, index) => 0xa0 + index))}ŒœŸ‘’“”‚„–—…•€№→↩×−′″`;

/** What the names of Europe need besides, where no other font stands behind: on cards. */
const otherLatin = String.fromCodePoint(...Array.from({ length: 0x150 }, (_, index) => 0x100 + index));

const serif = "source-serif-4/files/source-serif-4-latin";
const roman = `${serif}-wght-normal.woff2`;
const romanOther = `${serif}-ext-wght-normal.woff2`;
const comfort = "atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin";

/** No style is bolder than 600. Those of cards have one weight, and a format that the drawing of cards reads. */
const faces = {
  "roman.woff2": { file: roman, weights: { min: 400, max: 600 }, characters },
  "italic.woff2": { file: `${serif}-wght-italic.woff2`, weights: { min: 400, max: 400 }, characters: inItalic },
  "comfort.woff2": { file: `${comfort}-wght-normal.woff2`, weights: { min: 400, max: 600 }, characters },
  "comfort-italic.woff2": { file: `${comfort}-wght-italic.woff2`, weights: { min: 400, max: 400 }, characters },
  "card-400.ttf": { file: roman, weights: { min: 400, max: 400 }, characters: onCards },
  "card-600.ttf": { file: roman, weights: { min: 600, max: 600 }, characters: onCards },
  "card-other-400.ttf": { file: romanOther, weights: { min: 400, max: 400 }, characters: otherLatin },
  "card-other-600.ttf": { file: romanOther, weights: { min: 600, max: 600 }, characters: otherLatin },
} as const;

type FaceName = keyof typeof faces;

/** Where they come from. */
export const fontPackages = [
  "@fontsource-variable/source-serif-4",
  "@fontsource-variable/atkinson-hyperlegible-next",
] as const;

/**
 * Source Serif 4, and Atkinson Hyperlegible Next for who chooses it (both OFL 1.1), cut down to what French needs: the file of a face, made once and kept in the cache folder.
 */
export async function fontFile(name: FaceName, cacheDir: string): Promise<string> {
  const { file, weights, characters: kept } = faces[name];
  const choice = createHash("sha256").update(JSON.stringify(faces[name])).digest("hex").slice(0, 8);
  const path = join(cacheDir, choice, name);
  if (existsSync(path)) return path;
  const original = createRequire(import.meta.url).resolve(`@fontsource-variable/${file}`);
  const subset = await subsetFont(await readFile(original), kept, {
    targetFormat: name.endsWith(".ttf") ? "sfnt" : "woff2",
    variationAxes: { wght: weights.min === weights.max ? weights.min : weights },
    // Small capitals, old figures and other forms that no style asks for.
    noLayoutClosure: true,
  });
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, subset);
  return path;
}

const drawn = new Set(onCards + otherLatin);

/** The text with what no face of cards has left as a dot: whoever draws it would ask another server for a font. */
export function drawable(text: string): string {
  return Array.from(text, (sign) => (drawn.has(sign) ? sign : "·")).join("");
}

export function isFaceName(name: string): name is FaceName {
  return name in faces;
}
