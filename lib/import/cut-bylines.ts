import { fold } from "@/lib/text/fold";
import { nameKey } from "@/lib/text/person-name";
import { mendAcrossPages, type PagedParagraph } from "./across-pages";
import { textOf, type Line } from "./blocks";
import { bylineSizes, longestByline, type IsCoverLine } from "./cover-line";
import { styleOf } from "./full-name";
import type { Paged } from "./furniture";
import type { HeaderPerson } from "@/lib/transcript/header";
import { continuesName, endsSentence, stopsInside } from "./sentence-end";
import type { Roster } from "./roster";
import { readSpeakerLine } from "./speaker-line";

/**
 * Joins the lines of a name and a role that a page cuts in two: that of the cover, or that of somebody else, whole
 * elsewhere in the file, or cut where a role goes on, after a comma or « de ».
 */
export function joinCutBylines(
  content: readonly Paged[],
  people: readonly HeaderPerson[],
  isCoverLine: IsCoverLine,
): readonly Paged[] {
  const printed = new Map<string, number>();
  for (const line of content.flatMap((block) => (block.type === "paragraph" ? namingLine(block.lines) : [])))
    printed.set(line, (printed.get(line) ?? 0) + 1);
  const isWhole = (lines: readonly Line[], times: number): boolean =>
    isCoverLine(lines) || namingLine(lines).some((line) => (printed.get(line) ?? 0) >= times);
  const style = styleOf(people.map(({ name }) => name));
  const roster: Roster = { cover: people, people, acronyms: new Set(), labels: new Set(), style };
  const isCut = (start: readonly Line[], end: readonly Line[]): boolean =>
    isCutInRole(start, end) || isCutInName(start, end, roster);
  return mendAcrossPages(content, (left, right) => joinedParts(left, right, isWhole, isCut)).filter(
    (block) => block.type !== "paragraph" || block.lines.length > 0,
  );
}

/** Are these lines those of somebody of the cover, or printed so many times in the file? */
type IsWhole = (lines: readonly Line[], times: number) => boolean;

/** The parts of a line that a page cuts → the line whole on the page where it starts. */
function joinedParts(
  left: PagedParagraph,
  right: PagedParagraph,
  isWhole: IsWhole,
  isCut: (start: readonly Line[], end: readonly Line[]) => boolean,
): [PagedParagraph, PagedParagraph] | undefined {
  for (const tail of bylineSizes(left.lines)) {
    const start = left.lines.slice(-tail);
    const before = left.lines.at(-tail - 1);
    // « Jean Martin a la parole. » is no part of the line under it.
    if (endsSentence(textOf(start))) continue;
    // A line that is whole where it stands is not cut.
    if ((isWhole(start, 2) && !opensMore(start)) || (before && !endsSentence(before.text))) continue;
    const head = bylineSizes(right.lines).find((size) => {
      const end = right.lines.slice(0, size);
      return isWhole([...start, ...end], 1) || (size === right.lines.length && isCut(start, end));
    });
    if (head === undefined) continue;
    return [
      { ...left, lines: [...left.lines, ...right.lines.slice(0, head)] },
      { ...right, lines: right.lines.slice(head) },
    ];
  }
  return undefined;
}

const nobody: Roster = { cover: [], people: [], acronyms: new Set(), labels: new Set(), style: "capitals" };

/** The text of lines that are a name and a role. */
function namingLine(lines: readonly Line[]): string[] {
  if (lines.length > longestByline) return [];
  const line = textOf(lines);
  const found = readSpeakerLine(line, nobody);
  return found.type === "speaker" && found.titled ? [fold(nameKey(line))] : [];
}

/** « Asma MHALLA, », « Présidente de l'association « Les Essieux », « Maire (Groupe »: more of a role is still to come. */
function opensMore(lines: readonly Line[]): boolean {
  const line = textOf(lines);
  const opens = (opening: string, closing: string): boolean => line.split(opening).length > line.split(closing).length;
  return stopsInside(line) || opens("«", "»") || opens("(", ")");
}

/** « Jean-Pierre de », then « LA TOUR, Charron » alone: somebody of the cover, of whom the first part names nobody. */
function isCutInName(start: readonly Line[], end: readonly Line[], roster: Roster): boolean {
  const first = textOf(start);
  if (first.includes(",") || isListed(first, roster)) return false;
  return isListed(`${first} ${textOf(end)}`, roster);
}

function isListed(line: string, roster: Roster): boolean {
  const found = readSpeakerLine(line, roster);
  return found.type === "speaker" && found.listed;
}

/** « Barnabé LACHARRETTE, Chef de », then « projet », or « Chef », then « de projet »: the rest of a role is no sentence. */
function isCutInRole(start: readonly Line[], end: readonly Line[]): boolean {
  const rest = textOf(end);
  if (endsSentence(rest) || !(opensMore(start) || isRestOfRole(rest))) return false;
  return namingLine([...start, ...end].slice(0, longestByline)).length > 0;
}

/** A few words that start with a small letter and that no mark ends: no speech is that. */
function isRestOfRole(text: string): boolean {
  return text.length <= 80 && /^\p{Ll}/u.test(text) && /[\p{L}\p{N}»)]$/u.test(text) && continuesName(text);
}
