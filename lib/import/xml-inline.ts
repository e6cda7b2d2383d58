import type { Report } from "@/lib/diagnostics/report";
import type { Mark, Run } from "@/lib/text/inline";
import { textIn, type XmlElement, type XmlNode } from "./xml-tree";

/** A run, and the sentence that the document says it is in. The note of a call is the id that the document gives it. */
export type SaidRun = { readonly run: Run; readonly sentence: string | undefined };

/** What an element is inside a paragraph. */
export type InlineMeaning =
  | { readonly type: "mark"; readonly mark: Mark }
  | { readonly type: "run"; readonly run: Run }
  | { readonly type: "sentence"; readonly id: string }
  /** Nothing but its content. */
  | { readonly type: "content" }
  /** A mark that a transcript does not have: its words are kept, which is said. */
  | { readonly type: "unknown" };

export type InlineReading = {
  readonly file: string;
  readonly report: Report;
  readonly meaning: (element: XmlElement) => InlineMeaning;
};

/** What is written in an element of a format, whose vocabulary is `meaning`. */
export function readInlineXml(element: XmlElement, reading: InlineReading): SaidRun[] {
  return element.children.flatMap((node) => saidRuns(node, { marks: [], sentence: undefined }, reading));
}

type Around = { readonly marks: readonly Mark[]; readonly sentence: string | undefined };

function saidRuns(node: XmlNode, around: Around, reading: InlineReading): SaidRun[] {
  const { marks, sentence } = around;
  if (node.type === "text") return [{ run: { type: "text", value: node.value, marks }, sentence }];
  const inside = (inner: Around): SaidRun[] => node.children.flatMap((child) => saidRuns(child, inner, reading));
  const meaning = reading.meaning(node);
  switch (meaning.type) {
    case "run":
      return [{ run: { ...meaning.run, marks: marksAround(meaning.run, marks) }, sentence }];
    case "mark":
      return inside({ marks: withMark(marks, meaning.mark), sentence });
    case "sentence":
      return inside({ marks, sentence: meaning.id });
    case "content":
      return inside(around);
    case "unknown":
      reading.report.add(reading.file, node.place, "import-xml-markup-not-kept", { element: node.name });
      return inside(around);
  }
}

function marksAround({ type }: Run, marks: readonly Mark[]): readonly Mark[] {
  if (type === "page") return [];
  // HTML has no link inside a link.
  return type === "call" ? marks.filter((mark) => mark.type !== "a") : marks;
}

/** A mark inside the same mark adds nothing. */
function withMark(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  return marks.some(({ type }) => type === mark.type) ? marks : [...marks, mark];
}

/** A link where the address is one that a transcript can hold. */
export function linkMeaning(address: string | undefined): InlineMeaning {
  if (address === undefined || !/^(?:https?:\/\/|mailto:)/iu.test(address)) return { type: "unknown" };
  return { type: "mark", mark: { type: "a", href: address } };
}

/** A call of the note that the document gives this id. */
export function callMeaning(note: string): InlineMeaning {
  return { type: "run", run: { type: "call", note, label: "", marks: [] } };
}

/** An element that only groups words, or a sentence where it has an id. */
export function sentenceMeaning(id: string | undefined): InlineMeaning {
  return id === undefined ? { type: "content" } : { type: "sentence", id };
}

/** A page that starts here, where its number is one. */
export function pageMeaning(written: string | undefined): InlineMeaning {
  const page = pageNumber(written);
  return page === undefined ? { type: "unknown" } : { type: "run", run: { type: "page", page, marks: [] } };
}

export function pageNumber(written: string | undefined): number | undefined {
  return written !== undefined && /^[1-9]\d{0,5}$/u.test(written) ? Number(written) : undefined;
}

/** Says that an element and its words are left out, where it stands. */
export function reportNotKept(element: XmlElement, { file, report }: Pick<InlineReading, "file" | "report">): void {
  const text = textIn(element) ?? "";
  report.add(file, element.place, "import-xml-not-kept", { element: element.name, text: shortened(text) });
}

/** The first words, as a diagnostic quotes them. */
export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
