import { fold } from "@/lib/text/fold";
import { readByline } from "@/lib/transcript/byline";
import type { PdfLine } from "./pdf-lines";

type Pages = readonly (readonly PdfLine[])[];

type Unfurnished = {
  readonly pages: PdfLine[][];
  /** The furniture as first printed at the top of a page, line by line. */
  readonly furniture: readonly string[];
};

/**
 * Takes off each page what is printed on the pages around it at the same place: page numbers, then the lines that
 * open the page, then those that end it. Lines of the top are compared with the first page, the cover, where it has
 * them, so that a speaker line that opens two pages is never taken for furniture; words are compared, not lines.
 */
export function removePdfFurniture(pages: Pages): Unfurnished {
  const numbered = withoutPageNumbers(pages);
  const { pages: headless, removed } = withoutCommon(numbered, topWords(numbered));
  const reversed = headless.map((lines) => lines.toReversed());
  const footless = withoutCommon(reversed, commonWords(reversed, 0.6)).pages.map((lines) => lines.toReversed());
  return { pages: withoutPageNumbers(footless), furniture: removed };
}

const pageNumber = /^[-–—\s]*(?:(?:page|p\.)\s*)?(\d{1,4})(?:\s*(?:\/|sur|de)\s*\d{1,4})?[-–—\s]*$/iu;

/** A number alone at the top or foot of its page, which counts pages as most of the others do. */
function withoutPageNumbers(pages: Pages): PdfLine[][] {
  const found = pages.flatMap((lines, index) =>
    ends(lines).flatMap((line) => {
      const number = pageNumber.exec(line.text)?.[1];
      return number === undefined ? [] : [{ line, shift: Number(number) - index }];
    }),
  );
  const shifts = new Map<number, number>();
  for (const { shift } of found) shifts.set(shift, (shifts.get(shift) ?? 0) + 1);
  const [shift, times = 0] = [...shifts].toSorted((left, right) => right[1] - left[1])[0] ?? [];
  if (times < Math.max(1, (pages.length - 1) / 2)) return pages.map((lines) => [...lines]);
  const numbers = new Set(found.filter((one) => one.shift === shift).map(({ line }) => line));
  return pages.map((lines) => lines.filter((line) => !numbers.has(line)));
}

function ends(lines: readonly PdfLine[]): PdfLine[] {
  const [first] = lines;
  const last = lines.at(-1);
  return [first, last].flatMap((line, index, both) => (line && both.indexOf(line) === index ? [line] : []));
}

function wordsOf({ text }: PdfLine): string[] {
  return fold(text)
    .split(/\s+/u)
    .map((word) => word.replace(/\d+/gu, "#"))
    .filter((word) => word !== "");
}

/** The longest run of words that the cover shares with another page; without one, that most pages share. */
function topWords(pages: Pages): string[] {
  const [cover = [], ...others] = pages;
  const first = cover.flatMap(wordsOf);
  const shared = Math.max(0, ...others.map((lines) => sharedLength(first, lines.flatMap(wordsOf))));
  const whole = wholeLines(cover, shared);
  return whole > 0
    ? first.slice(0, whole)
    : commonWords(
        others.map((lines) => lines.slice(0, spokenFrom(lines, cover))),
        0.6,
      );
}

/** Where a page has a line that gives the floor: « Intervention de », or somebody of the cover with a role. */
function spokenFrom(lines: readonly PdfLine[], cover: readonly PdfLine[]): number {
  const listed = cover.map(({ text }) => fold(text).replace(/^[^\p{L}]+/u, ""));
  const spoken = lines.findIndex(({ text }) => {
    const line = fold(text);
    const name = line.slice(0, line.indexOf(",") + 1);
    return (
      readByline(text).kind === "presentation" || (name !== "" && listed.some((person) => person.startsWith(name)))
    );
  });
  return spoken === -1 ? lines.length : spoken;
}

/** The words that open most of these pages. */
function commonWords(pages: Pages, part: number): string[] {
  const written = pages.map((lines) => ({ lines, words: lines.flatMap(wordsOf) }));
  let common: string[] = [];
  for (const { lines, words } of written.slice(0, 4)) {
    const lengths = written.map((other) => sharedLength(words, other.words)).toSorted((left, right) => right - left);
    const enough = Math.max(3, Math.ceil(pages.length * part));
    const whole = wholeLines(lines, lengths[enough - 1] ?? 0);
    if (whole > common.length) common = words.slice(0, whole);
  }
  return common;
}

function sharedLength(left: readonly string[], right: readonly string[]): number {
  const difference = left.findIndex((word, index) => word !== right[index]);
  return difference === -1 ? left.length : difference;
}

function wholeLines(lines: readonly PdfLine[], longest: number): number {
  let whole = 0;
  for (const line of lines) {
    const { length } = wordsOf(line);
    if (whole + length > longest) break;
    whole += length;
  }
  return whole;
}

/** The pages without the lines that open them with these words, perhaps not all, and those lines of the first that has all. */
function withoutCommon(pages: Pages, wanted: readonly string[]): { pages: PdfLine[][]; removed: string[] } {
  let removed: string[] = [];
  const left = pages.map((lines) => {
    let matched = 0;
    let count = 0;
    for (const line of lines) {
      const words = wordsOf(line);
      if (matched === wanted.length || words.some((word, index) => word !== wanted[matched + index])) break;
      matched += words.length;
      count += 1;
    }
    // The first line alone, of a furniture that has more, is somebody's name in the text.
    if (matched < wanted.length && count < 2) return [...lines];
    if (removed.length === 0 && matched === wanted.length) removed = lines.slice(0, count).map(({ text }) => text);
    return lines.slice(count);
  });
  return { pages: left, removed: wanted.length === 0 ? [] : removed };
}
