import rehypeParse from "rehype-parse";
import rehypeSanitize, { type Options as Allowed } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import type { Element, ElementContent, Root, RootContent } from "hast";
import { consecutive } from "./consecutive";

/** All that the HTML of a record may hold, where it is written and where it is read: the words of the rest stay. */
const allowed: Allowed = {
  tagNames: ["em", "strong", "sup", "sub", "br", "a"],
  attributes: { a: ["href"] },
  protocols: { href: ["http", "https", "mailto"] },
};
const reader = unified().use(rehypeParse, { fragment: true }).use(rehypeSanitize, allowed).freeze();
const printer = unified().use(rehypeSanitize, allowed).use(rehypeStringify).freeze();

/**
 * Inline text as a flat list of runs: what a paragraph says, with the few marks that a record keeps.
 * A `call` is a note call; a `page` says that a page of the official document starts here. Neither has text.
 */
export type Run =
  | {
      readonly type: "text";
      readonly value: string;
      readonly marks: readonly Mark[];
      /** The language of the words, where it is another: a view for pages, which no record and no export holds. */
      readonly lang?: string;
    }
  | { readonly type: "break"; readonly marks: readonly Mark[] }
  | { readonly type: "call"; readonly note: string; readonly label: string; readonly marks: readonly Mark[] }
  | { readonly type: "page"; readonly page: number; readonly marks: readonly Mark[] };

export type Mark = { readonly type: "em" | "strong" | "sup" | "sub" } | { readonly type: "a"; readonly href: string };

/** The plain text: a break is a space, calls and pages are nothing. */
export function runsText(runs: readonly Run[]): string {
  return runs.map(runText).join("");
}

function runText(run: Run): string {
  if (run.type === "text") return run.value;
  return run.type === "break" ? " " : "";
}

/**
 * The same runs with their white space as a record wants it: single plain spaces, none at either end,
 * none left twice around a call, a page or a break.
 */
export function normalizeRuns(runs: readonly Run[]): Run[] {
  const spaced: Run[] = [];
  let afterSpace = true;
  for (const run of runs) {
    if (run.type === "break") {
      dropTrailingSpace(spaced);
      // A second break, or one that nothing precedes, would be a second space.
      if (lastWithText(spaced)?.type === "text") spaced.push(run);
      afterSpace = true;
    } else if (run.type !== "text") {
      spaced.push(run);
    } else {
      const collapsed = run.value.replace(/\s+/gu, " ");
      const value: string = afterSpace ? collapsed.replace(/^ /u, "") : collapsed;
      if (value === "") continue;
      spaced.push({ ...run, value });
      afterSpace = value.endsWith(" ");
    }
  }
  const last = lastWithText(spaced);
  if (last?.type === "break") spaced.splice(spaced.lastIndexOf(last), 1);
  dropTrailingSpace(spaced);
  return spaced;
}

function lastWithText(runs: readonly Run[]): Run | undefined {
  return runs.findLast((run) => run.type === "text" || run.type === "break");
}

/** Takes the last space off the last text, through the calls and pages that follow it. */
function dropTrailingSpace(runs: Run[]): void {
  const run = lastWithText(runs);
  if (run?.type !== "text" || !run.value.endsWith(" ")) return;
  const index = runs.lastIndexOf(run);
  const value = run.value.slice(0, -1);
  if (value === "") runs.splice(index, 1);
  else runs[index] = { ...run, value };
}

/**
 * The runs between two offsets of their text. A call belongs to the slice that ends where it stands, a page to
 * the slice that starts there, or to the last one: cut a text anywhere and each of them is in exactly one slice.
 */
export function sliceRuns(runs: readonly Run[], from: number, to: number): Run[] {
  const slice: Run[] = [];
  const last = runsText(runs).length;
  let offset = 0;
  for (const run of runs) {
    const length = runText(run).length;
    const end = offset + length;
    if (length === 0) {
      const inside =
        run.type === "page"
          ? offset >= from && (offset < to || (offset === last && to >= last))
          : (offset > from || (offset === 0 && from === 0)) && offset <= to;
      if (inside) slice.push(run);
    } else if (run.type === "break") {
      if (offset >= from && end <= to) slice.push(run);
    } else if (run.type === "text" && end > from && offset < to) {
      slice.push({ ...run, value: run.value.slice(Math.max(0, from - offset), to - offset) });
    }
    offset = end;
  }
  return slice;
}

/** The same runs with a page put at each offset of their text. */
export function insertPages(runs: readonly Run[], pages: readonly { page: number; offset: number }[]): Run[] {
  if (pages.length === 0) return [...runs];
  const length = runsText(runs).length;
  const cuts = [0, ...pages.map(({ offset }) => offset), length];
  return cuts.slice(0, -1).flatMap((from, index) => {
    const started = pages[index - 1];
    const to = cuts[index + 1] ?? length;
    // Before a page that opens the text there is nothing: a call at its very start follows that page.
    const slice = !started && to === 0 ? [] : sliceRuns(runs, from, to);
    return started ? [{ type: "page", page: started.page, marks: [] } satisfies Run, ...slice] : slice;
  });
}

