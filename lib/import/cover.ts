import type { Parents } from "mdast";
import type { Position } from "unist";
import { withoutHidden } from "@/lib/text/hidden-characters";
import { collapseSpaces } from "@/lib/text/spaces";
import type { Header } from "@/lib/transcript/header";
import { foldedNameKey, nameAndRole, printedName, readByline } from "@/lib/transcript/byline";
import { inlineBlocks } from "@/lib/transcript/inline-runs";
import { plainText, type Line, type Received } from "./blocks";
import { dateOf, isDateLine, type CoverLine } from "./cover-date";
import { isFullName } from "./full-name";
import type { Paged } from "./furniture";

/** Who is on the cover, and what it says when nothing of it is refused. */
type CoverReading = {
  readonly cover: Cover | undefined;
  /** Known even when another fault refuses the cover, so that speakers are still told from text. */
  readonly participants: Header["participants"];
};

export type Cover = {
  readonly number: number;
  readonly title: string;
  readonly date: string;
  readonly seriesTitle: string;
  readonly participants: Header["participants"];
  /** What stands on the cover and has no known place. */
  readonly leftover: readonly string[];
};

type ListBlock = Extract<Paged, { type: "list" }>;

const numberLine = /^auditions?(?:\s*(?:#|n\s*[°ºo]|num[ée]ro(?=\s)))?\s*(\d+(?:[.,]\d+|\p{L})*)\s*(?:[:.–—-]\s*)?/iu;

/**
 * Takes the cover page off the content: the lines that say number, title, date and series,
 * then the lists of participants, each under the line that names its group.
 * The cover ends with its page where it has no list, or where nobody speaks on it; else with its last list.
 */
export function splitCover(content: readonly Paged[]): { cover: readonly Paged[]; rest: readonly Paged[] } {
  const turned = content.findIndex((block) => block.type === "page" && block.page > 1);
  let end = 0;
  for (const [index, block] of content.entries()) {
    if (block.type === "list") end = index + 1;
    else if (index === turned && end === 0) end = index;
    else if (block.type !== "page" && end > 0 && !announcesList(content, index, turned)) break;
  }
  if (end < turned && !namesSpeaker(content.slice(0, end), content.slice(end, turned))) end = turned;
  return { cover: content.slice(0, end), rest: content.slice(end) };
}

/**
 * A paragraph directly above a list, a page apart, and that ends with a colon, or is a few words on the cover page: the
 * name of a group. So is one above another such paragraph, whose group is empty.
 */
function announcesList(content: readonly Paged[], index: number, turned: number): boolean {
  const text = lastLine(content[index]);
  if (text === undefined) return false;
  const after = content.findIndex(({ type }, at) => at > index && type !== "page");
  const next = content[after];
  if (next?.type === "list") {
    const isOnCover = index < turned || next.node.children.every((item) => isFullName(printedName(plainItem(item))));
    return text.endsWith(":") || (isOnCover && isGroupName(content[index]));
  }
  return text.endsWith(":") && next?.type === "paragraph" && index < turned && announcesList(content, after, turned);
}

function lastLine(block: Paged | undefined): string | undefined {
  return block?.type === "paragraph" ? block.lines.at(-1)?.text : undefined;
}

/** A few words alone in their paragraph, and no date. */
function isGroupName(block: Paged | undefined): boolean {
  const [line, second] = block?.type === "paragraph" ? block.lines : [];
  if (!line || second || line.text.length > 80) return false;
  return /^\p{Lu}/u.test(line.text) && !/[.!?…;,]$/u.test(line.text) && !isDateLine(line.text);
}

/** Does somebody of these lists, or somebody written like them, take the floor in these blocks? */
function namesSpeaker(cover: readonly Paged[], blocks: readonly Paged[]): boolean {
  const listed = new Set(
    cover.flatMap((block) =>
      block.type === "list" ? block.node.children.map((item) => foldedNameKey(printedName(plainItem(item)))) : [],
    ),
  );
  return blocks.some((block) => {
    const [line] = block.type === "paragraph" ? block.lines : [];
    const { name } = readByline(line?.text ?? "");
    return listed.has(foldedNameKey(name)) || isFullName(name);
  });
}

/** What the cover says; every fault of it is reported, and no cover is returned when one refuses it. */
export function readCover(content: readonly Paged[], received: Received): CoverReading {
  const { file, report } = received;
  const { lines, participants } = partition(content);
  const numberAt = lines.findIndex(({ text }) => numberLine.test(text));
  reportOtherNumber(lines, numberAt, received);
  const dated = dateOf(lines, received);
  const number = numberOf(lines[numberAt], received);
  const before = lines.slice(0, Math.max(0, numberAt)).filter((line) => line !== dated?.line);
  const titleLines = titleOf(lines, numberAt, dated?.line);
  const title = titleLines.map(({ text }) => text).join(" ");
  if (numberAt !== -1 && title === "") report.add(file, lines[numberAt]?.place, "import-no-title");
  if (participants.length === 0) report.add(file, lines.at(-1)?.place, "import-no-participant");
  // Without a number nothing tells the title from what has no place.
  const afterNumber = numberAt === -1 ? [] : lines.slice(numberAt + 1);
  const unplaced = afterNumber.filter((line) => line !== dated?.line && !titleLines.includes(line));
  const leftover = dated?.rest ? [dated.rest, ...unplaced] : unplaced;
  for (const { text, place } of leftover) report.add(file, place, "import-cover-leftover", { text });
  if (number === undefined || !dated || title === "" || participants.length === 0)
    return { cover: undefined, participants };
  const cover = {
    number,
    title,
    date: dated.iso,
    seriesTitle: before.map(({ text }) => text).join(" "),
    participants,
    leftover: leftover.map(({ text }) => text),
  };
  return { cover, participants };
}

function partition(content: readonly Paged[]): { lines: CoverLine[]; participants: Header["participants"] } {
  const lines: CoverLine[] = [];
  const participants: Header["participants"] = [];
  let heading: string[] = [];
  for (const [index, block] of content.entries()) {
    const next = content.slice(index + 1).find(({ type }) => type !== "page");
    const isGroup = lastLine(block)?.endsWith(":") === true || isGroupName(block);
    if (block.type === "paragraph" && next?.type === "list" && isGroup) {
      lines.push(...coverLines(block.lines.slice(0, -1)));
      heading = [block.lines.at(-1)?.text.replace(/(?<!\s)\s*:\s*$/u, "") ?? ""];
    } else if (block.type === "paragraph") {
      lines.push(...coverLines(block.lines));
    } else if (block.type === "list") {
      const [group] = heading;
      const previous = content.slice(0, index).findLast(({ type }) => type !== "page");
      // A page cuts a list: the group is the same.
      if (previous?.type === "list") participants.at(-1)?.people.push(...peopleOf(block));
      else participants.push({ ...(group === undefined ? {} : { group }), people: peopleOf(block) });
      lines.push(...innerLines(block));
      heading = [];
    } else if (block.type === "table" || block.type === "blockquote")
      lines.push(...linesInside(block.node, block.place));
  }
  return { lines, participants };
}

function coverLines(lines: readonly Line[]): CoverLine[] {
  return lines.map(({ text, place }) => ({ text, place }));
}

/** What a table, a quotation or a part of an item says: no word of a cover goes. */
function linesInside(node: Parents, place: Position | undefined): CoverLine[] {
  const texts = inlineBlocks(node).map(({ children }) => collapseSpaces(plainText(children, "")));
  return texts.filter((text) => text !== "").map((text) => ({ text, place: place?.start }));
}

/** What an item of a list of people holds beside their names. */
function innerLines({ node }: ListBlock): CoverLine[] {
  const others = node.children.flatMap(({ children }) => children.filter(({ type }) => type !== "paragraph"));
  return others.flatMap((child) => ("children" in child ? linesInside(child, child.position) : []));
}

function plainItem(item: ListBlock["node"]["children"][number]): string {
  const paragraphs = item.children.flatMap((child) => (child.type === "paragraph" ? [child] : []));
  return collapseSpaces(paragraphs.map(({ children }) => plainText(children, "")).join(" "));
}

/** The people of a list, with what they are. */
export function peopleOf(block: ListBlock): Header["participants"][number]["people"] {
  return block.node.children.flatMap((item, index) => {
    const text = withoutListMark(plainItem(item), index, block);
    const { name: printed, role } = nameAndRole(text);
    const name = withoutHidden(printed).trim().normalize("NFC");
    if (name === "") return [];
    return [role === "" ? { name } : { name, role }];
  });
}

/** « ; » after each person of a list, « . » after the last, are no part of a role. */
function withoutListMark(text: string, index: number, { node }: ListBlock): string {
  const isLast = index === node.children.length - 1;
  const [first] = node.children;
  const isMarked = first !== undefined && node.children.length > 1 && plainItem(first).endsWith(";");
  return isMarked ? text.replace(isLast ? /(?<!\s)\s*[;.]$/u : /(?<!\s)\s*;$/u, "") : text;
}

function numberOf(line: CoverLine | undefined, { file, report }: Received): number | undefined {
  if (!line) {
    report.add(file, undefined, "import-no-number");
    return undefined;
  }
  const [printed = "", figures = ""] = numberLine.exec(line.text) ?? [];
  const [more] = moreOfNumber.exec(line.text.slice(printed.length)) ?? [];
  const value = more === undefined ? figures : `${figures} ${more}`;
  const number = Number(value);
  if (Number.isSafeInteger(number) && number > 0) return number;
  report.add(file, line.place, "import-number-too-large", { value });
  return undefined;
}

/** « bis », « et #13 »: what stands after a number, and makes it another one or two of them. */
const moreOfNumber = /^(?:(?:bis|ter|quater)(?!\p{L})|(?:et|&|\/|,)\s?(?:auditions?\s)?(?:#|n\s?[°ºo])\s?\d+)/iu;

/** « AUDITION #8 » under « AUDITION #7 »; « Auditions 2024 » may be a title. */
const signedNumberLine = /^auditions?\s?(?:#|n\s?[°ºo]|num[ée]ro\s)\s?\d/iu;

function reportOtherNumber(lines: readonly CoverLine[], numberAt: number, { file, report }: Received): void {
  const first = lines[numberAt];
  const second = lines.find(({ text }, at) => at > numberAt && signedNumberLine.test(text));
  if (first && second) report.add(file, second.place, "import-two-numbers", { first: first.text, second: second.text });
}

/** The title runs from the number to the date, or to the end of the cover where the date comes first. */
function titleOf(lines: readonly CoverLine[], numberAt: number, date: CoverLine | undefined): CoverLine[] {
  const line = lines[numberAt];
  if (!line) return [];
  const dateAt = date ? lines.indexOf(date) : -1;
  const following = lines.slice(numberAt + 1, dateAt > numberAt ? dateAt : undefined);
  const sameLine = line.text.replace(numberLine, "");
  return sameLine === "" ? following : [{ text: sameLine, place: line.place }, ...following];
}
