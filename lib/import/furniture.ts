import type { Point } from "unist";
import { readByline } from "@/lib/transcript/byline";
import { fold } from "@/lib/text/fold";
import { blankLinesBefore } from "./blank-lines";
import type { Block, Line, Received } from "./blocks";
import { isFullName } from "./full-name";
import { placeLines, wholeMarks, wordsOf, type PlacedLine } from "./furniture-lines";
import { findFurniture } from "./furniture-words";
import { isNote } from "./notes";
import { endsSentence } from "./sentence-end";

/** What is left of a file as received once its page furniture is gone: blocks, and where pages start. */
export type Paged = Block | { readonly type: "page"; readonly page: number };

export type Unfurnished = {
  readonly content: readonly Paged[];
  /** The furniture as printed on the first page that has it, line by line; empty when the file has none. */
  readonly furniture: readonly string[];
  /** How many pages the furniture tells; none when there is no furniture. */
  readonly pages: number | undefined;
};

/** Removes the furniture that opens each page and leaves a page in its place. */
export function removeFurniture(blocks: readonly Block[], received: Received): Unfurnished {
  const remover = new FurnitureRemover(blocks, received);
  return remover.remove();
}

class FurnitureRemover {
  readonly #blocks: readonly Block[];
  readonly #received: Received;
  readonly #lines: readonly PlacedLine[];
  readonly #blankBefore: (line: number | undefined) => number;
  /** The lines of furniture that open each page, by the first of them. */
  readonly #opened = new Map<Line, Line[]>();

  constructor(blocks: readonly Block[], received: Received) {
    this.#blocks = blocks;
    this.#received = received;
    this.#lines = placeLines(blocks);
    // A file that has no lines has no blank ones.
    this.#blankBefore = received.unit === undefined ? blankLinesBefore(received.source) : () => 0;
  }

