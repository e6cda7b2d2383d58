import { Report } from "@/lib/diagnostics/report";
import { fold } from "@/lib/text/fold";
import type { Hearing } from "@/lib/model/hearing";
import type { Series, SeriesFile } from "@/lib/model/series";
import type { SeriesId } from "@/lib/model/ids";
import type { Header } from "@/lib/transcript/header";
import { areWithinMeasure, isWithinMeasure, type BlockSize } from "@/lib/transcript/measures";
import { parseTranscript } from "@/lib/transcript/parse-transcript";
import { printTranscript } from "@/lib/transcript/print-transcript";
import { withPlainBlanks } from "./blank-lines";
import { readBlocks, type Received } from "./blocks";
import { withPlainCalls } from "./call-marks";
import { withoutCoverCalls } from "./cover-calls";
import { readCover, splitCover, type Cover } from "./cover";
import { coverLinesOf } from "./cover-line";
import { withPeopleListed } from "./cover-people";
import { joinCutBylines } from "./cut-bylines";
import { mendCutEmphasis } from "./cut-emphasis";
import { joinCutLists } from "./cut-lists";
import { restoreCutSigns } from "./cut-signs";
import { decodeText } from "./decode";
import { toFlow } from "./flow";
import { removeFurniture, type Unfurnished } from "./furniture";
import { importXml } from "./import-xml";
import { reportLongNumbers } from "./long-numbers";
import { reportNoteOrder } from "./note-order";
import { takeNotes } from "./notes";
import { compareSeriesTitle, sourceOf, type Imported, type ReceivedFile } from "./received-file";
import { removePageFeet } from "./page-feet";
import { reportHiddenCharacters } from "./reported-characters";
import { joinRolesBelow } from "./roles-below";
import { saysSameWords } from "./same-words";
import { readSteps } from "./steps";
import { freeSwallowedLines } from "./swallowed-lines";
import { withoutPages } from "./without-pages";
import { isXml } from "./xml-tree";

/**
 * A transcript as received (Markdown made from a PDF, or XML) → its canonical file.
 * Pure: bytes in, text out. Every doubt and every fault is reported; nothing is returned when one refuses the file.
 */
export function importTranscript(received: ReceivedFile, report: Report): Imported | undefined {
  const { file, bytes } = received;
  const text = decodeText(bytes, file, report);
  if (text === undefined) return undefined;
  if (text.trim() === "") {
    report.add(file, undefined, "import-empty");
    return undefined;
  }
  return isXml(text, file) ? importXml(received, text, report) : importMarkdown(received, text, report);
}

function importMarkdown(received: ReceivedFile, text: string, report: Report): Imported | undefined {
  if (!isReadable(text, received.file, report)) return undefined;
  // Line ends are markup: the same file from another system has the same lines. The mark of a file that was pasted into
  // this one is no character of the text, and would be a space to JavaScript.
  const readable = text.replace(/\r\n?/gu, "\n").replaceAll("\uFEFF", "");
  const reading: Received = { file: received.file, source: withPlainCalls(withPlainBlanks(readable)), report };
  const blocks = readBlocks(reading);
  if (report.refuses(received.file)) return undefined;
  const unfurnished = removeFurniture(blocks, reading);
  return importContent(received, "md", { ...unfurnished, content: removePageFeet(unfurnished.content) }, reading);
}

