import { EXIT, SKIP, visit } from "unist-util-visit";
import { VFileMessage } from "vfile-message";
import type { Element, Nodes, Root } from "xast";
import { fromXml } from "xast-util-from-xml";
import { mostCharacters, mostMarks, weigh } from "./markup-weight";
import { isTooDeep } from "./xml-tree";

/** The parts of a Word document, by their path in the ZIP. */
export type DocxParts = ReadonlyMap<string, Buffer>;

/** A part as it is written, and its tree, whose places are offsets of what is written. */
type Part = { readonly xml: string; readonly root: Root };

/** What we read of a Word document: its text and notes, by path, and its styles, by name. */
export type WordDocument = {
  readonly main: Part;
  readonly parts: ReadonlyMap<string, Part>;
  readonly styles: Styles;
};

/** What a style gives; what it does not say, the style that it is based on does. */
type Style = {
  readonly basedOn: string | undefined;
  readonly properties: Element | undefined;
  readonly breaks: boolean | undefined;
};

type Styles = ReadonlyMap<string, Style>;

/** Text to put at an offset, in place of the characters up to another. */
type Edit = { readonly from: number; readonly to: number; readonly text: string };

/** The part that holds the text, by the relation that says so; nothing where the ZIP is no Word document. */
export function mainPart(parts: DocxParts): string | undefined {
  const relations = readPart(parts.get("_rels/.rels"));
  let target: string | undefined;
  if (relations) {
    visit(relations.root, "element", ({ name, attributes }) => {
      if (name === "Relationship" && attributes["Type"]?.endsWith("/officeDocument") === true)
        target ??= attributes["Target"]?.replace(/^\//u, "");
    });
  }
  return target?.startsWith("word/") === true && parts.has(target) ? target : undefined;
}

/** A Word document whose main part stands at a path; nothing where a part that we read is not well formed. */
export function readWord(parts: DocxParts, path: string): WordDocument | undefined {
  const folder = path.slice(0, path.lastIndexOf("/"));
  const stylePath = `${folder}/styles.xml`;
  const read = new Map<string, Part>();
  for (const one of [path, `${folder}/footnotes.xml`, `${folder}/endnotes.xml`, stylePath]) {
    const bytes = parts.get(one);
    const part = readPart(bytes);
    if (part) read.set(one, part);
    else if (bytes) return undefined;
  }
  const main = read.get(path);
  const styles = readStyles(read.get(stylePath)?.root);
  read.delete(stylePath);
  return main && { main, parts: read, styles };
}

/**
 * The same parts with what mammoth does not look for made plain: italics, bold and superscripts that a character
 * style gives are written on each run, and each page that a paragraph or a section starts is a break in the text.
 * What a field shows, a date or a reference, is text; mammoth leaves out a field with all that it holds.
 */
export function plainParts(received: DocxParts, { main, parts, styles }: WordDocument): Map<string, Buffer> {
  const plain = new Map(received);
  for (const [path, part] of parts) {
    const edits: Edit[] = [];
    visit(part.root, "element", (node) => {
      if (node.name === "w:rPr") edits.push(...marksOf(node, styles));
      if (part === main) edits.push(...breaksOf(node, styles));
      if (wrappers.has(node.name)) edits.push(...unwrapped(node));
      // What a revision keeps of older properties holds no more.
      return node.name.endsWith("Change") ? SKIP : undefined;
    });
    plain.set(path, Buffer.from(edited(part.xml, edits)));
  }
  return plain;
}

/** The first words that the document holds and does not show. */
export function hiddenText({ main }: WordDocument): string | undefined {
  let hidden: string | undefined;
  visit(main.root, "element", (run) => {
    if (run.name !== "w:r" || isOn(childOf(run, "w:rPr"), "vanish") !== true) return undefined;
    const said = childrenOf(run, "w:t").map(textOf).join("").trim();
    if (said === "") return undefined;
    hidden = said;
    return EXIT;
  });
  return hidden;
}

/** Do the parts hold more than a transcript, relations and styles included? */
export function isTooHeavy(parts: DocxParts): boolean {
  const weights = [...parts.values()].map(weigh);
  return (
    weights.reduce((sum, { marks }) => sum + marks, 0) > mostMarks ||
    weights.reduce((sum, { characters }) => sum + characters, 0) > mostCharacters
  );
}

/** Has the text more paragraphs or runs than a transcript, in its tables too, or one of them more pieces than it holds? */
export function isTooLong({ main }: WordDocument): boolean {
  let [paragraphs, runs, longest] = [0, 0, 0];
  visit(main.root, "element", ({ name, children }) => {
    if (name === "w:p") paragraphs += 1;
    if (name === "w:r") runs += 1;
    if (name === "w:p" || name === "w:r") longest = Math.max(longest, children.length);
  });
  return paragraphs > mostParagraphs || runs > mostRuns || longest > mostPieces;
}

/** 100,000 words, a run for every two of them, a paragraph for every eight; no paragraph has a twentieth of them. */
const mostRuns = 50_000;
const mostPieces = 5_000;
const mostParagraphs = 12_000;

/** Tables in tables do not nest so deep: what does would exhaust whoever reads it. */
const deepest = 400;

function readPart(bytes: Buffer | undefined): Part | undefined {
  if (!bytes) return undefined;
  const xml = bytes.toString("utf8").replace(/^\ufeff/u, "");
  try {
    const root = fromXml(xml);
    return isTooDeep(root, deepest) ? undefined : { xml, root };
  } catch (error) {
    if (error instanceof VFileMessage || error instanceof RangeError) return undefined;
    throw error;
  }
}

function childrenOf({ children }: Element, name: string): Element[] {
  return children.filter((child): child is Element => child.type === "element" && child.name === name);
}

function childOf(element: Element | undefined, name: string): Element | undefined {
  return element && childrenOf(element, name)[0];
}

/** What the first child of that name says: `w:val`. */
function valueOf(element: Element | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes["w:val"] ?? undefined;
}

/** What is written in an element itself. */
export function textOf({ children }: Element): string {
  return children.map((child) => (child.type === "text" || child.type === "cdata" ? child.value : "")).join("");
}

/** Whether a property is set, or unset; nothing where it is not named. */
function isOn(properties: Element | undefined, name: string): boolean | undefined {
  if (!childOf(properties, `w:${name}`)) return undefined;
  return !["0", "false", "off", "none"].includes(valueOf(properties, `w:${name}`) ?? "");
}

function readStyles(root: Root | undefined): Styles {
  const styles = new Map<string, Style>();
  if (!root) return styles;
  visit(root, "element", (node) => {
    if (node.name !== "w:style") return;
    styles.set(node.attributes["w:styleId"] ?? "", {
      basedOn: valueOf(node, "w:basedOn"),
      properties: childOf(node, "w:rPr"),
      breaks: isOn(childOf(node, "w:pPr"), "pageBreakBefore"),
    });
  });
  return styles;
}

/** The style and those that it is based on, nearest first. */
function lineage(id: string | undefined, styles: Styles): Style[] {
  const line: Style[] = [];
  for (let style = styles.get(id ?? ""); style && line.length < 20; style = styles.get(style.basedOn ?? "")) {
    line.push(style);
  }
  return line;
}

const wrappers: ReadonlySet<string> = new Set(["w:fldSimple", "w:smartTag", "w:customXml"]);

/** An element without its tags. */
function unwrapped(element: Element): Edit[] {
  const [from, to] = placeOf(element);
  const [first, last] = [element.children[0], element.children.at(-1)];
  if (!first || !last) return [{ from, to, text: "" }];
  return [
    { from, to: placeOf(first)[0], text: "" },
    { from: placeOf(last)[1], to, text: "" },
  ];
}

const marks = ["i", "b"] as const;

/** The italics, bold and level of a run that its style gives, or the height that it is raised to by hand. */
function marksOf(properties: Element, styles: Styles): Edit[] {
  const styled = lineage(valueOf(properties, "w:rStyle"), styles).map((style) => style.properties);
  const added = marks.flatMap((mark) => {
    if (isOn(properties, mark) !== undefined) return [];
    return styled.map((one) => isOn(one, mark)).find((on) => on !== undefined) === true ? [`<w:${mark}/>`] : [];
  });
  const level = childOf(properties, "w:vertAlign")
    ? undefined
    : [properties, ...styled].map(verticalAlignment).find((found) => found !== undefined);
  if (level !== undefined) added.push(`<w:vertAlign w:val="${level}"/>`);
  return insertedAtEnd(properties, added.join(""));
}

/** A run raised by hand is a superscript, as one that says so. */
function verticalAlignment(properties: Element | undefined): "superscript" | "subscript" | undefined {
  const said = valueOf(properties, "w:vertAlign");
  if (said === "superscript" || said === "subscript") return said;
  const raised = Number(valueOf(properties, "w:position") ?? 0);
  if (!(Math.abs(raised) >= 4)) return undefined;
  return raised > 0 ? "superscript" : "subscript";
}

const pageBreak = '<w:r><w:br w:type="page"/></w:r>';

/**
 * A break where a paragraph starts a page, by itself or by its style; and at the end of one that ends a section: the
 * next starts a page, unless it says otherwise.
 */
function breaksOf(paragraph: Element, styles: Styles): Edit[] {
  const properties = childOf(paragraph, "w:pPr");
  if (paragraph.name !== "w:p" || !properties) return [];
  const style = valueOf(properties, "w:pStyle");
  const section = childOf(properties, "w:sectPr");
  const starts =
    isOn(properties, "pageBreakBefore") ?? lineage(style, styles).find((one) => one.breaks !== undefined)?.breaks;
  const [, from] = placeOf(properties);
  return [
    ...(starts === true ? [{ from, to: from, text: pageBreak }] : []),
    ...(section && valueOf(section, "w:type") !== "continuous" ? insertedAtEnd(paragraph, pageBreak) : []),
  ];
}

/** Nothing for an element that has no child, as its tag may be the only one. */
function insertedAtEnd({ children }: Element, text: string): Edit[] {
  const last = children.at(-1);
  if (!last || text === "") return [];
  const [, at] = placeOf(last);
  return [{ from: at, to: at, text }];
}

function placeOf({ position }: Nodes): [from: number, to: number] {
  const [from, to] = [position?.start.offset, position?.end.offset];
  if (from === undefined || to === undefined) throw new Error("A node of a parsed document has no place.");
  return [from, to];
}

/** Edits at one place keep their order. */
function edited(xml: string, edits: readonly Edit[]): string {
  let at = 0;
  const parts: string[] = [];
  for (const { from, to, text } of edits.toSorted((left, right) => left.from - right.from || left.to - right.to)) {
    parts.push(xml.slice(at, from), text);
    at = Math.max(at, to);
  }
  return `${parts.join("")}${xml.slice(at)}`;
}
