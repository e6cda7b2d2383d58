import type { PhrasingContent, RootContent } from "mdast";
import { Report } from "@/lib/diagnostics/report";
import { readBlocks, type Line } from "@/lib/import/blocks";
import { removeFurniture, type Paged } from "@/lib/import/furniture";
import { takeNotes, type PrintedNote } from "@/lib/import/notes";

/** How a document is laid out: two offices never do it alike. */
export type Layout = {
  /** Furniture as a real page header and notes as real footnotes, or both as text of the page. */
  readonly furniture: "header" | "body";
  readonly notes: "footnotes" | "text";
  readonly font: string;
  readonly size: number;
  readonly align: "justify" | "start";
  /** Paragraphs told by a first-line indent, or by a gap. */
  readonly paragraphs: "indent" | "gap";
  readonly hyphenate: boolean;
  readonly pageNumbers: boolean;
};

/** A transcript as received (Markdown) as a flat OpenDocument text, which LibreOffice turns into PDF and DOCX. */
export function flatDocument(source: string, layout: Layout): string {
  const received = { file: "source.md", source, report: new Report() };
  const { content, furniture } = removeFurniture(readBlocks(received), received);
  const { content: spoken, notes } = takeNotes(content, received);
  const body = new Body(layout, notes, furnitureLines(source)).write(spoken);
  return document(layout, furniture.length === 0 ? [] : furnitureLines(source), body);
}

/** The furniture with its ordinals: the first lines of the file, up to the blank one. */
function furnitureLines(source: string): string[] {
  const [first = "", ...rest] = source.trim().split(/\n/u);
  const lines = [
    first,
    ...rest.slice(
      0,
      rest.findIndex((line) => line.trim() === ""),
    ),
  ];
  return lines.map((line) =>
    escaped(line.replaceAll("*", "").trim()).replace(
      /&lt;sup&gt;(.*?)&lt;\/sup&gt;/gu,
      '<text:span text:style-name="sup">$1</text:span>',
    ),
  );
}

class Body {
  readonly #layout: Layout;
  readonly #notes: readonly PrintedNote[];
  readonly #furniture: readonly string[];
  #page = 0;
  #breaks = false;
  readonly #out: string[] = [];

  constructor(layout: Layout, notes: readonly PrintedNote[], furniture: readonly string[]) {
    this.#layout = layout;
    this.#notes = notes;
    this.#furniture = furniture;
  }

  write(content: readonly Paged[]): string {
    for (const block of content) {
      if (block.type === "page") this.#turn(block.page);
      else if (block.type === "paragraph") this.#paragraph(block.lines);
      else if (block.type === "list") this.#list(block.node);
    }
    this.#foot();
    return this.#out.join("\n");
  }

  #turn(page: number): void {
    this.#foot();
    this.#breaks = this.#page > 0;
    this.#page = page;
    if (this.#layout.furniture === "header") return;
    const [name, ...others] = this.#furniture;
    this.#line("furniture", `<text:span text:style-name="bi">${name ?? ""}</text:span>`);
    for (const line of others) this.#line("furniture", line);
    this.#line("furniture", "");
  }

  #foot(): void {
    if (this.#layout.notes === "footnotes") return;
    const notes = this.#notes.filter(({ page }) => page === this.#page);
    if (notes.length > 0) this.#line("rule", "");
    for (const { number, children } of notes) {
      this.#line("note", `<text:span text:style-name="sup">${String(number)}</text:span> ${this.#inline(children)}`);
    }
  }

  #paragraph(lines: readonly Line[]): void {
    const cover = this.#page === 1;
    const text = lines.map(({ children }) => this.#inline(children));
    const isSpeaker =
      lines.length === 1 && (lines[0]?.text.length ?? 0) < 130 && !/[.?!…]$/u.test(lines[0]?.text ?? "");
    this.#line(cover ? "cover" : isSpeaker ? "speaker" : "speech", text.join("<text:line-break/>"));
  }

  #list(list: Extract<RootContent, { type: "list" }>): void {
    const items = list.children.map(({ children }) => {
      const text = children.map((child) => (child.type === "paragraph" ? this.#inline(child.children) : "")).join(" ");
      return `<text:list-item><text:p text:style-name="item">${text}</text:p></text:list-item>`;
    });
    this.#out.push(`<text:list text:style-name="bullets">${items.join("")}</text:list>`);
  }

  #line(style: string, content: string): void {
    this.#out.push(`<text:p text:style-name="${style}${this.#breaks ? "-break" : ""}">${content}</text:p>`);
    this.#breaks = false;
  }

  #inline(children: readonly PhrasingContent[]): string {
    return children.map((child, index) => this.#node(child, children.slice(index + 1))).join("");
  }

