import type { Paragraph, RootContent, Table } from "mdast";
import { isSameRole, readByline, recognize } from "@/lib/transcript/byline";
import type { Header, HeaderPerson } from "@/lib/transcript/header";
import { mendAcrossPages, type PagedParagraph } from "./across-pages";
import { joinLines, linesOf, textOf, type Line, type Received } from "./blocks";
import type { Paged } from "./furniture";
import { endsSentence } from "./sentence-end";

/** How many printed lines a line of the cover takes at most. */
const longest = 3;

/**
 * Puts the lines of the cover where they are read: those that Markdown takes for the end of a list, of a quotation or of
 * a table, since no blank line stands before them, and those that a page cuts in two. Only the very name and role that
 * the cover prints move anything: a line that resembles one stays where it is.
 */
export function freeCoverLines(
  content: readonly Paged[],
  participants: Header["participants"],
  received: Received,
): readonly Paged[] {
  const lines = new CoverLines(
    participants.flatMap(({ people }) => people),
    received,
  );
  const freed = content.flatMap((block) => lines.free(block));
  return mendAcrossPages(freed, (left, right) => lines.join(left, right)).filter(
    (block) => block.type !== "paragraph" || block.lines.length > 0,
  );
}

/** A block without what does not belong to it, and the lines of that. */
type Cut<Node> = { readonly node: Node; readonly lines: readonly Line[] };

class CoverLines {
  readonly #people: readonly HeaderPerson[];
  readonly #received: Received;
  readonly #source: readonly string[];

  constructor(people: readonly HeaderPerson[], received: Received) {
    this.#people = people;
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

  /** The parts of a line of the cover that a page cuts → the line whole on the page where it starts. */
  join(left: PagedParagraph, right: PagedParagraph): [PagedParagraph, PagedParagraph] | undefined {
    for (const tail of sizes(left.lines)) {
      const start = left.lines.slice(-tail);
      const before = left.lines.at(-tail - 1);
      // A line that is whole where it stands is not cut.
      if (this.#isCoverLine(start) || (before && !endsSentence(before.text))) continue;
      const head = sizes(right.lines).find((size) => this.#isCoverLine([...start, ...right.lines.slice(0, size)]));
      if (head === undefined) continue;
      return [
        { ...left, lines: [...left.lines, ...right.lines.slice(0, head)] },
        { ...right, lines: right.lines.slice(head) },
      ];
    }
    return undefined;
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
        sizes(lines.slice(index)).some((size) => this.#isCoverLine(lines.slice(index, index + size))),
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

  #isCoverLine(lines: readonly Line[]): boolean {
    const { name, role } = readByline(textOf(lines));
    const found = recognize(name, this.#people, role);
    if (found.type !== "same") return false;
    const own = found.person.role;
    return own === undefined ? role === undefined : role !== undefined && isSameRole(role, own);
  }
}

function sizes(lines: readonly Line[]): number[] {
  return Array.from({ length: Math.min(longest, lines.length) }, (_, index) => index + 1);
}
