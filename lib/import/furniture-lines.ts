import { fold } from "@/lib/text/fold";
import type { Block, Line } from "./blocks";

/** A line of a paragraph, and where it stands. */
export type PlacedLine = {
  readonly line: Line;
  /** Which block of the file. */
  readonly block: number;
  /** Changes where something else than a paragraph stands between. */
  readonly run: number;
};

/** The lines of all paragraphs, in order. */
export function placeLines(blocks: readonly Block[]): PlacedLine[] {
  const placed: PlacedLine[] = [];
  let run = 0;
  for (const [block, { type, ...content }] of blocks.entries()) {
    if (type !== "paragraph") run += 1;
    else if ("lines" in content) for (const line of content.lines) placed.push({ line, block, run });
  }
  return placed;
}

/** Words are compared, not lines nor markup: the same furniture is printed in several ways in one file. */
export function wordsOf(line: Line): string[] {
  return fold(line.text)
    .split(/[\s*_]+/u)
    .filter((word) => word !== "");
}

const mostLines = 24;
const mostWords = 120;

/** The words from a line on, as far as furniture may go. */
export function wordsFrom(
  lines: readonly PlacedLine[],
  start: number,
  isIn = (line: PlacedLine): boolean => line.run === lines[start]?.run,
): string[] {
  const words: string[] = [];
  for (let index = start; index < start + mostLines; index++) {
    const placed = lines[index];
    if (!placed || !isIn(placed) || words.length > mostWords) break;
    words.push(...wordsOf(placed.line).slice(0, mostWords + 1));
  }
  return words;
}

export function sharedLength(left: readonly string[], right: readonly string[]): number {
  const difference = left.findIndex((word, index) => word !== right[index]);
  return difference === -1 ? left.length : difference;
}

/** Of the first words from a line on, as many as whole lines hold. */
export function wholeLines(lines: readonly PlacedLine[], start: number, length: number): number {
  let whole = 0;
  for (let index = start; index < lines.length; index++) {
    const placed = lines[index];
    if (!placed || placed.run !== lines[start]?.run) break;
    const own = wordsOf(placed.line).length;
    if (whole + own > length) break;
    whole += own;
  }
  return whole;
}

/** How a line is marked as a whole: « ***name*** » is both. */
export function wholeMarks({ children }: Line): { readonly em: boolean; readonly strong: boolean } {
  let marks = { em: false, strong: false };
  let inner = children;
  for (;;) {
    const said = inner.filter((child) => child.type !== "text" || child.value.trim() !== "");
    const [only] = said;
    if (said.length !== 1 || (only?.type !== "emphasis" && only?.type !== "strong")) return marks;
    marks = { em: marks.em || only.type === "emphasis", strong: marks.strong || only.type === "strong" };
    inner = only.children;
  }
}
