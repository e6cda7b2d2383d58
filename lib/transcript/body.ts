import type { FootnoteDefinition, Heading, PhrasingContent, Root, RootContent } from "mdast";
import type { Position } from "unist";
import type { Report } from "@/lib/diagnostics/report";
import { normalizeRuns, runsText, type Run } from "@/lib/text/inline";
import { inlineBlocks, readInline, type InlineContext } from "./inline-runs";
import { readPageMarker } from "./page-marker";
import { pageBreaks, type ParagraphDraft } from "./paragraph";

export type InterventionDraft = {
  readonly byline: string;
  /** The id written in the heading; absent when there is none, which is reported. */
  readonly id: string | undefined;
  readonly page: number | undefined;
  readonly place: Position | undefined;
  readonly paragraphs: ParagraphDraft[];
};

export type NoteDraft = {
  readonly label: string;
  readonly page: number | undefined;
  readonly runs: readonly Run[];
  readonly place: Position | undefined;
};

export type Body = { readonly interventions: readonly InterventionDraft[]; readonly notes: readonly NoteDraft[] };

/** Reads the blocks after the header: headings open interventions, the rest is their text, notes or pages. */
export function readBody(root: Root, file: string, source: string, pages: number | undefined, report: Report): Body {
  const reader = new BodyReader({ file, source, report }, pages);
  for (const node of root.children) reader.read(node);
  return reader.body();
}

class BodyReader {
  readonly #interventions: InterventionDraft[] = [];
  readonly #notes: NoteDraft[] = [];
  readonly #context: InlineContext;
  readonly #pages: number | undefined;
  #page: number | undefined;

  constructor(context: InlineContext, pages: number | undefined) {
    this.#context = context;
    this.#pages = pages;
  }

  body(): Body {
    return { interventions: this.#interventions, notes: this.#notes };
  }

  read(node: RootContent): void {
    switch (node.type) {
      case "yaml":
        return;
      case "heading":
        this.#readHeading(node);
        return;
      case "html":
        this.#readHtml(node.value, node.position);
        return;
      case "footnoteDefinition":
        this.#readNote(node);
        return;
      case "paragraph":
        this.#addParagraph(readInline(node.children, this.#context), node.position);
        return;
      case "list":
      case "table":
      case "blockquote":
        this.#refuseNested(node);
        this.#addParagraph(blockRuns(inlineBlocks(node), this.#context), node.position);
        return;
      default:
        this.#refuseBlock(node);
    }
  }

  #readHeading(node: Heading): void {
    const { file, report } = this.#context;
    if (node.depth !== 2) report.add(file, node.position, "heading-level");
    const { byline, id } = splitId(runsText(readInline(node.children, this.#context)));
    this.#interventions.push({ byline, id, page: this.#page, place: node.position, paragraphs: [] });
  }

  #readHtml(html: string, place: Position | undefined): void {
    const { file, report } = this.#context;
    const page = readPageMarker(html);
    if (page === undefined) report.add(file, place, "html-not-allowed", { html: html.slice(0, 60) });
    else this.#turnTo(page, place);
  }

  #turnTo(page: number, place: Position | undefined): void {
    const { file, report } = this.#context;
    if (this.#page !== undefined && page <= this.#page)
      report.add(file, place, "page-order", { page, previous: this.#page });
    if (this.#pages !== undefined && page > this.#pages)
      report.add(file, place, "page-beyond-end", { page, pages: this.#pages });
    this.#page = page;
  }

  #addParagraph(runs: readonly Run[], place: Position | undefined): void {
    const { file, report } = this.#context;
    const first = runs[0];
    if (first?.type === "page") this.#turnTo(first.page, place);
    const page = this.#page;
    for (const run of first?.type === "page" ? runs.slice(1) : runs) {
      if (run.type === "page") this.#turnTo(run.page, place);
    }
    if (runsText(runs) === "") return;
    const intervention = this.#interventions.at(-1);
    if (!intervention) {
      report.add(file, place, "text-before-speaker");
      return;
    }
    intervention.paragraphs.push({ page, pageEnd: pageBreaks(runs).at(-1)?.page ?? page, runs });
  }

  #readNote(node: FootnoteDefinition): void {
    this.#refuseNested(node);
    const runs = blockRuns(inlineBlocks(node), this.#context);
    const page = runs.find((run) => run.type === "page")?.page;
    this.#notes.push({
      label: node.label ?? node.identifier,
      page,
      runs: normalizeRuns(runs.filter((run) => run.type !== "page")),
      place: node.position,
    });
  }

  /** What a list, a table, a quotation or a note holds beside text: refused, since its words would be lost. */
  #refuseNested(node: RootContent): void {
    if (!("children" in node)) return;
    for (const child of node.children) {
      if (child.type in blockKinds) this.#refuseBlock(child);
      else this.#refuseNested(child);
    }
  }

  #refuseBlock(node: RootContent | PhrasingContent): void {
    const { file, report } = this.#context;
    report.add(file, node.position, "block-not-allowed", { kind: blockKinds[node.type] ?? "cet élément" });
  }
}

const blockKinds: Partial<Record<string, string>> = {
  code: "un bloc de code (ou un paragraphe en retrait de quatre espaces)",
  thematicBreak: "un trait de séparation",
  definition: "une définition de lien",
};

/** Rows and items are told apart by a line break, the cells of a row by a space. */
function blockRuns(blocks: ReturnType<typeof inlineBlocks>, context: InlineContext): Run[] {
  const runs = blocks.flatMap(({ children, row }, index): Run[] => {
    const inner = readInline(children, context);
    if (index === 0) return inner;
    return [row ? { type: "break", marks: [] } : { type: "text", value: " ", marks: [] }, ...inner];
  });
  return normalizeRuns(runs);
}

/** « Asma MHALLA, Politologue {#i1} » → the line as printed, and the id. */
function splitId(heading: string): { byline: string; id: string | undefined } {
  const match = /(?<!\s)\s*\{#(i[1-9]\d*)\}$/u.exec(heading);
  return { byline: heading.slice(0, match?.index), id: match?.[1] };
}
