import type { Paragraph, RootContent, Table } from "mdast";
import { joinLines, linesOf, type Line, type Received } from "./blocks";
import { bylineSizes, type IsCoverLine } from "./cover-line";
import type { Paged } from "./furniture";
import { endsSentence } from "./sentence-end";

/**
 * Takes out the lines of the cover that Markdown takes for the end of a list, of a quotation or of a table, since no
 * blank line stands before them. Only the very name and role that the cover prints move anything: a line that resembles
 * one stays where it is.
 */
export function freeSwallowedLines(
  content: readonly Paged[],
  isCoverLine: IsCoverLine,
  received: Received,
): readonly Paged[] {
  const swallowed = new SwallowedLines(isCoverLine, received);
  return content.flatMap((block) => swallowed.free(block));
}

/** A block without what does not belong to it, and the lines of that. */
type Cut<Node> = { readonly node: Node; readonly lines: readonly Line[] };

class SwallowedLines {
  readonly #isCoverLine: IsCoverLine;
  readonly #received: Received;
  readonly #source: readonly string[];

  constructor(isCoverLine: IsCoverLine, received: Received) {
    this.#isCoverLine = isCoverLine;
    this.#received = received;
    this.#source = received.source.split("\n");
  }

  /** A block that a line of the cover ends → the block, and the paragraph that starts with that line. */
  free(block: Paged): Paged[] {
    if (block.type !== "list" && block.type !== "blockquote" && block.type !== "table") return [block];
    const cut = this.#cut(block.node);
    if (!cut) return [block];
    // A cut leaves the kind of a node.
    return [{ ...block, node: cut.node } as Paged, { type: "paragraph", lines: cut.lines }];
  }

  #cut(node: RootContent): Cut<RootContent> | undefined {
    if (node.type === "paragraph") return this.#cutParagraph(node);
    if (node.type === "table") return this.#cutTable(node);
    if (node.type !== "list" && node.type !== "listItem" && node.type !== "blockquote") return undefined;
    const children: RootContent[] = node.children;
    const last = children.at(-1);
    const cut = last && this.#cut(last);
    return (
      cut && { node: { ...node, children: [...children.slice(0, -1), cut.node] } as RootContent, lines: cut.lines }
    );
  }

  #cutParagraph(node: Paragraph): Cut<Paragraph> | undefined {
    const lines = linesOf(node.children, this.#received);
    const at = lines.findIndex(
      (line, index) =>
        this.#isLazy(line) &&
        endsSentence(lines[index - 1]?.text.replace(/;$/u, ".") ?? "") &&
        bylineSizes(lines.slice(index)).some((size) => this.#isCoverLine(lines.slice(index, index + size))),
    );
    if (at === -1) return undefined;
    return { node: { ...node, children: joinLines(lines.slice(0, at)) }, lines: lines.slice(at) };
  }

  #cutTable(node: Table): Cut<Table> | undefined {
    const rows = node.children.map(({ children }) => linesOf(children[0]?.children ?? [], this.#received));
    const at = rows.findIndex((lines) => lines[0] !== undefined && this.#isLazy(lines[0]) && this.#isCoverLine(lines));
    if (at === -1) return undefined;
    return { node: { ...node, children: node.children.slice(0, at) }, lines: rows.slice(at).flat() };
  }

  /** Does a line bear no mark of the block that Markdown puts it in? */
  #isLazy({ place }: Line): boolean {
    const line = place && this.#source[place.line - 1];
    return line !== undefined && /^[^\s>|*+-][^|]*$/u.test(line);
  }
}