  remove(): Unfurnished {
    const found = findFurniture(this.#lines, (line) => this.#isSetOff(line));
    if (!found) return { content: this.#blocks, furniture: [], pages: undefined };
    const extents = found.starts.map((start) => this.#extentFrom(start, found.words));
    const own = wordsOf(extents[0]?.[0]?.line ?? { children: [], hardBreak: false, place: undefined, text: "" });
    const opening = found.words.length > own.length ? this.#ofSeveralLines(extents) : this.#ofOneLine(extents);
    for (const extent of opening) this.#open(extent);
    this.#extend(opening);
    this.#takeOtherPrintings(opening, found.words);
    const content = this.#paged();
    const [furniture = []] = this.#opened.values();
    return {
      content,
      furniture: furniture.map(({ text }) => text),
      pages: content.filter(({ type }) => type === "page").length,
    };
  }

  /** The lines from `start` whose words are the furniture's, up to where they differ or it is complete. */
  #extentFrom(start: number, wanted: readonly string[]): PlacedLine[] {
    const extent: PlacedLine[] = [];
    let matched = 0;
    for (let index = start; index < this.#lines.length && matched < wanted.length; index++) {
      const placed = this.#lines[index];
      if (placed?.run !== this.#lines[start]?.run || !placed) break;
      const words = wordsOf(placed.line);
      if (words.some((word, at) => word !== wanted[matched + at])) break;
      matched += words.length;
      extent.push(placed);
    }
    return extent;
  }

  /** The first line alone, of a furniture that has more, is somebody's name in the text unless it is marked. */
  #ofSeveralLines(extents: readonly PlacedLine[][]): PlacedLine[][] {
    const [, ...whole] = extents.filter((extent) => extent.length > 1);
    const blanks = whole.map(([name]) => this.#blankBefore(name?.line.place?.line));
    return extents.filter((extent) => {
      const [name] = extent;
      if (!name || extent.length > 1) return extent.length > 1;
      const { em, strong } = wholeMarks(name.line);
      // The office-holder may speak too, in bold: their line stands no further from what is above it than others.
      const isSetOff = this.#blankBefore(name.line.place?.line) >= Math.min(...blanks);
      const isFurniture = em || (strong && isSetOff && !this.#hasBoldLines(name.line));
      if (isFurniture) this.#report("import-furniture-differs", name.line);
      return isFurniture;
    });
  }

  /** A furniture of one line has nothing but its marks, or the blank lines above it, to be told from a speaker line. */
  #ofOneLine(extents: readonly PlacedLine[][]): PlacedLine[][] {
    const isMarked = ([placed]: readonly PlacedLine[]): boolean => {
      const { em, strong } = placed ? wholeMarks(placed.line) : { em: false, strong: false };
      return em || strong;
    };
    if (isMarked(extents[0] ?? [])) return extents.filter(isMarked);
    const isSetOff = ([placed]: readonly PlacedLine[]): boolean => placed !== undefined && this.#isSetOff(placed.line);
    const [first = [], ...others] = extents;
    return others.some(isSetOff) ? [first, ...others.filter(isSetOff)] : [...extents];
  }

  #isSetOff({ place }: Line): boolean {
    return this.#blankBefore(place?.line) > 1;
  }

  #hasBoldLines({ text }: Line): boolean {
    return this.#blocks.some((block) => {
      const [line, second] = block.type === "paragraph" ? block.lines : [];
      return line !== undefined && second === undefined && line.text !== text && wholeMarks(line).strong;
    });
  }

  #open(extent: readonly PlacedLine[]): void {
    const lines = extent.map(({ line }) => line);
    const [first] = lines;
    if (first) this.#opened.set(first, lines);
  }

  /** Some pages print more lines than the cover does: those that several repeat, or that a line break holds to the others. */
  #extend(extents: readonly PlacedLine[][]): void {
    const rests = extents.map((extent) => this.#restOfBlock(extent));
    const counts = new Map<string, number>();
    for (const line of rests.flat()) counts.set(likeness(line), (counts.get(likeness(line)) ?? 0) + 1);
    for (const [index, rest] of rests.entries()) {
      const first = extents[index]?.[0]?.line;
      for (const line of rest) {
        const repeated = (counts.get(likeness(line)) ?? 0) > 1;
        if (!first || isFullName(readByline(line.text).name) || (!repeated && !line.hardBreak)) break;
        if (!repeated && index > 0) this.#report("import-furniture-differs", line);
        this.#opened.get(first)?.push(line);
      }
    }
  }

  /**
   * « ***name*** », then in a block of its own « Adjointe à la Maire » where the cover has « Adjoint au Maire »: most words
   * of that block are those of the cover's.
   */
  #takeOtherPrintings(extents: readonly PlacedLine[][], words: readonly string[]): void {
    const [onCover, ...others] = extents.map((extent) => this.#blockUnder(extent));
    const known = new Set([...words, ...(onCover ?? []).flatMap(wordsOf)].map(stem));
    const isPrinting = (lines: readonly Line[]): boolean => {
      const own = lines.flatMap(wordsOf).map(stem);
      return own.filter((word) => known.has(word)).length > own.length * 0.6;
    };
    const found = others.map((lines) => (isPrinting(lines) ? lines : []));
    const isOnCover = found.some((lines) => lines.length > 0);
    const counts = new Map<string, number>();
    for (const line of found.flat()) counts.set(likeness(line), (counts.get(likeness(line)) ?? 0) + 1);
    for (const [index, lines] of [isOnCover ? (onCover ?? []) : [], ...found].entries()) {
      const first = extents[index]?.[0]?.line;
      if (!first) continue;
      for (const line of lines) {
        if (index > 0 && counts.get(likeness(line)) === 1) this.#report("import-furniture-differs", line);
        this.#opened.get(first)?.push(line);
      }
    }
  }

  /** The lines of the block under a name alone, where they may be the rest of a furniture. */
  #blockUnder(extent: readonly PlacedLine[]): Line[] {
    const [last, second] = extent;
    const block = last && !second && this.#restOfBlock(extent).length === 0 ? this.#blocks[last.block + 1] : undefined;
    const lines = block?.type === "paragraph" ? [...block.lines] : [];
    const isSaid =
      endsSentence(lines.at(-1)?.text ?? "") || lines.some(({ text }) => isFullName(readByline(text).name));
    return isSaid || lines.flatMap(wordsOf).length < 3 ? [] : lines;
  }

  #restOfBlock(extent: readonly PlacedLine[]): Line[] {
    const last = extent.at(-1);
    const block = last && this.#blocks[last.block];
    if (!last || block?.type !== "paragraph") return [];
    return block.lines.slice(block.lines.indexOf(last.line) + 1);
  }

  #report(rule: "import-furniture-differs", { text, place }: Line): void {
    this.#received.report.add(this.#received.file, place, rule, { text });
  }

  #paged(): Paged[] {
    const removed = new Set([...this.#opened.values()].flat());
    const content: Paged[] = [];
    let page = 0;
    const turn = (): void => {
      page += 1;
      content.push({ type: "page", page });
    };
    const setOff = this.#setOffBlocks();
    for (const [index, block] of this.#blocks.entries()) {
      // A cover without furniture is a page too.
      if (index === 0 && !this.#opensWithFurniture()) turn();
      if (setOff.has(index)) {
        turn();
        this.#received.report.add(this.#received.file, placeOf(block), "import-page-without-furniture", { page });
      }
      if (block.type !== "paragraph") {
        content.push(block);
        continue;
      }
      let kept: Line[] = [];
      const flush = (): void => {
        if (kept.length > 0) content.push({ type: "paragraph", lines: kept });
        kept = [];
      };
      for (const line of block.lines) {
        if (this.#opened.has(line)) {
          flush();
          turn();
        }
        if (!removed.has(line)) kept.push(line);
      }
      flush();
    }
    return content;
  }

  #opensWithFurniture(): boolean {
    const [first] = this.#opened.keys();
    return first === this.#lines[0]?.line && this.#blocks[0]?.type === "paragraph";
  }

  /**
   * Blocks of the speeches with as many blank lines above them as furniture has on every page: a page starts there, and
   * does not print it.
   */
  #setOffBlocks(): Set<number> {
    const [, ...starts] = this.#opened.keys();
    const blanks = starts.map(({ place }) => this.#blankBefore(place?.line));
    const fewest = Math.min(...blanks);
    const firstList = this.#blocks.findIndex(({ type }) => type === "list");
    if (blanks.length < 2 || fewest < 2 || firstList === -1) return new Set();
    const [second] = starts;
    const coverEnd = this.#blocks.findIndex(
      (block) => block.type === "paragraph" && second !== undefined && block.lines.includes(second),
    );
    const furniture = new Set([...this.#opened.values()].flat());
    // What stands under furniture is on the page that it opens, whatever the blank lines between.
    const isFurniture = (block: Block | undefined): boolean =>
      block?.type === "paragraph" && block.lines.every((line) => furniture.has(line));
    const found = this.#blocks.flatMap((block, index) => {
      if (index <= firstList || block.type === "list") return [];
      if (index < coverEnd && this.#blocks[index + 1]?.type === "list") return [];
      if (block.type === "paragraph" && (block.lines[0] === undefined || this.#opened.has(block.lines[0]))) return [];
      if (isNote(block) || this.#isCountedFoot(index) || isFurniture(this.#blocks[index - 1])) return [];
      return this.#blankBefore(placeOf(block)?.line) >= fewest ? [index] : [];
    });
    return new Set(found);
  }

  /** « 3 », « page 3/16 » at the end of a page: `removePageFeet` judges it. */
  #isCountedFoot(index: number): boolean {
    const [block, next] = this.#blocks.slice(index, index + 2);
    const [line, second] = block?.type === "paragraph" ? block.lines : [];
    const [opening] = next?.type === "paragraph" ? next.lines : [];
    const closes = next === undefined || (opening !== undefined && this.#opened.has(opening));
    return closes && line !== undefined && second === undefined && line.text.length <= 80 && /\d/u.test(line.text);
  }
}

/** « Adjoint » and « Adjointe », « chargé » and « chargées » are one word here. */
function stem(word: string): string {
  return word.replace(/(?<![,;.])[,;.]+$/u, "").replace(/(?:e|es|s)$/u, "");
}

/** The same line but for its numbers: « Page 3 ». */
function likeness({ text }: Line): string {
  return fold(text).replace(/\d+/gu, "0");
}

function placeOf(block: Block): Point | undefined {
  if (block.type === "paragraph") return block.lines[0]?.place;
  return block.type === "rule" ? undefined : block.place?.start;
}
