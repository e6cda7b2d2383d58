import type { FootnoteDefinition, Heading, Paragraph, Root, RootContent, ThematicBreak } from "mdast";
import type { Node } from "unist";
import { after, plainInline, type IsDefined, type Spot } from "./plain-inline";

/**
 * Parses a text as `parse` does, without making it read the blocks that have one reading: most of a transcript. One
 * letter stands for each row of them while the rest is parsed, then every block is put back in its place. After a
 * paragraph and a blank line nothing is open: what that letter says of the first block of a row holds for the next ones.
 * Where it is no block by itself (inside a fence, a comment), the whole text is parsed as it stands.
 */
export function parseMarked(text: string, parse: (text: string) => Root): Root {
  // Other line ends would number the lines otherwise, a mark of byte order their characters.
  const lines = /\r|^\uFEFF/u.test(text) ? [] : text.split("\n");
  const chunks = chunksOf(lines);
  const labels = new Set(chunks.flatMap(({ lines: [line = ""] }) => definition.exec(line)?.groups?.["label"] ?? []));
  const rows = rowsOf(chunks, lines, (label) => labels.has(label));
  if (rows.length === 0) return parse(text);
  const standing = standingLines(lines, rows);
  const root = parse(standing.map((line) => line.text).join("\n"));
  // Under a header that nobody closes, nothing opens a note: what stands for it would not tell.
  if (opensHeader(lines) && root.children[0]?.type !== "yaml") return parse(text);
  const rowAt = new Map(rows.map((row) => [row.from, row]));
  let found = 0;
  const children = root.children.flatMap((node): RootContent[] => {
    const isLine = node.position?.start.line === node.position?.end.line;
    putBack(node, standing);
    const row = rowAt.get((node.position?.start.line ?? 0) - 1);
    if (row && isLine && node.type === row.type) found += 1;
    return row?.blocks ?? [node];
  });
  for (const node of children) if (node.type === "footnoteDefinition") labels.delete(node.identifier);
  if (found !== rows.length || labels.size > 0) return parse(text);
  putBack({ ...root, children: [] } as Root, standing);
  return { ...root, children };
}

type PlainBlock = Paragraph | Heading | FootnoteDefinition | ThematicBreak;

/** Lines that no blank line separates. */
type Chunk = { readonly lines: string[]; readonly start: Spot };

/** Blocks that follow each other, from the line of the first to the one after the last, and what stands for them. */
type Row = {
  readonly from: number;
  to: number;
  readonly type: "paragraph" | "footnoteDefinition";
  readonly standIn: string;
  readonly blocks: PlainBlock[];
};

/** A line to parse, the one of the text that it is, and the characters that are left out before it. */
type StandingLine = { readonly text: string; readonly index: number; readonly shift: number };

function opensHeader([line = ""]: readonly string[]): boolean {
  return /^---[ \t]*$/u.test(line);
}

const definition = /^\[\^(?<label>[1-9]\d{0,5})\]:/u;

function chunksOf(lines: readonly string[]): Chunk[] {
  const chunks: Chunk[] = [];
  let open: Chunk | undefined;
  let offset = 0;
  for (const [index, line] of lines.entries()) {
    if (/^[ \t]*$/u.test(line)) open = undefined;
    else if (open) open.lines.push(line);
    else {
      open = { lines: [line], start: { line: index + 1, column: 1, offset } };
      chunks.push(open);
    }
    offset += line.length + 1;
  }
  return chunks;
}

function rowsOf(chunks: readonly Chunk[], lines: readonly string[], isDefined: IsDefined): Row[] {
  const blocks = chunks.map((chunk, index) => {
    // The tree ends where the last line does, which is left as it is.
    const isLast = chunk.start.line + chunk.lines.length > lines.length;
    return isLast ? undefined : plainBlock(chunk, chunks[index + 1], isDefined);
  });
  const called = new Set(chunks.flatMap((chunk, index) => (blocks[index] ? [] : callsIn(chunk))));
  // A line of hyphens may close the header that the first line of a file opens.
  const hasHeader = opensHeader(lines);
  const rows: Row[] = [];
  let open: Row | undefined;
  for (const [index, chunk] of chunks.entries()) {
    const from = chunk.start.line - 1;
    const to = from + chunk.lines.length;
    const block = blocks[index] ?? (open && !hasHeader ? ruleOf(chunk) : undefined);
    // A definition stands for itself where the rest calls it, or may have left something open that it closes.
    const isAlone = block?.type === "footnoteDefinition" && (!open || called.has(block.identifier));
    const label = isAlone ? block.identifier : undefined;
    if (block && open && label === undefined) {
      open.blocks.push(block);
      open.to = to;
      continue;
    }
    open = block && rowOf(block, label, from, to);
    if (open) rows.push(open);
    if (label !== undefined) open = undefined;
  }
  return rows;
}

