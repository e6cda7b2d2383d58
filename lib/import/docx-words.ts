import type { Nodes as HtmlNodes, Root as HtmlRoot } from "hast";
import { visit } from "unist-util-visit";
import type { Element, Nodes } from "xast";
import { elements, isNoteLink, isNoteList } from "./docx-blocks";
import { textOf, type WordDocument } from "./docx-parts";

/**
 * The first words that Word prints and that the HTML made of it has not: those of a formula, of a text box without its
 * older form, or of whatever else mammoth leaves out. What HTML adds, as the signs of a font, is no loss.
 */
export function firstUnreadWords({ main, parts }: WordDocument, html: HtmlRoot): string | undefined {
  const lists = html.children.filter((node) => node.type === "element" && isNoteList(node));
  const said = html.children.filter((node) => !lists.includes(node));
  const notes = new Map<string, Element>();
  for (const { root } of parts.values()) {
    visit(root, "element", (node) => {
      if (node.name === "w:footnote" || node.name === "w:endnote")
        notes.set(`${node.name.slice("w:".length)}-${node.attributes["w:id"] ?? ""}`, node);
    });
  }
  const called = lists.flatMap(elements).map((item) => [notes.get(item.properties.id ?? ""), [item]] as const);
  for (const [printed, shown] of [[main.root, said] as const, ...called]) {
    const unread = printed && firstMissing(printedIn(printed), shown.map(shownIn).join(""));
    if (unread !== undefined) return unread;
  }
  return undefined;
}

/** What Word prints in a part, a paragraph a line; those of a frame stand after the one that holds it, as in HTML. */
function printedIn(part: Nodes): string {
  const paragraphs: string[] = [];
  const outside = gather(part, paragraphs);
  return [...paragraphs, outside].join("\n");
}

/** The words of a node that are not in a paragraph of its own: these join `paragraphs`. */
function gather(node: Nodes, paragraphs: string[]): string {
  if (node.type === "root") return node.children.map((child) => gather(child, paragraphs)).join("");
  if (node.type !== "element" || isTakenBack(node)) return "";
  if (/^[a-z]+:t$/u.test(node.name)) return textOf(node);
  if (node.name === "mc:AlternateContent") return gatherForm(node, paragraphs);
  const inside: string[] = [];
  const own = node.children.map((child) => gather(child, inside)).join("");
  const isParagraph = node.name === "w:p";
  for (const paragraph of isParagraph ? [own, ...inside] : inside) paragraphs.push(paragraph);
  return isParagraph ? "" : own;
}

/** One content in several forms: mammoth reads the last, made for older readers, which may be a picture. */
function gatherForm({ children }: Element, paragraphs: string[]): string {
  for (const form of children.toReversed()) {
    const inside: string[] = [];
    const own = gather(form, inside);
    if (lettersOf([own, ...inside].join("")) === "") continue;
    for (const paragraph of inside) paragraphs.push(paragraph);
    return own;
  }
  return "";
}

/** What a tracked change deletes, or moves from here. */
function isTakenBack(element: Element): boolean {
  if (element.name === "w:del" || element.name === "w:moveFrom") return true;
  if (element.name !== "w:tr") return false;
  const properties = element.children.find((child) => child.type === "element" && child.name === "w:trPr");
  return properties !== undefined && "children" in properties && properties.children.some(isDeletion);
}

function isDeletion(node: Nodes): boolean {
  return node.type === "element" && node.name === "w:del";
}

/** What HTML shows, without the numbers and arrows of notes. */
function shownIn(node: HtmlNodes): string {
  if (node.type === "text") return node.value;
  if (!("children" in node) || (node.type === "element" && isNoteLink(node))) return "";
  return node.children.map(shownIn).join("");
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "");
}

function firstMissing(printed: string, shown: string): string | undefined {
  const [expected, found] = [lettersOf(printed), lettersOf(shown)];
  let at = 0;
  for (let index = 0; index < found.length && at < expected.length; index++) if (found[index] === expected[at]) at++;
  return at === expected.length ? undefined : excerpt(printed, firstDifference(expected, found));
}

/** Letters that must follow alike for what stands before them in HTML to be an addition of it; the most that it adds. */
const [alike, mostAdded] = [8, 40];

/** How many letters are the same in both before one that is missing. */
function firstDifference(expected: string, found: string): number {
  let index = 0;
  for (let at = 0; at < expected.length; at++, index++) {
    if (expected[at] === found[index]) continue;
    const next = found.slice(index, index + mostAdded + alike).indexOf(expected.slice(at, at + alike));
    if (next === -1) return at;
    index += next;
  }
  return expected.length;
}

/** As many characters as an editor needs to find the place. */
const longestExcerpt = 60;

/** The words that follow so many letters, on their line. */
function excerpt(printed: string, letters: number): string {
  let from = 0;
  for (let left = letters; left > 0 || !/[\p{L}\p{N}]/u.test(printed[from] ?? "a"); from++)
    if (/[\p{L}\p{N}]/u.test(printed[from] ?? "")) left -= 1;
  const [line = ""] = printed.slice(from).split("\n");
  return line.length > longestExcerpt ? `${line.slice(0, longestExcerpt).trim()}…` : line.trim();
}
