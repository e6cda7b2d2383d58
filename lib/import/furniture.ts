import { fold } from "@/lib/text/fold";
import type { Block, Line } from "./blocks";

/** What is left of a file as received once its page furniture is gone: blocks, and where pages start. */
export type Paged = Block | { readonly type: "page"; readonly page: number };

type Unfurnished = {
  readonly content: readonly Paged[];
  /** The furniture as printed on the first page, line by line; empty when the file has none. */
  readonly furniture: readonly string[];
  /** How many pages the furniture tells; none when there is no furniture. */
  readonly pages: number | undefined;
};

/**
 * Removes the furniture that opens each page and leaves a page in its place.
 *
 * It is known by repetition: its first line is the first line of the file, and its extent is the longest run of
 * words that the first page shares with another. The first page is the cover, so what follows its furniture is
 * the series title: a speaker line that opens two pages is never taken for furniture. Words are compared,
 * not lines nor markup, since the same furniture is printed in several ways in one file.
 */
export function removeFurniture(blocks: readonly Block[]): Unfurnished {
  const lines = numberLines(blocks);
  const anchor = lines[0]?.line.text ?? "";
  const starts = lines
    .filter(({ line }) => anchor !== "" && fold(line.text) === fold(anchor))
    .map(({ index }) => index);
  const wanted = furnitureWords(lines, starts);
  if (wanted.length === 0) return { content: blocks, furniture: [], pages: undefined };

  const removed = new Set<Line>();
  const pageStarts = new Map<Line, number>();
  for (const start of starts) {
    const extent = furnitureExtent(lines, start, wanted);
    const [first] = extent;
    // The first line alone, of a furniture that has more, is somebody's name in the text.
    const complete = extent.flatMap(wordsOf).length === wanted.length;
    if (!first || (extent.length < 2 && !complete)) continue;
    pageStarts.set(first, pageStarts.size + 1);
    for (const line of extent) removed.add(line);
  }
  const furniture = furnitureExtent(lines, 0, wanted).map(({ text }) => text);
  return {
    content: blocks.flatMap((block) => withoutFurniture(block, removed, pageStarts)),
    furniture,
    pages: pageStarts.size,
  };
}

type Numbered = { readonly line: Line; readonly index: number; readonly run: number };

/** The lines of all paragraphs, in order; `run` changes where something else than a paragraph stands between. */
function numberLines(blocks: readonly Block[]): Numbered[] {
  const numbered: Numbered[] = [];
  let run = 0;
  for (const block of blocks) {
    if (block.type !== "paragraph") run += 1;
    else for (const line of block.lines) numbered.push({ line, index: numbered.length, run });
  }
  return numbered;
}

function wordsOf(line: Line): string[] {
  return fold(line.text)
    .split(/[\s*_]+/u)
    .filter((word) => word !== "");
}

/** The longest run of words, whole lines of the first page, that the first page shares with another. */
function furnitureWords(lines: readonly Numbered[], starts: readonly number[]): string[] {
  const first = wordsFrom(lines, starts[0] ?? 0);
  let longest = 0;
  for (const start of starts.slice(1)) {
    const other = wordsFrom(lines, start);
    const difference = first.findIndex((word, index) => word !== other[index]);
    longest = Math.max(longest, difference === -1 ? first.length : difference);
  }
  let whole = 0;
  for (const { line, run } of lines.slice(starts[0] ?? 0)) {
    const length = wordsOf(line).length;
    if (run !== lines[starts[0] ?? 0]?.run || whole + length > longest) break;
    whole += length;
  }
  return first.slice(0, whole);
}

const longestFurniture = 120;

function wordsFrom(lines: readonly Numbered[], start: number): string[] {
  const run = lines[start]?.run;
  const words: string[] = [];
  for (const numbered of lines.slice(start, start + 24)) {
    if (numbered.run !== run || words.length > longestFurniture) break;
    words.push(...wordsOf(numbered.line).slice(0, longestFurniture + 1));
  }
  return words;
}

/** The lines from `start` whose words are the furniture's, up to where they differ or it is complete. */
function furnitureExtent(lines: readonly Numbered[], start: number, wanted: readonly string[]): Line[] {
  const extent: Line[] = [];
  let matched = 0;
  for (const { line, run } of lines.slice(start)) {
    const words = wordsOf(line);
    const continues = run === lines[start]?.run && words.every((word, index) => word === wanted[matched + index]);
    if (!continues || matched === wanted.length) break;
    matched += words.length;
    extent.push(line);
  }
  return extent;
}

function withoutFurniture(block: Block, removed: ReadonlySet<Line>, pageStarts: ReadonlyMap<Line, number>): Paged[] {
  if (block.type !== "paragraph") return [block];
  const content: Paged[] = [];
  let kept: Line[] = [];
  const flush = (): void => {
    if (kept.length > 0) content.push({ type: "paragraph", lines: kept });
    kept = [];
  };
  for (const line of block.lines) {
    const page = pageStarts.get(line);
    if (page !== undefined) {
      flush();
      content.push({ type: "page", page });
    }
    if (!removed.has(line)) kept.push(line);
  }
  flush();
  return content;
}