function rowOf(block: PlainBlock, label: string | undefined, from: number, to: number): Row {
  const blocks = [block];
  if (label === undefined) return { from, to, type: "paragraph", standIn: "x", blocks };
  return { from, to, type: "footnoteDefinition", standIn: `[^${label}]: x`, blocks };
}

function callsIn({ lines }: Chunk): string[] {
  return lines.flatMap((line) => [...line.matchAll(/\[\^(\d+)\]/gu)].map(([, label = ""]) => label));
}

const headingMark = "## ";
const heading = /^## (?<rest>.*?\S) ?\{#i\d+\}$/u;
const sentence = /^[\p{L}«“(…–—](?:[^\\`*_<>&[\]{}|~@#\p{Cc}]*[^\\`*_<>&[\]{}|~@#\s\p{Cc}])?$/u;
const address = /https?:|www\./iu;

function plainBlock({ lines, start }: Chunk, next: Chunk | undefined, isDefined: IsDefined): PlainBlock | undefined {
  const [line = ""] = lines;
  if (lines.length > 1) return paragraphOf(lines, start, isDefined);
  const speaker = heading.exec(line)?.groups?.["rest"];
  if (speaker !== undefined && sentence.test(speaker) && !address.test(speaker)) return headingOf(line, start);
  const label = definition.exec(line)?.groups?.["label"];
  if (label === undefined) return paragraphOf(lines, start, isDefined);
  const mark = `[^${label}]: `;
  // What is indented under a note goes on with it.
  if (!line.startsWith(mark) || /^\s/u.test(next?.lines[0] ?? "")) return undefined;
  const paragraph = paragraphOf([line.slice(mark.length)], after(start, mark.length), isDefined);
  const position = { start, end: after(start, line.length) };
  return paragraph && { type: "footnoteDefinition", identifier: label, label, children: [paragraph], position };
}

function paragraphOf(lines: readonly string[], start: Spot, isDefined: IsDefined): Paragraph | undefined {
  const children = plainInline(lines, start, isDefined);
  const end = children?.at(-1)?.position?.end;
  return children && end && { type: "paragraph", children, position: { start, end } };
}

function headingOf(line: string, start: Spot): Heading {
  const position = { start, end: after(start, line.length) };
  const text = { start: after(start, headingMark.length), end: position.end };
  const children: Heading["children"] = [{ type: "text", value: line.slice(headingMark.length), position: text }];
  return { type: "heading", depth: 2, children, position };
}

function ruleOf({ lines, start }: Chunk): ThematicBreak | undefined {
  if (lines.length > 1 || lines[0] !== "---") return undefined;
  return { type: "thematicBreak", position: { start, end: after(start, 3) } };
}

function standingLines(lines: readonly string[], rows: readonly Row[]): StandingLine[] {
  const standing: StandingLine[] = [];
  let from = 0;
  let shift = 0;
  const add = (text: string, index: number): void => {
    standing.push({ text, index, shift });
  };
  for (const row of [...rows, undefined]) {
    for (const [index, line] of lines.slice(from, row?.from).entries()) add(line, from + index);
    if (!row) break;
    add(row.standIn, row.from);
    from = row.to;
    shift += lines.slice(row.from, row.to).join("\n").length - row.standIn.length;
  }
  return standing;
}

/** Gives the points of a node the place that they have in the text. */
function putBack(node: Node, standing: readonly StandingLine[]): void {
  for (const point of node.position ? [node.position.start, node.position.end] : []) {
    const line = standing[point.line - 1];
    if (!line || point.offset === undefined) continue;
    point.line = line.index + 1;
    point.offset += line.shift;
  }
  if ("children" in node) for (const child of node.children as Node[]) putBack(child, standing);
}
