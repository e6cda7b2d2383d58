import type { Blockquote, Html, List, Paragraph, PhrasingContent, Root, RootContent, Table, Text } from "mdast";
import type { Point, Position } from "unist";
import type { PlaceUnit, Report } from "@/lib/diagnostics/report";
import { runsText } from "@/lib/text/inline";
import { readInline, withPlainScheme } from "@/lib/transcript/inline-runs";
import { isShallow } from "@/lib/transcript/measures";
import { Report as Silent } from "@/lib/diagnostics/report";
import { numberedParts } from "./numbered-text";
import { parseReceivedMarkdown } from "./received-markdown";

/** One printed line of a paragraph, and how it was separated from the line before it. */
export type Line = {
  readonly children: readonly PhrasingContent[];
  readonly hardBreak: boolean;
  readonly place: Point | undefined;
  /** Plain text, calls and markup left out. */
  readonly text: string;
};

/** A block of the file as received, reduced to what a transcript can hold. */
export type Block =
  | { readonly type: "paragraph"; readonly lines: readonly Line[] }
  | { readonly type: "list"; readonly node: List; readonly place: Position | undefined }
  | { readonly type: "table" | "blockquote"; readonly node: Table | Blockquote; readonly place: Position | undefined }
  | { readonly type: "rule" };

export type Received = {
  readonly file: string;
  readonly source: string;
  readonly report: Report;
  /** What the lines of its places are, in a file that has none. */
  readonly unit?: PlaceUnit;
};

/** The blocks of a Markdown file as received. Markup that a transcript does not know becomes the text that was written. */
export function readBlocks(received: Received): Block[] {
  const root: Root = parseReceivedMarkdown(received.source);
  if (!isShallow(root, received.file, received.report)) return [];
  return root.children.flatMap((node) => toBlocks(node, received));
}

function toBlocks(node: RootContent, received: Received): Block[] {
  switch (node.type) {
    case "paragraph":
      return [paragraphBlock(node.children, received)];
    case "heading": {
      const block = paragraphBlock(node.children, received);
      received.report.add(received.file, node.position, "import-heading-as-text", { signs: "#".repeat(node.depth) });
      return [block];
    }
    case "thematicBreak":
      return [{ type: "rule" }];
    case "list":
      return numberedParts(node, received.source).flatMap((part): Block[] =>
        part.type === "list"
          ? [{ type: part.type, node: plainTree(part, received), place: part.position }]
          : toBlocks(part, received),
      );
    case "blockquote":
      if (isComparison(slice(node.position, received.source))) return comparisonBlocks(node, received);
      return [{ type: node.type, node: plainTree(node, received), place: node.position }];
    case "table":
      return [{ type: node.type, node: plainTree(node, received), place: node.position }];
    default:
      return [sliceBlock(node, received)];
  }
}

/** « > 3 % » is what somebody wrote of a number, not a quotation, which has its sign on each line. */
function isComparison(written: string): boolean {
  const [first = "", ...others] = written.split("\n");
  return /^>[ \t]*\d/u.test(first) && !others.some((line) => line.trimStart().startsWith(">"));
}

function comparisonBlocks({ children, position }: Blockquote, received: Received): Block[] {
  asWritten(">", position, received);
  const sign: Text = { type: "text", value: signOf(position, children[0]?.position, received), ...placed(position) };
  return children.flatMap((child, index) =>
    child.type === "paragraph" && index === 0
      ? [paragraphBlock([sign, ...child.children], received)]
      : toBlocks(child as RootContent, received),
  );
}

/** « > », and the space that is written behind it. */
function signOf(whole: Position | undefined, inside: Position | undefined, { source }: Received): string {
  const written = source.slice(whole?.start.offset, inside?.start.offset);
  return written === written.trimEnd() ? written : `${written.trimEnd()} `;
}

/** Text that Markdown takes for something else: the text as written. */
function sliceBlock(node: RootContent, received: Received): Block {
  const written = slice(node.position, received.source);
  asWritten(written, node.position, received);
  const value = written.replace(/[ \t]+/gu, " ").trim();
  return paragraphBlock([{ type: "text", value, ...placed(node.position) }], received);
}

function paragraphBlock(children: readonly PhrasingContent[], received: Received): Block {
  return { type: "paragraph", lines: linesOf(plainInline(children, received), received) };
}

/** The same tree, its inline content reduced to what a transcript holds. */
function plainTree<Node extends RootContent>(node: Node, received: Received): Node {
  if (!("children" in node)) return node;
  const inline = node.type === "paragraph" || node.type === "tableCell" || node.type === "heading";
  const children = inline
    ? plainInline(node.children, received)
    : node.children.flatMap((child) => plainChild(child as RootContent, received));
  return { ...node, children };
}

function plainChild(node: RootContent, received: Received): RootContent[] {
  if (node.type === "thematicBreak") return [];
  if (node.type !== "code" && node.type !== "html" && node.type !== "definition") return [plainTree(node, received)];
  const written = slice(node.position, received.source);
  asWritten(written, node.position, received);
  return [{ type: "paragraph", children: [{ type: "text", value: written.trim() }] } satisfies Paragraph];
}

function plainInline(children: readonly PhrasingContent[], received: Received): PhrasingContent[] {
  const lone = loneTags(children);
  return children.map((child, index) =>
    isProduct(children, index) ? writtenText(child, received) : plainNode(child, lone, received),
  );
}

