import type { Html, Parents, PhrasingContent, Text } from "mdast";
import type { Point } from "unist";
import type { Report } from "@/lib/diagnostics/report";
import { normalizeRuns, type Mark, type Run } from "@/lib/text/inline";
import { readPageMarker } from "./page-marker";

/** What reading inline Markdown needs to know of its file. */
export type InlineContext = {
  readonly file: string;
  readonly report: Report;
  /** The whole text, to place what stands inside a text node. */
  readonly source: string;
};

const undefinedCall = /\[\^([^\]\s]+)\]( ?:)?/gu;

/** The runs of a paragraph, a heading or a note. What is not allowed is reported, and its words are kept. */
export function readInline(children: readonly PhrasingContent[], context: InlineContext): Run[] {
  return normalizeRuns(inlineRuns(children, [], context));
}

function inlineRuns(nodes: readonly PhrasingContent[], marks: readonly Mark[], context: InlineContext): Run[] {
  const runs: Run[] = [];
  const open: { mark: Mark; node: Html }[] = [];
  for (const node of nodes) {
    const current = [...marks, ...open.map(({ mark }) => mark)];
    if (node.type === "html") runs.push(...readTag(node, open, current, context));
    else runs.push(...nodeRuns(node, current, context));
  }
  for (const { node } of open) refuse(node, "unclosed-markup", context);
  return runs;
}

/** A tag opens, closes, breaks the line or marks a page; any other is refused. */
function readTag(
  node: Html,
  open: { mark: Mark; node: Html }[],
  marks: readonly Mark[],
  context: InlineContext,
): Run[] {
  const page = readPageMarker(node.value);
  if (page !== undefined) return [{ type: "page", page, marks: [] }];
  const tag = /^<(\/?)(sup|sub|br)\s*\/?>$/iu.exec(node.value);
  const name = tag?.[2]?.toLowerCase();
  if (!tag || (name === "br" && tag[1] === "/")) {
    refuse(node, "html-not-allowed", context);
    return [];
  }
  if (name === "br") return [{ type: "break", marks }];
  if (tag[1] === "") {
    open.push({ mark: { type: name === "sub" ? "sub" : "sup" }, node });
  } else if (open.at(-1)?.mark.type === name) {
    open.pop();
  } else {
    refuse(node, "unclosed-markup", context);
  }
  return [];
}

function refuse(node: Html, rule: "html-not-allowed" | "unclosed-markup", context: InlineContext): void {
  const html = node.value.length > 40 ? `${node.value.slice(0, 40)}…` : node.value;
  context.report.add(context.file, node.position, rule, { html });
}

/** « HTTPS:// » is https. */
export function withPlainScheme(url: string): string {
  return url.replace(/^[a-z]+:/iu, (scheme) => scheme.toLowerCase());
}

function nodeRuns(node: Exclude<PhrasingContent, Html>, marks: readonly Mark[], context: InlineContext): Run[] {
  switch (node.type) {
    case "text":
      reportUndefinedCalls(node, context);
      return [{ type: "text", value: node.value, marks }];
    case "emphasis":
      return inlineRuns(node.children, [...marks, { type: "em" }], context);
    case "strong":
      return inlineRuns(node.children, [...marks, { type: "strong" }], context);
    case "link":
      if (!/^(?:https?:\/\/|mailto:)/iu.test(node.url)) {
        context.report.add(context.file, node.position, "link-not-allowed", { url: node.url });
        return inlineRuns(node.children, marks, context);
      }
      return inlineRuns(node.children, [...marks, { type: "a", href: withPlainScheme(node.url) }], context);
    case "break":
      return [{ type: "break", marks }];
    case "footnoteReference":
      // HTML has no link inside a link.
      return [
        {
          type: "call",
          note: `n${node.identifier}`,
          label: node.label ?? node.identifier,
          marks: marks.filter(({ type }) => type !== "a"),
        },
      ];
    default:
      return otherRuns(node, marks, context);
  }
}

type OtherNode = Exclude<
  PhrasingContent,
  { type: "html" | "text" | "emphasis" | "strong" | "link" | "break" | "footnoteReference" }
>;

function otherRuns(node: OtherNode, marks: readonly Mark[], context: InlineContext): Run[] {
  context.report.add(context.file, node.position, "block-not-allowed", { kind: kinds[node.type] });
  if ("children" in node) return inlineRuns(node.children, marks, context);
  return "value" in node ? [{ type: "text", value: node.value, marks }] : [];
}

const kinds: Record<OtherNode["type"], string> = {
  delete: "un texte barré",
  inlineCode: "du code",
  image: "une image",
  imageReference: "une image",
  linkReference: "un lien par référence",
};

/** `[^2]` without a definition, and « [^1] : » with a French space, are plain text to GFM: look inside. */
function reportUndefinedCalls(node: Text, context: InlineContext): void {
  const start = node.position?.start;
  // What has no offset is nowhere in the source, which is long.
  if (start?.offset === undefined || !node.value.includes("[^")) return;
  const raw = context.source.slice(start.offset, node.position?.end.offset);
  for (const match of raw.matchAll(undefinedCall)) {
    if (raw[match.index - 1] === "\\") continue;
    const place = pointIn(raw, match.index, start);
    const label = match[1] ?? "";
    const startsParagraph = context.source[start.offset + match.index - 1] === "\n";
    if (match[2] === " :" && startsParagraph) context.report.add(context.file, place, "note-spaced-colon", { label });
    else context.report.add(context.file, place, "note-without-definition", { label });
  }
}

function pointIn(raw: string, index: number, start: Point): Point {
  const before = raw.slice(0, index).split("\n");
  const column = (before.at(-1) ?? "").length + 1;
  return before.length === 1
    ? { line: start.line, column: start.column + column - 1 }
    : { line: start.line + before.length - 1, column };
}

/** The inline children of every block inside a list, a table or a quotation, in reading order. */
export function inlineBlocks(
  node: Parents,
): { readonly children: readonly PhrasingContent[]; readonly row: boolean }[] {
  if (node.type === "paragraph" || node.type === "tableCell" || node.type === "heading") {
    return [{ children: node.children, row: node.type !== "tableCell" }];
  }
  if (node.type === "tableRow") {
    return node.children.map((cell, index) => ({ children: cell.children, row: index === 0 }));
  }
  return node.children.flatMap((child) => ("children" in child ? inlineBlocks(child) : []));
}
