import type { PhrasingContent, Text } from "mdast";
import type { Position } from "unist";

/** A point, its offset known. */
export type Spot = { readonly line: number; readonly column: number; readonly offset: number };

/** Which notes a text defines: to Markdown, a call of another is text. */
export type IsDefined = (label: string) => boolean;

type Placed = PhrasingContent & { position: Position };

/**
 * The inline content of a paragraph whose marks have one reading, whatever stands around them: tags of `<sup>` and
 * `<sub>`, page markers, addresses in angle brackets, calls of defined notes, and words between the same one, two or
 * three stars, one pair after the other. Nothing where a sign could be read otherwise: that takes a parser.
 */
export function plainInline(
  lines: readonly string[],
  start: Spot,
  isDefined: IsDefined,
): PhrasingContent[] | undefined {
  const nodes: Placed[] = [];
  let spot = start;
  for (const [index, line] of lines.entries()) {
    const words = line.trimEnd();
    const blanks = line.slice(words.length);
    const isLast = index === lines.length - 1;
    if (!opening.test(line) || (blanks !== "" && (isLast || !/^ {2,}$/u.test(blanks)))) return undefined;
    const read = lineNodes(words, spot, isDefined);
    if (!read) return undefined;
    for (const node of read) append(nodes, node);
    if (isLast) break;
    const next = { line: spot.line + 1, column: 1, offset: spot.offset + line.length + 1 };
    const position = { start: after(spot, words.length), end: next };
    append(nodes, blanks === "" ? { type: "text", value: "\n", position } : { type: "break", position });
    spot = next;
  }
  return nodes;
}

/** What opens a line and no block: « 3. » opens a list. */
const opening =
  /^(?:(?!\d+[.)](?:\s|$))[\p{L}\p{N}«»“”‘’"'(…–—%§€]|\*{1,3}[\p{L}\p{N}]|<su[bp]>[\p{L}\p{N}]|<https?:|\[\^\d)/u;

/** Neighbouring texts are one. */
function append(nodes: Placed[], node: Placed): void {
  const last = nodes.at(-1);
  if (last?.type !== "text" || node.type !== "text") nodes.push(node);
  else {
    last.value += node.value;
    last.position.end = node.position.end;
  }
}

const token =
  /(?<words>[^*<[]+)|(?<tag><\/?su[bp]>|<!-- page \d+ -->)|<(?<url>https?:\/\/[^\s<>\p{Cc}]+)>|\[\^(?<label>[1-9]\d{0,5})\](?!:)|(?<stars>\*+)/uy;

/** Signs that may mark something, references to characters, and what GFM takes for an address. */
const markup = /[\\`_~|@\]\p{Cc}]|&#?[a-z\d]+;|https?:|www\./iu;

/** One line: what is marked in it ends in it. */
function lineNodes(line: string, start: Spot, isDefined: IsDefined): Placed[] | undefined {
  const nodes: Placed[] = [];
  for (let at = 0; at < line.length;) {
    token.lastIndex = at;
    const { words, tag, url, label, stars } = token.exec(line)?.groups ?? {};
    const end = stars === undefined ? token.lastIndex : endOfMarked(line, at, stars);
    const position = { start: after(start, at), end: after(start, end) };
    if (end === 0 || (words !== undefined && markup.test(words))) return undefined;
    if (words !== undefined) nodes.push({ type: "text", value: words, position });
    else if (tag !== undefined) nodes.push({ type: "html", value: tag, position });
    else if (url !== undefined) nodes.push(address(url, position));
    else if (stars !== undefined) {
      const inside = line.slice(at + stars.length, end - stars.length);
      const children = lineNodes(inside, after(start, at + stars.length), isDefined);
      if (!children) return undefined;
      nodes.push(marked(children, stars.length, position));
    } else if (label !== undefined && isDefined(label)) {
      nodes.push({ type: "footnoteReference", identifier: label, label, position });
    } else return undefined;
    at = end;
  }
  return nodes;
}

/**
 * Where words between stars end, the last stars included; 0 where they may be read otherwise. What opens stands before a
 * letter and after none, so it cannot close; what closes stands after a word and before none.
 */
function endOfMarked(line: string, from: number, stars: string): number {
  const inside = from + stars.length;
  const close = line.indexOf("*", inside);
  const end = close + stars.length;
  if (close === -1 || stars.length > 3 || !line.startsWith(stars, close) || line[end] === "*") return 0;
  const opens = isEdge(line[from - 1]) && /[\p{L}\p{N}]/u.test(line[inside] ?? "");
  return opens && /\S/u.test(line[close - 1] ?? "") && isEdge(line[end]) ? end : 0;
}

/** As Markdown has it: nothing, a blank, or a sign, by code unit. */
function isEdge(character = " "): boolean {
  return /[\s\p{P}\p{S}]/u.test(character);
}

function marked(children: Placed[], stars: number, position: Position): Placed {
  if (stars === 1) return { type: "emphasis", children, position };
  if (stars === 2) return { type: "strong", children, position };
  const inner = { start: moved(position.start, 1), end: moved(position.end, -1) };
  return { type: "emphasis", children: [{ type: "strong", children, position: inner }], position };
}

/** The text of an address in angle brackets is that address. */
function address(url: string, position: Position): Placed {
  const inner = { start: moved(position.start, 1), end: moved(position.end, -1) };
  const children: Text[] = [{ type: "text", value: url, position: inner }];
  return { type: "link", title: null, url, children, position };
}

function moved({ line, column, offset = 0 }: Position["start"], length: number): Spot {
  return after({ line, column, offset }, length);
}

/** The point so many characters further on the same line. */
export function after({ line, column, offset }: Spot, length: number): Spot {
  return { line, column: column + length, offset: offset + length };
}