/** The same runs as a tree: what neighbours are marked with alike is one mark around them. */
export type InlineNode = Run | { readonly type: "mark"; readonly mark: Mark; readonly children: readonly InlineNode[] };

export function nestRuns(runs: readonly Run[], depth = 0): InlineNode[] {
  const alike = (left: Run, right: Run): boolean => {
    const mark = left.marks[depth];
    return mark !== undefined && sameMark(mark, right.marks[depth]);
  };
  return consecutive(runs, alike).flatMap((part): InlineNode[] => {
    const mark = part[0]?.marks[depth];
    return mark ? [{ type: "mark", mark, children: nestRuns(part, depth + 1) }] : part;
  });
}

/** HTML that holds only `em strong sup sub br a`; a note call is `<a href="#n3">3</a>`, a page is nothing. */
export function runsToHtml(runs: readonly Run[]): string {
  // Words alone are HTML, and a printer takes its time to say so.
  const isBare = runs.every((run) => run.type === "page" || (run.type === "text" && run.marks.length === 0));
  const text = isBare ? runsText(runs) : "<";
  if (!/[<&]/u.test(text)) return text;
  const root: Root = {
    type: "root",
    children: nestRuns(runs.filter(({ type }) => type !== "page")).flatMap(htmlNodes),
  };
  return printer.stringify(printer.runSync(root));
}

export function sameMark(left: Mark, right: Mark | undefined): boolean {
  if (left.type !== right?.type) return false;
  return left.type !== "a" || (right.type === "a" && left.href === right.href);
}

function htmlNodes(node: InlineNode): ElementContent[] {
  switch (node.type) {
    case "text":
      return [{ type: "text", value: node.value }];
    case "break":
      return [htmlElement("br", {}, [])];
    case "call":
      return [htmlElement("a", { href: `#${node.note}` }, [{ type: "text", value: node.label }])];
    case "page":
      return [];
    case "mark": {
      const children = node.children.flatMap(htmlNodes);
      if (node.mark.type !== "a") return [htmlElement(node.mark.type, {}, children)];
      return leadsOut(node.mark.href) ? [htmlElement("a", { href: node.mark.href }, children)] : children;
    }
  }
}

/** A link leads out of the record: a relative address leads nowhere in it. */
function leadsOut(href: string): boolean {
  return /^(?:https?:\/\/|mailto:)/iu.test(href);
}

function htmlElement(tagName: string, properties: Element["properties"], children: ElementContent[]): Element {
  return { type: "element", tagName, properties, children };
}

/** The runs of an HTML that `runsToHtml` wrote. Anything else in it is kept as its text. */
export function htmlToRuns(html: string): Run[] {
  return taggedRuns(html) ?? reader.runSync(reader.parse(html)).children.flatMap((node) => nodeRuns(node, []));
}

const piece =
  /(?<words>[^<&\r\0]+)|<(?<opened>em|strong|sup|sub)>|<\/(?<closed>em|strong|sup|sub)>|(?<br><br>)|<a href="#(?<note>n\d+)">(?<label>[^<&\r\0]*)<\/a>/uy;

/** A text that opens more is nobody's, and takes a parser. */
const deepest = 8;

/** The runs of words and tags alone, each tag closed in its turn, as most paragraphs are; the rest takes a parser. */
function taggedRuns(html: string): Run[] | undefined {
  const runs: Run[] = [];
  let marks: readonly Mark[] = [];
  for (let at = 0; at < html.length; at = piece.lastIndex) {
    piece.lastIndex = at;
    const { words, opened = "", closed, br, note, label = "" } = piece.exec(html)?.groups ?? {};
    const mark = elementMark(opened, "");
    if (words !== undefined) runs.push({ type: "text", value: words, marks });
    else if (mark && marks.length < deepest) marks = [...marks, mark];
    else if (br !== undefined) runs.push({ type: "break", marks });
    else if (note !== undefined) runs.push({ type: "call", note, label, marks });
    else if (closed !== undefined && marks.at(-1)?.type === closed) marks = marks.slice(0, -1);
    else return undefined;
  }
  return marks.length === 0 ? runs : undefined;
}

function nodeRuns(node: RootContent | ElementContent, marks: readonly Mark[]): Run[] {
  if (node.type === "text") return [{ type: "text", value: node.value, marks }];
  if (node.type !== "element") return [];
  if (node.tagName === "br") return [{ type: "break", marks }];
  const href = typeof node.properties.href === "string" ? node.properties.href : "";
  if (node.tagName === "a" && /^#n\d+$/u.test(href)) {
    const label = node.children.map((child) => (child.type === "text" ? child.value : "")).join("");
    return [{ type: "call", note: href.slice(1), label, marks }];
  }
  const mark = elementMark(node.tagName, href);
  const inner = mark ? [...marks, mark] : marks;
  return node.children.flatMap((child) => nodeRuns(child, inner));
}

function elementMark(tagName: string, href: string): Mark | undefined {
  if (tagName === "a") return leadsOut(href) ? { type: "a", href } : undefined;
  if (tagName === "em" || tagName === "strong" || tagName === "sup" || tagName === "sub") return { type: tagName };
  return undefined;
}
