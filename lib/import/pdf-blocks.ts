import type { ListItem } from "mdast";
import type { Point } from "unist";
import { plainText, type Block, type Line } from "./blocks";
import { peopleOf } from "./cover";
import { bylineSizes, coverNamesOf, longestByline, type IsCoverLine } from "./cover-line";
import type { Paged } from "./furniture";
import type { LineBreaks, LineStart } from "./pdf-breaks";
import { coverLists } from "./pdf-cover";
import { joinGlyphs, type Hyphens } from "./pdf-hyphens";
import { inlineContent } from "./pdf-inline";
import type { PdfLine } from "./pdf-lines";
import type { NotedPage, PdfNote } from "./pdf-notes";
import { endsSentence } from "./sentence-end";

export type PdfReading = {
  readonly breaks: LineBreaks;
  readonly hyphens: Hyphens;
  /** Told of a hyphen that the document leaves in doubt. */
  readonly doubt: (line: PdfLine, printed: string, kept: string) => void;
};

/** The pages as the blocks that a Markdown file would give: paragraphs, lists, and notes under a rule. */
export function pdfBlocks(pages: readonly NotedPage[], reading: PdfReading): Paged[] {
  const cover = coverLists(bodyBlocks(pages[0]?.body ?? [], () => false, reading));
  const isByline = coverNamesOf(cover.flatMap((block) => (block.type === "list" ? peopleOf(block) : [])));
  return pages.flatMap(({ body, notes }, index): Paged[] => [
    { type: "page", page: index + 1 },
    ...(index === 0 ? cover : bodyBlocks(body, isByline, reading)),
    ...noteBlocks(notes, reading),
  ]);
}

/**
 * How each line starts. The very line of somebody on the cover, on as many printed lines as it takes, after the end of
 * a sentence or at the head of a page, stands alone, however close the words around it are set.
 */
function startsOf(body: readonly PdfLine[], isByline: IsCoverLine, breaks: LineBreaks): LineStart[] {
  const starts = body.map((line, index): LineStart => {
    const before = body[index - 1];
    return before ? breaks.between(before, line) : "paragraph";
  });
  for (const [index] of body.entries()) {
    const before = body[index - 1];
    const following = body.slice(index, index + longestByline);
    const size =
      before && !endsSentence(before.text)
        ? undefined
        : bylineSizes(following).findLast((count) => isByline(following.slice(0, count)));
    if (size === undefined) continue;
    starts.fill("continues", index + 1, index + size);
    starts[index] = "paragraph";
    if (index + size < body.length) starts[index + size] = "paragraph";
  }
  return starts;
}

/** Printed lines that make one line of text, the mark of a list before it taken off. */
type Run = { readonly lines: PdfLine[]; readonly bullet: boolean };

function bodyBlocks(body: readonly PdfLine[], isByline: IsCoverLine, reading: PdfReading): Block[] {
  const paragraphs: Run[][] = [];
  const starts = startsOf(body, isByline, reading.breaks);
  for (const [index, line] of body.entries()) {
    const start = starts[index];
    const item = start === "continues" && !isSetBefore(paragraphs, line) ? undefined : withoutBullet(line);
    const run = paragraphs.at(-1)?.at(-1);
    if (item) paragraphs.push([{ lines: [item], bullet: true }]);
    else if (start === "continues" || (start === "line" && run?.bullet && goesOn(run, line))) run?.lines.push(line);
    else if (start === "line" && !run?.bullet) paragraphs.at(-1)?.push({ lines: [line], bullet: false });
    else paragraphs.push([{ lines: [line], bullet: false }]);
  }
  return listsTogether(paragraphs.map((runs) => toBlock(runs, reading)));
}

/** A line that starts before the text of the item above it does not go on with it. */
function isSetBefore(paragraphs: readonly Run[][], line: PdfLine): boolean {
  const first = paragraphs.at(-1)?.at(-1);
  return first?.bullet === true && line.x < (first.lines[0]?.x ?? 0) - 2;
}

function goesOn({ lines: [first] }: Run, line: PdfLine): boolean {
  return first !== undefined && Math.abs(line.x - first.x) < 2;
}

const sign = /^(?:[•‣◦▪●○■□➢✓·\uE000-\uF8FF]|[-–](?=\s))\s*/u;

function withoutBullet(line: PdfLine): PdfLine | undefined {
  const bullet = sign.exec(line.text)?.[0];
  if (bullet === undefined || bullet.length === line.text.length) return undefined;
  const glyphs = line.glyphs.slice(Array.from(bullet).length);
  return { ...line, glyphs, x: glyphs[0]?.x ?? line.x, text: glyphs.map(({ text }) => text).join("") };
}

function toBlock(runs: readonly Run[], reading: PdfReading): Block {
  const lines = runs.map(({ lines: printed }, index) => toLine(printed, index > 0, reading));
  const [first] = runs;
  if (first?.bullet !== true) return { type: "paragraph", lines };
  const children = lines.flatMap((line) => line.children);
  const item: ListItem = { type: "listItem", spread: false, children: [{ type: "paragraph", children }] };
  return {
    type: "list",
    node: { type: "list", spread: false, ordered: false, children: [item] },
    place: around(lines),
  };
}

function around([first]: readonly Line[]): { start: Point; end: Point } | undefined {
  return first?.place && { start: first.place, end: first.place };
}

function listsTogether(blocks: readonly Block[]): Block[] {
  const together: Block[] = [];
  for (const block of blocks) {
    const last = together.at(-1);
    if (block.type === "list" && last?.type === "list") {
      for (const item of block.node.children) last.node.children.push(item);
    } else {
      together.push(block);
    }
  }
  return together;
}

function noteBlocks(notes: readonly PdfNote[], reading: PdfReading): Block[] {
  const paragraphs = notes.map(({ number, lines }): Block => {
    const line = toLine(lines, false, reading);
    const call = [
      { type: "html", value: "<sup>" },
      { type: "text", value: String(number) },
      { type: "html", value: "</sup>" },
      { type: "text", value: " " },
    ] as const;
    return { type: "paragraph", lines: [{ ...line, children: [...call, ...line.children] }] };
  });
  return paragraphs.length === 0 ? [] : [{ type: "rule" }, ...paragraphs];
}

function toLine(printed: readonly PdfLine[], hardBreak: boolean, { hyphens, doubt }: PdfReading): Line {
  const [first] = printed;
  const glyphs = printed.slice(1).reduce(
    (joined, line) =>
      joinGlyphs(joined, line.glyphs, hyphens, (...words) => {
        doubt(line, ...words);
      }),
    [...(first?.glyphs ?? [])],
  );
  const place = { line: first?.page ?? 1, column: first?.rank ?? 1 };
  const children = inlineContent(glyphs, place);
  return { children, hardBreak, place, text: plainText(children, "") };
}
