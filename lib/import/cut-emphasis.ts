import type { PhrasingContent, Text } from "mdast";
import { mendAcrossPages, type PagedParagraph } from "./across-pages";
import { plainText, type Line, type Received } from "./blocks";
import type { Paged } from "./furniture";

/**
 * Italics or bold that a page cuts: the mark opens on one page and closes on the next, where Markdown sees two
 * asterisks. Each part is marked on its own page.
 */
export function mendCutEmphasis(content: readonly Paged[], received: Received): Paged[] {
  return mendAcrossPages(content, (left, right) => cutParts(left, right, received));
}

const opens = /(?<=^|[\s(«“"'’])(?<mark>\*{1,3})(?=[^\s*])[^*]*$/u;
const closes = /^[^*]*[^\s*](?<mark>\*{1,3})(?=[\s.,;:!?)»”"…]|$)/u;

function cutParts(
  left: PagedParagraph,
  right: PagedParagraph,
  received: Received,
): [PagedParagraph, PagedParagraph] | undefined {
  const [last, first] = [left.lines.at(-1), right.lines[0]];
  if (!last || !first || isEscaped(last, received) || isEscaped(first, received)) return undefined;
  const from = last.children.findLastIndex(hasMark);
  const to = first.children.findIndex(hasMark);
  const [opening, closing] = [last.children[from], first.children[to]];
  if (opening?.type !== "text" || closing?.type !== "text") return undefined;
  const open = opens.exec(opening.value);
  const close = closes.exec(closing.value);
  const mark = open?.groups?.["mark"] ?? "";
  if (!open || !close || mark !== close.groups?.["mark"]) return undefined;
  const end = close[0].length;
  const before = [...last.children.slice(0, from), ...textOf(opening.value.slice(0, open.index))];
  const opened = [...textOf(opening.value.slice(open.index + mark.length)), ...last.children.slice(from + 1)];
  const closed = [...first.children.slice(0, to), ...textOf(closing.value.slice(0, end - mark.length))];
  const after = [...textOf(closing.value.slice(end)), ...first.children.slice(to + 1)];
  const lineOf = (line: Line, children: PhrasingContent[]): Line => ({
    ...line,
    children,
    text: plainText(children, received.source),
  });
  return [
    { ...left, lines: [...left.lines.slice(0, -1), lineOf(last, [...before, marked(mark, opened)])] },
    { ...right, lines: [lineOf(first, [marked(mark, closed), ...after]), ...right.lines.slice(1)] },
  ];
}

function hasMark(child: PhrasingContent): boolean {
  return child.type === "text" && child.value.includes("*");
}

/** An asterisk that is written as such is none of this. */
function isEscaped({ place }: Line, { source }: Received): boolean {
  const start = place?.offset;
  return start === undefined || source.slice(start, source.indexOf("\n", start) + 1 || undefined).includes("\\*");
}

function textOf(value: string): Text[] {
  return value === "" ? [] : [{ type: "text", value }];
}

function marked(mark: string, children: PhrasingContent[]): PhrasingContent {
  if (mark === "*") return { type: "emphasis", children };
  const strong: PhrasingContent = { type: "strong", children };
  return mark === "**" ? strong : { type: "emphasis", children: [strong] };
}