/** « 2*3*4 »: what stands between two figures without a space is no italics. */
function isProduct(children: readonly PhrasingContent[], index: number): boolean {
  const [before, node, after] = [children[index - 1], children[index], children[index + 1]];
  if (node?.type !== "emphasis" && node?.type !== "strong") return false;
  return before?.type === "text" && /\d$/u.test(before.value) && after?.type === "text" && /^\d/u.test(after.value);
}

function plainNode(node: PhrasingContent, lone: ReadonlySet<PhrasingContent>, received: Received): PhrasingContent {
  switch (node.type) {
    case "text":
      // A call whose note is nowhere is no call to Markdown, and would be printed as it stands without a word.
      for (const [call] of node.value.matchAll(/\[\^[^\]\s]+\]/gu)) asWritten(call, node.position, received);
      return node;
    case "break":
      return node;
    case "emphasis":
    case "strong":
      return { ...node, children: plainInline(node.children, received) };
    case "link":
      if (!keptLink.test(node.url)) return writtenText(node, received);
      return { ...node, url: withPlainScheme(node.url), children: plainInline(node.children, received) };
    case "html":
      return isKnownTag(node) && !lone.has(node) ? node : writtenText(node, received);
    default:
      return writtenText(node, received);
  }
}

/** GFM reads « M.@.http » and « il@-M.A » as addresses too, which CommonMark then does not print as one. */
const keptLink =
  /^(?:https?:\/\/|mailto:[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$)/iu;

const knownTag = /^<(\/?)(sup|sub|br)\s*\/?>$/iu;

function isKnownTag(node: Html): boolean {
  return knownTag.test(node.value) && !/^<\/br/iu.test(node.value);
}

/** Opening tags without their closing one among the same children, and the reverse. */
function loneTags(children: readonly PhrasingContent[]): Set<PhrasingContent> {
  const lone = new Set<PhrasingContent>();
  let open: { node: PhrasingContent; name: string }[] = [];
  for (const node of children) {
    const [, closing, name = ""] = node.type === "html" ? (knownTag.exec(node.value) ?? []) : [];
    if (name === "" || name.toLowerCase() === "br") continue;
    if (closing === "") {
      open.push({ node, name: name.toLowerCase() });
      lone.add(node);
    } else if (open.at(-1)?.name === name.toLowerCase()) {
      const opening = open.pop();
      if (opening) lone.delete(opening.node);
    } else {
      lone.add(node);
      open = [];
    }
  }
  return lone;
}

function writtenText(node: PhrasingContent, received: Received): Text {
  // GFM finds some addresses in the text of a tree that is made: they are nowhere, and are written as they read.
  const value = node.position ? slice(node.position, received.source) : plainText([node], received.source);
  asWritten(value, node.position, received);
  return { type: "text", value, ...placed(node.position) };
}

function asWritten(markup: string, place: Position | undefined, { file, report }: Received): void {
  report.add(file, place, "import-markup-as-text", { markup: markup.length > 60 ? `${markup.slice(0, 60)}…` : markup });
}

function slice(position: Position | undefined, source: string): string {
  return source.slice(position?.start.offset, position?.end.offset);
}

function placed(position: Position | undefined): { position?: Position } {
  return position ? { position } : {};
}

/** The printed lines of inline content. */
export function linesOf(children: readonly PhrasingContent[], received: Received): Line[] {
  const lines: { children: PhrasingContent[]; hardBreak: boolean }[] = [{ children: [], hardBreak: false }];
  for (const child of children) {
    if (child.type === "break") {
      lines.push({ children: [], hardBreak: true });
    } else if (child.type === "text") {
      for (const [index, part] of textLines(child).entries()) {
        if (index > 0 && lines.at(-1)?.children.length !== 0) lines.push({ children: [], hardBreak: false });
        if (part.value !== "") lines.at(-1)?.children.push(part);
      }
    } else {
      lines.at(-1)?.children.push(child);
    }
  }
  return lines
    .filter((line) => line.children.length > 0)
    .map((line) => ({
      ...line,
      place: line.children[0]?.position?.start,
      text: plainText(line.children, received.source),
    }));
}

/** A text node cut at its line ends, each part with its own place. */
function textLines(node: Text): Text[] {
  const start = node.position?.start;
  return node.value.split(/\r\n?|\n/u).map((value, index) => {
    if (!start) return { type: "text", value };
    const point = index === 0 ? start : { line: start.line + index, column: 1 };
    return { type: "text", value, position: { start: point, end: point } };
  });
}

/** The words of inline content as a record would hold them. */
export function plainText(children: readonly PhrasingContent[], source: string): string {
  return runsText(readInline(children, { file: "", report: new Silent(), source }));
}

/** What lines say, whatever separates them. */
export function textOf(lines: readonly Pick<Line, "text">[]): string {
  return lines.map(({ text }) => text).join(" ");
}

/** Lines put back together as they were separated. */
export function joinLines(lines: readonly Line[]): PhrasingContent[] {
  return lines.flatMap((line, index): PhrasingContent[] => {
    if (index === 0) return [...line.children];
    return [line.hardBreak ? { type: "break" } : { type: "text", value: " " }, ...line.children];
  });
}
