import type { Paragraph, RootContent, Table } from "mdast";
import { isSameRole, readByline, recognize } from "@/lib/transcript/byline";
import { fold } from "@/lib/text/fold";
import type { Header, HeaderPerson } from "@/lib/transcript/header";
import { mendAcrossPages, type PagedParagraph } from "./across-pages";
import { joinLines, linesOf, textOf, type Line, type Received } from "./blocks";
import type { Paged } from "./furniture";
import { endsSentence, stopsInside } from "./sentence-end";
import { readSpeakerLine } from "./speaker-line";

/** How many printed lines a line of the cover takes at most. */
const longest = 3;

/**
 * Puts the lines of the cover where they are read: those that Markdown takes for the end of a list, of a quotation or of
 * a table, since no blank line stands before them, and those that a page cuts in two. Only the very name and role that
 * the cover prints move anything: a line that resembles one stays where it is. What a page cuts may also be the line of
 * somebody else, whole elsewhere in the file, or cut where a role goes on: after a comma or « de ».
 */
export function freeCoverLines(
  content: readonly Paged[],
  participants: Header["participants"],
  received: Received,
): readonly Paged[] {
  const lines = new CoverLines(
    participants.flatMap(({ people }) => people),
    content,
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
  /** How many paragraphs are each line of a name and a role. */
  readonly #printed = new Map<string, number>();

  constructor(people: readonly HeaderPerson[], content: readonly Paged[], received: Received) {
    const lines = content.flatMap((block) => (block.type === "paragraph" ? namingLine(block.lines) : []));
    for (const line of lines) this.#printed.set(line, this.#timesPrinted(line) + 1);
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
      if (this.#isWhole(start, 2) || (before && !endsSentence(before.text))) continue;
      const head = sizes(right.lines).find((size) => {
        const end = right.lines.slice(0, size);
        return this.#isWhole([...start, ...end], 1) || (size === right.lines.length && isCutInRole(start, end));
      });
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

  #isWhole(lines: readonly Line[], times: number): boolean {
    return this.#isCoverLine(lines) || namingLine(lines).some((line) => this.#timesPrinted(line) >= times);
  }

  #timesPrinted(line: string): number {
    return this.#printed.get(line) ?? 0;
  }

  #isCoverLine(lines: readonly Line[]): boolean {
    const { name, role } = readByline(textOf(lines));
    const found = recognize(name, this.#people, role);
    if (found.type === "nobody" || found.type === "ambiguous") return false;
    const own = found.person.role;
    if (own === undefined || role === undefined) return found.type === "same" && own === role;
    return isSameRole(role, own);
  }
}

const nobody = { cover: [], people: [], acronyms: new Set<string>() };

/** The text of lines that are a name and a role. */
function namingLine(lines: readonly Line[]): string[] {
  if (lines.length > longest) return [];
  const line = textOf(lines);
  const found = readSpeakerLine(line, nobody);
  return found.type === "speaker" && found.titled ? [fold(line)] : [];
}

/** « Barnabé LACHARRETTE, Chef de », then « projet » alone: the rest of a role is no sentence. */
function isCutInRole(start: readonly Line[], end: readonly Line[]): boolean {
  const line = textOf(start);
  return stopsInside(line) && !endsSentence(textOf(end)) && namingLine([...start, ...end].slice(0, longest)).length > 0;
}

function sizes(lines: readonly Line[]): number[] {
  return Array.from({ length: Math.min(longest, lines.length) }, (_, index) => index + 1);
}
