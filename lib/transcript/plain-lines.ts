import type { Heading, Paragraph, Root, RootContent } from "mdast";
import type { Node, Point } from "unist";

/**
 * Parses a text as `parse` does, without making it read each sign of the paragraphs and the speaker lines that hold no
 * mark: most of a transcript. One letter stands for each of them while the rest is parsed, so that every block stays
 * where it is; where one is no block by itself (inside a fence, a comment), the whole text is parsed as it stands.
 */
export function parseMarked(text: string, parse: (text: string) => Root): Root {
  // Other line ends would number the lines otherwise.
  const lines = text.includes("\r") ? [] : text.split("\n");
  const isBlank = (index: number): boolean => (lines[index] ?? "").trim() === "";
  const plain = new Set<number>();
  // The tree ends where the last line does, which is left as it is.
  for (const [index, line] of lines.slice(0, -1).entries())
    if (isPlain(line) && isBlank(index - 1) && isBlank(index + 1)) plain.add(index);
  if (plain.size === 0) return parse(text);
  const root = parse(lines.map((line, index) => (plain.has(index) ? standIn(line) : line)).join("\n"));
  const shifts = shiftsOf(lines, plain);
  let found = 0;
  const children = root.children.map((node): RootContent => {
    const index = (node.position?.start.line ?? 0) - 1;
    const line = plain.has(index) && node.position?.end.line === index + 1 ? lines[index] : undefined;
    shift(node, shifts);
    if (line === undefined) return node;
    found += 1;
    return plainNode(line, node.position?.start);
  });
  if (found !== plain.size) return parse(text);
  shift({ ...root, children: [] } as Root, shifts);
  return { ...root, children };
}

const headingMark = "## ";
const heading = /^## (?<rest>.*?\S) ?\{#i\d+\}$/u;
const sentence = /^[\p{L}«“(…–—](?:[^\\`*_<>&[\]{}|~@#\p{Cc}]*[^\\`*_<>&[\]{}|~@#\s\p{Cc}])?$/u;
const address = /https?:|www\./iu;

function isPlain(line: string): boolean {
  return sentence.test(heading.exec(line)?.groups?.["rest"] ?? line) && !address.test(line);
}

function standIn(line: string): string {
  return line.startsWith(headingMark) ? `${headingMark}x` : "x";
}

/** How far each line is from where it was parsed, in characters. */
function shiftsOf(lines: readonly string[], plain: ReadonlySet<number>): number[] {
  let shifted = 0;
  return lines.map((line, index) => {
    const before = shifted;
    if (plain.has(index)) shifted += line.length - standIn(line).length;
    return before;
  });
}

function shift(node: Node, shifts: readonly number[]): void {
  for (const point of node.position ? [node.position.start, node.position.end] : [])
    if (point.offset !== undefined) point.offset += shifts[point.line - 1] ?? 0;
  if ("children" in node) for (const child of node.children as Node[]) shift(child, shifts);
}

function plainNode(line: string, place: Point | undefined): Heading | Paragraph {
  const start = { line: place?.line ?? 1, column: 1, offset: place?.offset ?? 0 };
  const after = (length: number): Point => ({ line: start.line, column: length + 1, offset: start.offset + length });
  const mark = line.startsWith(headingMark) ? headingMark : "";
  const position = { start, end: after(line.length) };
  const children: Paragraph["children"] = [
    { type: "text", value: line.slice(mark.length), position: { start: after(mark.length), end: after(line.length) } },
  ];
  return mark === "" ? { type: "paragraph", children, position } : { type: "heading", depth: 2, children, position };
}