/** What a file as received says, its furniture gone → its canonical file, whatever the format of the first. */
export function importContent(
  { bytes, series, known }: ReceivedFile,
  format: "md" | "pdf" | "docx",
  { content, furniture, pages }: Unfurnished,
  received: Received,
): Imported | undefined {
  const { file, report } = received;
  if (!areWithinMeasure(content.map(sizeOf), file, report)) return undefined;
  const { cover: coverContent, rest } = splitCover(withPeopleListed(content));
  const { cover, participants } = readCover(withoutCoverCalls(coverContent, received), received);
  reportLongNumbers(rest, received);
  const { content: said, notes } = takeNotes(rest, received);
  const spoken = joinCutLists(restoreCutSigns(said, received), received.source);
  const people = participants.flatMap((group) => group.people);
  const isCoverLine = coverLinesOf(people);
  const freed = joinRolesBelow(freeSwallowedLines(spoken, isCoverLine, received), people);
  const named = joinCutBylines(freed, people, isCoverLine);
  const { steps, unlisted } = readSteps(mendCutEmphasis(named, received), participants, notes, received);
  const flow = toFlow(steps, notes, received);
  if (!cover || report.refuses(file)) return undefined;
  const seriesFile = toSeriesFile(cover, furniture);
  compareSeries(seriesFile, known, received);

  const source = sourceOf(`${String(cover.number)}.source.${format}`, bytes);
  const header: Header = {
    number: cover.number,
    title: cover.title,
    date: cover.date,
    ...(pages === undefined || format === "docx" ? {} : { pages }),
    participants: cover.participants,
    ...(unlisted.length === 0 ? {} : { unlisted }),
    ...(cover.leftover.length === 0 ? {} : { cover: [...cover.leftover] }),
    source,
  };
  const canonical = printTranscript(header, format === "docx" ? withoutPages(flow.children) : flow.children);
  const hearing = readBack(canonical, series, known ?? { id: series, ...seriesFile }, received);
  if (!hearing || !saysSameWords(hearing, steps, notes, received)) return undefined;
  reportNoteOrder(hearing, notes, received);
  return { hearing, canonical, series: seriesFile, joined: flow.joined };
}

function sizeOf(block: Unfurnished["content"][number]): BlockSize {
  return {
    lines: block.type === "paragraph" ? block.lines.length : 0,
    items: block.type === "list" ? block.node.children.length : 0,
    pages: block.type === "page" ? 1 : 0,
  };
}

/** What would stop, mislead or hide from a reader of Markdown is refused before it is read as that. */
function isReadable(text: string, file: string, report: Report): boolean {
  if (!isWithinMeasure(text, file, report)) return false;
  if (/^---[ \t]*[\r\n]+[\w-]+[ \t]*:/u.test(text)) report.add(file, undefined, "import-yaml-header");
  reportHiddenCharacters(text, file, report);
  return !report.refuses(file);
}

function toSeriesFile(cover: Cover, furniture: readonly string[]): SeriesFile {
  const [name, ...role] = furniture;
  return {
    title: cover.seriesTitle === "" ? cover.title : cover.seriesTitle,
    ...(name === undefined ? {} : { officeHolder: { name, ...(role.length === 0 ? {} : { role: role.join(" ") }) } }),
  };
}

function compareSeries(printed: SeriesFile, known: Series | undefined, { file, report }: Received): void {
  if (!known) return;
  compareSeriesTitle(printed.title, known, file, report);
  const [name, knownName] = [printed.officeHolder?.name, known.officeHolder?.name];
  if (name !== undefined && knownName !== undefined && fold(name) !== fold(knownName)) {
    report.add(file, undefined, "import-office-holder-differs", { printed: name, known: knownName });
  }
}

/** Reads what is about to be written, as the archive will: what it refuses is refused here. */
function readBack(text: string, id: SeriesId, { title }: SeriesFile, received: Received): Hearing | undefined {
  const { file, report, source } = received;
  const back = new Report();
  const hearing = parseTranscript({ file, text, series: { id, title }, people: [] }, back);
  // Its places are those of a text that nobody has seen: what it names is shown where it was received.
  const lines = source.normalize("NFC").split("\n");
  report.append({ all: back.all.map((fault) => ({ ...fault, ...placeOfNamed(fault.reason, lines) })) });
  return hearing;
}

/** The first line that holds what a reason names between guillemets; the file as a whole where none does. */
function placeOfNamed(reason: string, lines: readonly string[]): { line: number; column: number } {
  const names = Array.from(reason.normalize("NFC").matchAll(/«\s([^«»]+)\s»/gu), ([, name = ""]) => name);
  for (const name of names.filter((one) => /\p{L}/u.test(one))) {
    const at = lines.findIndex((line) => line.includes(name));
    if (at !== -1) return { line: at + 1, column: (lines[at]?.indexOf(name) ?? 0) + 1 };
  }
  return { line: 1, column: 1 };
}
