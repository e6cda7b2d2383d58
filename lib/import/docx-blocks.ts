import type { Element, ElementContent, Root, RootContent } from "hast";
import type { List, ListItem, PhrasingContent, Table, TableCell } from "mdast";
import type { Point, Position } from "unist";
import { plainText, type Block, type Line, type Received } from "./blocks";
import { typedLists, type DocxBlock } from "./docx-lists";
import type { Paged } from "./furniture";
import { addressesIn } from "./printed-addresses";

/** What mammoth makes of a Word document, as the blocks that a Markdown file would give; real footnotes come last. */
export function docxBlocks(root: Root, received: Received): DocxBlock[] {
  const reader = new BlockReader(root, received);
  return reader.read();
}

/** What a transcript prints has a hundred at most; each is escaped and printed by itself. */
const mostAddresses = 1_000;

const call = /^#((?:foot|end)note-(?!ref-).+)$/u;

class BlockReader {
  readonly #root: Root;
  readonly #received: Received;
  /** The ids of notes, in the order in which the text calls them: a note is numbered by its first call. */
  readonly #notes: string[] = [];
  #paragraph = 0;
  #addresses = 0;

  constructor(root: Root, received: Received) {
    this.#root = root;
    this.#received = received;
  }

  read(): DocxBlock[] {
    const definitions = this.#root.children.filter((node) => isElement(node) && isNoteList(node));
    const said = this.#root.children.filter((node) => !definitions.includes(node));
    for (const node of said) this.#number(node);
    const blocks = said.flatMap((node) => this.#blocks(node));
    const notes = definitions.flatMap((list) => elements(list)).flatMap((item) => this.#note(item));
    const listed = typedLists(blocks);
    return notes.length === 0 ? listed : [...listed, { type: "rule" }, ...notes];
  }

  #number(node: RootContent): void {
    if (!isElement(node)) return;
    const id = call.exec(hrefOf(node))?.[1];
    if (id !== undefined && !this.#notes.includes(id)) this.#notes.push(id);
    for (const child of node.children) this.#number(child);
  }

  #blocks(node: RootContent): DocxBlock[] {
    if (node.type === "text" && node.value.trim() !== "") return this.#paragraphs([node]);
    if (!isElement(node)) return [];
    switch (node.tagName) {
      case "ul":
        return [this.#list(node)];
      case "ol":
        return elements(node).flatMap((item) => this.#paragraphs(item.children));
      case "table":
        return [this.#table(node)];
      default:
        return this.#paragraphs(node.children);
    }
  }

  /** A paragraph; pages that start inside it cut it. */
  #paragraphs(children: readonly ElementContent[]): DocxBlock[] {
    this.#paragraph += 1;
    const parts: ElementContent[][] = [[]];
    for (const child of children) {
      if (isElement(child) && isPageBreak(child)) parts.push([]);
      else parts.at(-1)?.push(child);
    }
    return parts.flatMap((part, index): DocxBlock[] => {
      const lines = this.#lines(part);
      const paragraph: DocxBlock[] = lines.length === 0 ? [] : [{ type: "paragraph", lines }];
      return index === 0 ? paragraph : [{ type: "break" }, ...paragraph];
    });
  }

  #lines(children: readonly ElementContent[]): Line[] {
    const lines: PhrasingContent[][] = [[]];
    for (const node of this.#inline(children)) {
      if (node.type === "break") lines.push([]);
      else lines.at(-1)?.push(node);
    }
    return lines
      .map(trimmed)
      .map((content) => ({ content, text: plainText(content, "") }))
      .filter(({ text }) => text !== "")
      .map(({ content, text }, index) => ({ children: content, hardBreak: index > 0, place: this.#place(), text }));
  }

  #place(): Point {
    return { line: Math.max(1, this.#paragraph), column: 1 };
  }

  #inline(children: readonly ElementContent[]): PhrasingContent[] {
    return children.flatMap((child) => this.#phrase(child));
  }

  #phrase(node: ElementContent): PhrasingContent[] {
    const position = { start: this.#place(), end: this.#place() };
    if (node.type === "text") return this.#withAddresses(node.value.replace(/\s+/gu, " "), position);
    if (!isElement(node)) return [];
    const children = (): PhrasingContent[] => this.#inline(node.children);
    switch (node.tagName) {
      case "br":
        return [{ type: "break" }];
      case "em":
        return outside((inside) => ({ type: "emphasis", children: inside }), children());
      case "strong":
        return outside((inside) => ({ type: "strong", children: inside }), children());
      case "sup":
      case "sub":
        return this.#raised(node, position);
      case "a":
        return this.#link(node, children());
      case "s":
        this.#received.report.add(this.#received.file, this.#place(), "import-docx-struck", {
          text: plainText(children(), ""),
        });
        return children();
      default:
        return children();
    }
  }

  /** A note call is « 3 » in a superscript, as it is printed; any other superscript is as written. */
  #raised(node: Element, position: { start: Point; end: Point }): PhrasingContent[] {
    const [link] = elements(node);
    const id = link ? call.exec(hrefOf(link))?.[1] : undefined;
    const inside = this.#inline(node.children);
    const said = plainText(inside, "");
    const text = id === undefined ? said : String(this.#notes.indexOf(id) + 1);
    if (text === "") return inside;
    const [, ordinal, number] = /^(\p{L}+)\s?(\d{1,3})$/u.exec(text) ?? [];
    const parts = ordinal === undefined || number === undefined || node.tagName === "sub" ? [text] : [ordinal, number];
    return parts.flatMap((value): PhrasingContent[] => [
      { type: "html", value: `<${node.tagName}>`, position },
      { type: "text", value, position },
      { type: "html", value: `</${node.tagName}>`, position },
    ]);
  }

  /** A text, and the addresses that it prints as links, as Markdown has them. */
  #withAddresses(text: string, position: Position): PhrasingContent[] {
    const found = this.#addresses < mostAddresses ? addressesIn(text).slice(0, mostAddresses - this.#addresses) : [];
    this.#addresses += found.length;
    let at = 0;
    const parts = found.flatMap(({ from, to, url }): PhrasingContent[] => {
      const before: PhrasingContent = { type: "text", value: text.slice(at, from), position };
      at = to;
      return [before, { type: "link", url, children: [{ type: "text", value: text.slice(from, to), position }] }];
    });
    const rest: PhrasingContent = { type: "text", value: text.slice(at), position };
    return [...parts, rest].filter((part) => part.type !== "text" || part.value !== "");
  }

  #link(node: Element, children: PhrasingContent[]): PhrasingContent[] {
    const url = hrefOf(node);
    const isKept = /^(?:https?:\/\/|mailto:)/iu.test(url) && children.length > 0;
    return isKept
      ? outside((inside) => ({ type: "link", url, children: inside }), children.flatMap(unlinked))
      : children;
  }

  #list(node: Element): Block {
    const items = elements(node).flatMap((item): ListItem[] => {
      const nested = elements(item).filter(({ tagName }) => tagName === "ul" || tagName === "ol");
      this.#paragraph += 1;
      const own = this.#inline(item.children.filter((child) => !nested.includes(child as Element)));
      const inner = nested.flatMap((list) => {
        const block = this.#list(list);
        return block.type === "list" ? block.node.children : [];
      });
      const paragraph: ListItem = { type: "listItem", spread: false, children: [{ type: "paragraph", children: own }] };
      return [paragraph, ...inner];
    });
    const list: List = { type: "list", ordered: false, spread: false, children: items };
    return { type: "list", node: list, place: { start: this.#place(), end: this.#place() } };
  }

  #table(node: Element): Block {
    const rows = rowsOf(node).map((row) => ({
      type: "tableRow" as const,
      children: elements(row).map((cell): TableCell => {
        this.#paragraph += 1;
        return { type: "tableCell", children: this.#cell(cell) };
      }),
    }));
    const table: Table = { type: "table", children: rows };
    return { type: "table", node: table, place: { start: this.#place(), end: this.#place() } };
  }

  /** The paragraphs of a cell on one line, as a table of Markdown has them. */
  #cell(cell: Element): PhrasingContent[] {
    return elements(cell).flatMap((block, index): PhrasingContent[] => [
      ...(index === 0 ? [] : [{ type: "text", value: " " } as const]),
      ...this.#inline(block.children).map((child): PhrasingContent =>
        child.type === "break" ? { type: "text", value: " " } : child,
      ),
    ]);
  }

  #note(item: Element): Block[] {
    const number = this.#notes.indexOf(item.properties.id ?? "") + 1;
    if (number === 0) return [];
    this.#paragraph += 1;
    const paragraphs = elements(item).map((paragraph) =>
      this.#inline(paragraph.children.filter((child) => !isReturn(child))),
    );
    const said = paragraphs.flatMap((content, index): PhrasingContent[] =>
      index === 0 ? content : [{ type: "text", value: " " }, ...content],
    );
    const head = [
      { type: "html", value: "<sup>" },
      { type: "text", value: String(number) },
      { type: "html", value: "</sup>" },
      { type: "text", value: " " },
    ] as const;
    const children = [...head, ...trimmed(said)];
    return [
      { type: "paragraph", lines: [{ children, hardBreak: false, place: this.#place(), text: plainText(said, "") }] },
    ];
  }
}

/** Marks hold words, never the spaces around them. */
function outside(
  mark: (inside: PhrasingContent[]) => PhrasingContent,
  children: readonly PhrasingContent[],
): PhrasingContent[] {
  const [first, last] = [children[0], children.at(-1)];
  const before = first?.type === "text" && first.value.startsWith(" ") ? [{ type: "text", value: " " } as const] : [];
  const after = last?.type === "text" && last.value.endsWith(" ") ? [{ type: "text", value: " " } as const] : [];
  const inside = trimmed(children);
  return [...before, ...(inside.length === 0 ? [] : [mark(inside)]), ...after];
}

/** The same content without the spaces that open and close it. */
function trimmed(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((child, index): PhrasingContent[] => {
    if (child.type !== "text") return [child];
    const start = index === 0 ? child.value.trimStart() : child.value;
    const value = index === children.length - 1 ? start.trimEnd() : start;
    return value === "" ? [] : [{ ...child, value }];
  });
}

/** What a link holds is its words, whatever they print. */
function unlinked(node: PhrasingContent): PhrasingContent[] {
  return node.type === "link" ? node.children : [node];
}

/** Where mammoth finds a page break in a paragraph; inside a list or a table, it is a line of it. */
function isPageBreak({ tagName, properties }: Element): boolean {
  return tagName === "br" && [properties.className].flat().includes("page");
}

function isElement(node: RootContent | ElementContent): node is Element {
  return node.type === "element";
}

export function elements(node: RootContent | Element): Element[] {
  return "children" in node ? node.children.filter((child) => child.type === "element") : [];
}

function hrefOf({ properties }: Element): string {
  return properties.href ?? "";
}

/** The footnotes, or the endnotes, which mammoth puts last. */
export function isNoteList(node: Element): boolean {
  return node.tagName === "ol" && /^(?:foot|end)note-/u.test(elements(node)[0]?.properties.id ?? "");
}

/** The number of a note where it is called, or « ↑ », which mammoth puts at its end. */
export function isNoteLink(node: Element): boolean {
  return node.tagName === "a" && (call.test(hrefOf(node)) || isReturn(node));
}

/** « ↑ », which mammoth puts at the end of a note. */
function isReturn(node: ElementContent): boolean {
  return isElement(node) && /^#(?:foot|end)note-ref-/u.test(hrefOf(node));
}

function rowsOf(table: Element): Element[] {
  return elements(table).flatMap((part) => (part.tagName === "tr" ? [part] : elements(part)));
}

/** The blocks with a page where the document starts one: they tell where a paragraph may have been cut. */
export function pagesOfBreaks(blocks: readonly DocxBlock[]): Paged[] {
  let page = 1;
  return blocks.flatMap((block): Paged[] => {
    if (block.type !== "break") return [block];
    page += 1;
    return [{ type: "page", page }];
  });
}
