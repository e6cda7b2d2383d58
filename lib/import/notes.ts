import type { PhrasingContent, RootContent } from "mdast";
import type { Point } from "unist";
import { joinLines, plainText, textOf, type Block, type Line, type Received } from "./blocks";
import type { Paged } from "./furniture";
import { continuesSentence, endsSentence } from "./sentence-end";

/** A note as printed at the foot of a page. */
export type PrintedNote = {
  readonly number: number;
  readonly page: number | undefined;
  readonly children: readonly PhrasingContent[];
  readonly place: Point | undefined;
};

/**
 * Takes the notes off the foot of each page. A note is a paragraph, or a line, that starts with its number as a
 * superscript; it stands under a rule, or closes the page, or the words before it on the page call it (the next page
 * prints no furniture). A rule that no note follows holds no word and goes.
 */
export function takeNotes(content: readonly Paged[], received: Received): { content: Paged[]; notes: PrintedNote[] } {
  const kept: Paged[] = [];
  const notes: PrintedNote[] = [];
  let page: number | undefined;
  for (const segment of pagesOf(content)) {
    const [first] = segment;
    if (first?.type === "page") page = first.page;
    const foot = footOf(segment);
    const called = new Set<number>();
    let isUnderNotes = false;
    const rest = restOfNote(segment, notes.at(-1), received);
    for (const [index, block] of segment.entries()) {
      if (block.type === "rule") continue;
      if (rest?.block === block) {
        notes.splice(-1, 1, rest.note);
        continue;
      }
      const number = headNumber(block);
      const isInFoot = index >= foot.from || (number !== undefined && called.has(number));
      for (const raised of raisedIn(block)) called.add(raised);
      if (block.type === "paragraph" && number !== undefined && isInFoot) {
        notes.push(...printedNotes(block, page, received));
        isUnderNotes = true;
        continue;
      }
      kept.push(block);
      if (block.type === "page") continue;
      // Speech again under the notes: the next page prints no furniture.
      if (isUnderNotes) received.report.add(received.file, placeOf(block), "import-note-interrupted");
      isUnderNotes = false;
    }
  }
  return { content: kept, notes: unique(notes, received) };
}

function pagesOf(content: readonly Paged[]): Paged[][] {
  const pages: Paged[][] = [[]];
  for (const block of content) {
    if (block.type === "page") pages.push([]);
    pages.at(-1)?.push(block);
  }
  return pages;
}

/** Under the rule of a page, above its own notes: the rest of a sentence that the last note of the page before leaves open. */
function restOfNote(
  segment: readonly Paged[],
  last: PrintedNote | undefined,
  received: Received,
): { block: Paged; note: PrintedNote } | undefined {
  const [block, next] = segment.slice(segment.findLastIndex(({ type }) => type === "rule") + 1);
  const isFoot = segment.some(({ type }) => type === "rule") && (next === undefined || isNote(next));
  if (!last || !isFoot || block?.type !== "paragraph" || isNote(block)) return undefined;
  if (endsSentence(plainText(last.children, received.source)) || !continuesSentence(textOf(block.lines)))
    return undefined;
  const children = [...last.children, { type: "text" as const, value: " " }, ...joinLines(block.lines)];
  return { block, note: { ...last, children } };
}

function placeOf(block: Exclude<Paged, { type: "rule" | "page" }>): Point | undefined {
  return block.type === "paragraph" ? block.lines[0]?.place : block.place?.start;
}

/** Where the notes of a page start: under a rule, else with the notes that close it. */
function footOf(segment: readonly Paged[]): { from: number } {
  const rule = segment.findIndex((block, index) => block.type === "rule" && isNote(segment[index + 1]));
  if (rule !== -1) return { from: rule };
  const lastOther = segment.findLastIndex((block) => !isNote(block));
  return { from: lastOther + 1 };
}

/** A paragraph that starts with its number as a superscript. */
export function isNote(block: Paged | undefined): boolean {
  return headNumber(block) !== undefined;
}

function headNumber(block: Paged | undefined): number | undefined {
  return block?.type === "paragraph" ? numberOf(block.lines[0]?.children ?? []) : undefined;
}

/** The numbers that a block raises, that at its head aside. */
function raisedIn(block: Paged): number[] {
  if (block.type === "paragraph") return block.lines.flatMap(({ children }, at) => raised(children, at === 0 ? 1 : 0));
  return "node" in block ? raised([block.node]) : [];
}

function raised(nodes: readonly RootContent[], from = 0): number[] {
  return nodes.slice(from).flatMap((node, index): number[] => {
    if ("children" in node) return raised(node.children);
    const number = numberOf(nodes.slice(from + index, from + index + 3));
    return number === undefined ? [] : [number];
  });
}

/** The number in `<sup>3</sup>` at the head of these nodes. */
export function numberOf(children: readonly RootContent[]): number | undefined {
  const [open, digits, close] = children;
  if (open?.type !== "html" || !/^<sup>$/iu.test(open.value)) return undefined;
  if (close?.type !== "html" || !/^<\/sup>$/iu.test(close.value)) return undefined;
  const value = digits?.type === "text" ? digits.value.trim() : "";
  return /^[1-9]\d{0,4}$/u.test(value) ? Number(value) : undefined;
}

/** A paragraph of the foot: one note, or several on lines of their own, each perhaps over several lines. */
function printedNotes(
  block: Extract<Block, { type: "paragraph" }>,
  page: number | undefined,
  received: Received,
): PrintedNote[] {
  const notes: { number: number; lines: Line[] }[] = [];
  for (const line of block.lines) {
    const number = numberOf(line.children);
    if (number === undefined) notes.at(-1)?.lines.push(line);
    else notes.push({ number, lines: [{ ...line, children: withoutLeadingSpace(line.children.slice(3)) }] });
  }
  return notes
    .map(({ number, lines }) => {
      const children = joinLines(lines.map((line) => ({ ...line, hardBreak: false })));
      return { number, page, place: lines[0]?.place, children };
    })
    .filter(({ children }) => plainText(children, received.source) !== "");
}

function withoutLeadingSpace(children: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...others] = children;
  if (first?.type !== "text") return [...children];
  const value = first.value.trimStart();
  return value === "" ? others : [{ ...first, value }, ...others];
}

function unique(notes: readonly PrintedNote[], { file, report, unit }: Received): PrintedNote[] {
  const lines = new Map<number, number>();
  return notes.filter(({ number, place }) => {
    const line = lines.get(number);
    if (line === undefined) lines.set(number, place?.line ?? 1);
    else report.add(file, place, "import-note-defined-twice", { number, line, unit });
    return line === undefined;
  });
}
