import type { Root, RootContent } from "mdast";
import type { Point } from "unist";
import type { Report } from "@/lib/diagnostics/report";

/**
 * What no transcript reaches, many times over: the longest hearing that we know has 650,000 characters, its longest
 * paragraph 9,000. A Markdown parser takes more than its share of time where signs that open and close something are
 * many and none closes: these are counted before anything is parsed, so that a file made to stop us is told where.
 */
const most = {
  characters: 2_000_000,
  line: 200_000,
  /** Paragraphs, lists and tables of a file; lines of one, and of a file. */
  blocks: 15_000,
  /** 100,000 words, 40 on each. */
  pages: 2_500,
  lines: 10_000,
  allLines: 40_000,
  withBlank: 100_000,
  /** Quotations and lists inside each other, as their first line or their indentation says. */
  containers: 16,
  indentation: 100,
  /** Any node of the tree. */
  depth: 48,
  /** Signs that open something, times the characters of the block where their end is looked for. */
  reach: 60_000_000,
} as const;

const bullets = {
  what: "puces et numéros de liste",
  pattern: /^[ \t>]*(?!- (?:name|group|people):)(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/gu,
  most: 1_000,
  inFile: 1_500,
} as const;

/**
 * Signs that open and close something, and marks that make a block, but those of the people of our own header: how many
 * of them one block may have, and a file.
 */
const signs = [
  { what: "signes d'italique ou de gras", pattern: /[*_~]+/gu, most: 1_500 },
  { what: "crochets", pattern: /[[\]]/gu, most: 1_500 },
  { what: "chevrons « < »", pattern: /</gu, most: 2_000, inFile: 30_000 },
  { what: "adresses", pattern: /:\/\/|www\./gu, most: 1_000, inFile: 5_000 },
  {
    what: "signes qui ne sont ni lettres, ni chiffres",
    pattern: /[^\s\p{L}\p{M}\p{N}]/gu,
    most: 50_000,
    inFile: 200_000,
  },
  // A hearing of a day has 100,000. Words of one letter make a small file, and each is read by itself.
  { what: "mots", pattern: /\S+/gu, most: 100_000, inFile: 400_000 },
  { what: "esperluettes", pattern: /&/gu, most: 2_000, inFile: 10_000 },
  { what: "accents graves", pattern: /`+/gu, most: 200 },
  { what: "arobases", pattern: /@/gu, most: 1_000 },
  { what: "barres de tableau", pattern: /\|/gu, most: 5_000 },
  bullets,
  { what: "titres « # »", pattern: /^ {0,3}#{1,6}(?=[ \t]|$)/gu, most: 1_000, inFile: 7_500 },
  { what: "définitions", pattern: /^ {0,3}\[[^\]]{1,100}\]:/gu, most: 1_000, inFile: 3_000 },
  { what: "sauts de ligne", pattern: /(?:\\|(?<! ) {2,})$/gu, most: 1_000, inFile: 10_000 },
  { what: "traits qui soulignent", pattern: /^\s*(?:-+|=+)\s*$/gu, most: 200 },
] as const satisfies readonly { what: string; pattern: RegExp; most: number; inFile?: number }[];

/** A file may have that many times more of them than a block, where nothing else is said. */
const timesInFile = 30;

/** What is looked for up to the end of the block, and how many times longer than the others where it is a code. */
const opening = /[<[]|`+/gu;
const weightOfCode = 8;

const rule = /^[ \t]*(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/u;
const marker = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/uy;

/** Says whether a text is within measure; what is not is reported where it stands, once. */
export function isWithinMeasure(text: string, file: string, report: Report): boolean {
  if (text.length > most.characters) {
    report.add(file, undefined, "file-too-large", { size: text.length, most: most.characters });
    return false;
  }
  return new Measure(file, report).holds(text.split(/\r\n|[\n\r]/u));
}

/** What a block holds: lines, the items of a list, or the start of a page. */
export type BlockSize = { readonly lines: number; readonly items: number; readonly pages: number };

/** Says whether the blocks of a file are within measure, whatever it was received as: how many, and what they hold. */
export function areWithinMeasure(blocks: readonly BlockSize[], file: string, report: Report): boolean {
  let [longest, items, allItems, pages] = [0, 0, 0, 0];
  for (const block of blocks) {
    longest = Math.max(longest, block.lines);
    items = Math.max(items, block.items);
    allItems += block.items;
    pages += block.pages;
  }
  const excess = (
    [
      ["paragraphes", blocks.length, most.blocks],
      ["pages", pages, most.pages],
      ["lignes", longest, most.lines],
      [bullets.what, items, bullets.most],
      [bullets.what, allItems, bullets.inFile],
    ] as const
  ).find(([, count, limit]) => count > limit);
  if (excess) report.add(file, undefined, "markup-too-dense", { what: excess[0], count: excess[1], most: excess[2] });
  return excess === undefined;
}

/** Says whether the tree of a text is within measure too: what has been opened inside something else. */
export function isShallow(root: Root, file: string, report: Report): boolean {
  const rest: { node: Root | RootContent; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { node, depth } = next;
    if (depth > most.depth) {
      report.add(file, node.position, "nested-too-deep", { most: most.depth });
      return false;
    }
    if ("children" in node) for (const child of node.children) rest.push({ node: child, depth: depth + 1 });
  }
  return true;
}

class Measure {
  readonly #file: string;
  readonly #report: Report;
  #blocks = 0;
  #lines = 0;
  #allLines = 0;
  #start = 1;
  #length = 0;
  #openings = 0;
  #reach = 0;
  readonly #inBlock = signs.map(() => 0);
  readonly #inFile = signs.map(() => 0);

  constructor(file: string, report: Report) {
    this.#file = file;
    this.#report = report;
  }

  holds(lines: readonly string[]): boolean {
    if (lines.length > most.withBlank) return this.#tooMany("lignes", lines.length, most.withBlank);
    return lines.every((line, index) => this.#read(line, { line: index + 1, column: 1 }));
  }

  #read(line: string, place: Point): boolean {
    if (line.trim() === "") {
      this.#endBlock();
      return true;
    }
    if (this.#lines === 0) {
      this.#blocks += 1;
      this.#start = place.line;
    }
    this.#lines += 1;
    this.#allLines += 1;
    if (line.length > most.line) {
      this.#report.add(this.#file, place, "line-too-long", { length: line.length, most: most.line });
      return false;
    }
    return (
      this.#isShort(place) &&
      this.#isFlat(line, place) &&
      this.#isSparse(line, place) &&
      this.#isSoonLookedThrough(line)
    );
  }

  #endBlock(): void {
    this.#reach += this.#openings * this.#length;
    [this.#lines, this.#length, this.#openings] = [0, 0, 0];
    this.#inBlock.fill(0);
  }

  /** Whether the ends of what the lines open, where there are none, are looked for in time. */
  #isSoonLookedThrough(line: string): boolean {
    this.#length += line.length + 1;
    for (const [sign] of line.matchAll(opening)) this.#openings += sign.startsWith("`") ? weightOfCode : 1;
    const limit = Math.floor((most.reach - this.#reach) / this.#length);
    return this.#openings <= limit || this.#tooMany("signes « < », « [ » ou « ` »", this.#openings, limit);
  }

  #isShort(place: Point): boolean {
    if (this.#lines > most.lines) return this.#tooMany("lignes", this.#lines, most.lines);
    if (this.#allLines > most.allLines) return this.#tooMany("lignes", this.#allLines, most.allLines, place);
    return this.#blocks <= most.blocks || this.#tooMany("paragraphes", this.#blocks, most.blocks, place);
  }

  #isFlat(line: string, place: Point): boolean {
    let markers = 0;
    for (marker.lastIndex = 0; marker.test(line);) markers += 1;
    if (markers === 0 || rule.test(line)) return true;
    const indentation = line.length - line.trimStart().length;
    if (markers <= most.containers && indentation <= most.indentation) return true;
    this.#report.add(this.#file, place, "nested-too-deep", { most: most.containers });
    return false;
  }

  #isSparse(line: string, place: Point): boolean {
    return signs.every((sign, index) => {
      const { what, pattern, most: limit } = sign;
      const fileLimit = "inFile" in sign ? sign.inFile : limit * timesInFile;
      const count = line.match(pattern)?.length ?? 0;
      const inBlock = (this.#inBlock[index] ?? 0) + count;
      const inAll = (this.#inFile[index] ?? 0) + count;
      this.#inBlock[index] = inBlock;
      this.#inFile[index] = inAll;
      if (inBlock > limit) return this.#tooMany(what, inBlock, limit);
      return inAll <= fileLimit || this.#tooMany(what, inAll, fileLimit, place);
    });
  }

  /** Where the block starts, unless it is the file that holds too many. */
  #tooMany(what: string, count: number, limit: number, place: Point = { line: this.#start, column: 1 }): false {
    this.#report.add(this.#file, place, "markup-too-dense", { what, count, most: limit });
    return false;
  }
}