  #node(node: PhrasingContent, following: readonly PhrasingContent[]): string {
    const [digits, close] = following;
    switch (node.type) {
      case "text":
        return escaped(node.value);
      case "emphasis":
        return `<text:span text:style-name="em">${this.#inline(node.children)}</text:span>`;
      case "strong":
        return `<text:span text:style-name="strong">${this.#inline(node.children)}</text:span>`;
      case "link":
        return `<text:a xlink:type="simple" xlink:href="${escaped(node.url)}">${this.#inline(node.children)}</text:a>`;
      case "break":
        return "<text:line-break/>";
      case "html":
        if (node.value === "</sup>" || node.value === "</sub>") return "</text:span>";
        if (node.value === "<sub>") return '<text:span text:style-name="sub">';
        return this.#call(digits, close) ?? '<text:span text:style-name="sup">';
      default:
        throw new Error(`no ${node.type} in a transcript`);
    }
  }

  /** A real footnote opens a span that holds it, and hides the digits that called it. */
  #call(digits: PhrasingContent | undefined, close: PhrasingContent | undefined): string | undefined {
    if (this.#layout.notes === "text" || digits?.type !== "text" || close?.type !== "html") return undefined;
    const note = this.#notes.find(({ number, page }) => String(number) === digits.value && page === this.#page);
    if (!note) return undefined;
    const citation = `<text:note-citation>${String(note.number)}</text:note-citation>`;
    const body = `<text:note-body><text:p text:style-name="note">${this.#inline(note.children)}</text:p></text:note-body>`;
    const id = `n${String(note.number)}`;
    return `<text:note text:id="${id}" text:note-class="footnote">${citation}${body}</text:note><text:span text:style-name="gone">`;
  }
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

const namespaces = ["office", "style", "text", "table", "xsl-fo-compatible:fo", "svg-compatible:svg"]
  .map((name) => name.split(":"))
  .map(([urn = "", prefix = urn]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${urn}:1.0"`)
  .join(" ");

function document(layout: Layout, furniture: readonly string[], body: string): string {
  const withoutHidden = body.replace(/<text:span text:style-name="gone">\d+<\/text:span>/gu, "");
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${namespaces} xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="main" svg:font-family="'${layout.font}'"/></office:font-face-decls>
<office:styles>${styles(layout)}<text:notes-configuration text:note-class="footnote" text:citation-style-name="sup" text:citation-body-style-name="sup" style:num-format="1" text:start-value="0" text:start-numbering-at="document"/></office:styles>
<office:automatic-styles>${pageLayout()}</office:automatic-styles>
<office:master-styles>${masterPage(layout, furniture)}</office:master-styles>
<office:body><office:text>${withoutHidden}</office:text></office:body>
</office:document>`;
}

function styles(layout: Layout): string {
  const { size, align, paragraphs, hyphenate } = layout;
  const gap = paragraphs === "gap" ? "0.25cm" : "0cm";
  const indent = paragraphs === "indent" ? "0.8cm" : "0cm";
  return [
    `<style:default-style style:family="paragraph"><style:paragraph-properties fo:orphans="0" fo:widows="0"/><style:text-properties style:font-name="main" fo:font-size="${String(size)}pt" fo:language="fr" fo:country="FR" fo:hyphenate="${String(hyphenate)}" fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="2"/></style:default-style>`,
    paragraph("furniture", 'fo:text-align="start"', size - 1),
    paragraph("cover", 'fo:text-align="center" fo:margin-bottom="0.4cm"', size + 2, 'fo:hyphenate="false"'),
    paragraph("item", "", size),
    paragraph("speaker", 'fo:margin-top="0.4cm" fo:margin-bottom="0.2cm"', size, 'fo:font-weight="bold"'),
    paragraph("speech", `fo:text-align="${align}" fo:text-indent="${indent}" fo:margin-bottom="${gap}"`, size),
    paragraph("rule", 'fo:border-bottom="0.5pt solid #000000" fo:margin-right="12cm" fo:margin-bottom="0.1cm"', 6),
    paragraph("note", "", size - 2.5),
    character("em", 'fo:font-style="italic"'),
    character("strong", 'fo:font-weight="bold"'),
    character("bi", 'fo:font-style="italic" fo:font-weight="bold"'),
    character("sup", 'style:text-position="super 58%"'),
    character("sub", 'style:text-position="sub 58%"'),
    `<text:list-style style:name="bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.6cm" fo:margin-left="1.2cm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>`,
  ].join("");
}

function paragraph(name: string, layout: string, size: number, text = ""): string {
  return ["", "-break"]
    .map((suffix) => {
      const turns = suffix === "" ? "" : ' fo:break-before="page"';
      return `<style:style style:name="${name}${suffix}" style:family="paragraph"><style:paragraph-properties ${layout}${turns}/><style:text-properties fo:font-size="${String(size)}pt" ${text}/></style:style>`;
    })
    .join("");
}

function character(name: string, properties: string): string {
  return `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`;
}

function pageLayout(): string {
  return '<style:page-layout style:name="a4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="1.5cm" fo:margin-bottom="1.5cm" fo:margin-left="2cm" fo:margin-right="2cm"/><style:header-style><style:header-footer-properties fo:margin-bottom="0.6cm" fo:min-height="0cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:margin-top="0.4cm" fo:min-height="0cm"/></style:footer-style></style:page-layout>';
}

function masterPage({ furniture: place, pageNumbers }: Layout, furniture: readonly string[]): string {
  const [name = "", ...others] = furniture;
  const lines = [`<text:span text:style-name="bi">${name}</text:span>`, ...others];
  const printed = lines.map((line) => `<text:p text:style-name="furniture">${line}</text:p>`).join("");
  const header = place === "header" ? `<style:header>${printed}</style:header>` : "";
  const number = '<style:footer><text:p text:style-name="furniture"><text:page-number/></text:p></style:footer>';
  return `<style:master-page style:name="Standard" style:page-layout-name="a4">${header}${pageNumbers ? number : ""}</style:master-page>`;
}
