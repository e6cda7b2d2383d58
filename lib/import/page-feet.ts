import { fold } from "@/lib/text/fold";
import { readByline } from "@/lib/transcript/byline";
import type { Paged } from "./furniture";
import { isFullName } from "./full-name";
import { isNote } from "./notes";
import { endsSentence } from "./sentence-end";

/** No foot of a page is longer: what is longer is speech. */
const longestFoot = 80;

/** The last line of a page, as it is printed and figures aside; its figures; the page that it closes. */
type Foot = {
  readonly block: Paged;
  readonly text: string;
  readonly said: string;
  readonly figures: readonly number[];
  readonly page: number;
};

/**
 * Removes the line that closes half of the pages or more and counts them, « 3 », « Compte rendu – page 3/16 », or that
 * closes them all and is no sentence. It is known by repetition, as furniture is, and by what sets a number of page off
 * from words; a line that names somebody is never one, nor « L'article 3 est adopté. » or « Article 3 », though the next
 * page ends with 4.
 */
export function removePageFeet(content: readonly Paged[]): Paged[] {
  const alike = new Map<string, Foot[]>();
  let pages = 0;
  for (const [index, block] of content.entries()) {
    if (block.type === "page") pages += 1;
    const next = content[index + 1];
    if (next !== undefined && next.type !== "page") continue;
    const foot = footOf(block, pages);
    if (!foot) continue;
    const others = alike.get(foot.said);
    if (others) others.push(foot);
    else alike.set(foot.said, [foot]);
  }
  const removed = new Set<Paged>();
  for (const feet of alike.values()) if (areFeet(feet, pages)) for (const { block } of feet) removed.add(block);
  return content.filter((block) => !removed.has(block));
}

/** A number alone, between dashes or bars, after « page », or before « /16 ». */
function countsAlone(before: string, after: string): boolean {
  if (/^\s?\/\s?\d+$/u.test(after)) return true;
  const opens = /^[^\p{L}\p{N}]*$|(?:pages?|p\.|folio)\s?$|[–—|/•·-]\s?$/iu;
  return opens.test(before) && /^(?:[^\p{L}\p{N}]*$|\s?[–—|/•·-]|\s(?:sur|de)\s\d)/u.test(after);
}

function footOf(block: Paged, page: number): Foot | undefined {
  const [line, second] = block.type === "paragraph" ? block.lines : [];
  if (!line || second || isNote(block) || line.text.length > longestFoot || isFullName(readByline(line.text).name))
    return undefined;
  const figures = [...line.text.matchAll(/\d+/gu)].flatMap(({ 0: figure, index }) =>
    countsAlone(line.text.slice(0, index), line.text.slice(index + figure.length)) ? [Number(figure)] : [],
  );
  return { block, text: line.text, said: fold(line.text).replace(/\d+/gu, "0"), figures, page };
}

function areFeet(feet: readonly Foot[], pages: number): boolean {
  const [first] = feet;
  if (!first || feet.length < 3 || endsSentence(first.text)) return false;
  if (!first.said.includes("0")) return feet.length >= pages - 1;
  return feet.length >= pages / 2 && first.figures.some((_, at) => countsPages(feet, at));
}

/** Does a figure grow by one from page to page? By one more where a page was received without its furniture. */
function countsPages(feet: readonly Foot[], at: number): boolean {
  return feet.every(({ figures, page }, index) => {
    const before = feet[index - 1];
    const grown = (figures[at] ?? 0) - (before?.figures[at] ?? 0);
    const turned = page - (before?.page ?? 0);
    return before === undefined || (grown >= turned && grown <= turned + 1);
  });
}
