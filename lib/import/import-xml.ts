import { isDeepStrictEqual } from "node:util";
import { Report } from "@/lib/diagnostics/report";
import type { Hearing } from "@/lib/model/hearing";
import type { Intervention } from "@/lib/model/intervention";
import { parseTranscript } from "@/lib/transcript/parse-transcript";
import { printHearing } from "@/lib/transcript/print-hearing";
import { akomaNtosoNamespace, readAkomaNtoso, type ReadDebate } from "./akoma-ntoso";
import { mostCharacters, mostMarks, weigh } from "./markup-weight";
import { compareSeriesTitle, sourceOf, type Imported, type ReceivedFile } from "./received-file";
import { keepsSameWords } from "./same-words";
import { mostPeople } from "./roster";
import { readTei, teiNamespace } from "./tei";
import type { XmlContext } from "./xml-hearing";
import { allElements, elementAt, readXml, type XmlElement } from "./xml-tree";

/** A hearing received as Akoma Ntoso or as TEI → its canonical file, with the ids that the document gives. */
export function importXml(
  { file, bytes, series, known }: ReceivedFile,
  text: string,
  report: Report,
): Imported | undefined {
  if (isTooHeavy(bytes, file, report)) return undefined;
  const root = readXml(text, file, report);
  if (!root || holdsTooMany(root, file, report)) return undefined;
  const read = readDocument(root, {
    file,
    report,
    series: { id: series, title: known?.title },
    source: sourceOf("source.xml", bytes),
  });
  if (!read) return undefined;
  const { url } = read.hearing.source;
  const source = sourceOf(`${String(read.hearing.number)}.source.xml`, bytes);
  const hearing = { ...read.hearing, source: { ...source, ...(url === undefined ? {} : { url }) } };
  const { title } = hearing.series;
  compareSeriesTitle(title, known, file, report);
  const canonical = printHearing(hearing, read.cover);
  const back = new Report();
  // What it finds is in the file that would be written, under the name that it would have.
  const written = {
    file: `${String(hearing.number)}.md`,
    text: canonical,
    series: { id: series, title: known?.title ?? title },
  };
  const parsed = parseTranscript({ ...written, people: [] }, back);
  // Where it is refused nothing is written, and the place would be in no file.
  report.append(parsed ? back : { all: back.all.map((one) => ({ ...one, file, line: 1, column: 1 })) });
  if (!parsed || !keepsSameWords(hearing, parsed, { file, report })) return undefined;
  reportDifferences(hearing, parsed, file, report);
  return { hearing: parsed, canonical, series: { title }, joined: 0 };
}

function isTooHeavy(bytes: Uint8Array, file: string, report: Report): boolean {
  const { marks, characters } = weigh(bytes);
  if (marks > mostMarks) {
    const what = "balises, attributs et entités";
    report.add(file, undefined, "markup-too-dense", { what, count: marks, most: mostMarks });
  } else if (characters > mostCharacters) {
    report.add(file, undefined, "file-too-large", { size: characters, most: mostCharacters });
  }
  return marks > mostMarks || characters > mostCharacters;
}

/** A turn is a heading and a paragraph: as many as `areWithinMeasure` lets a canonical file have. */
const mostTurns = 7_500;
/** Marks, calls, line and page breaks of one paragraph: each is escaped and printed beside its neighbours. */
const mostInParagraph = 5_000;

function holdsTooMany(root: XmlElement, file: string, report: Report): boolean {
  const listed = ["TLCPerson", "person"].flatMap((name) => allElements(root, name));
  const turns = ["speech", "u"].flatMap((name) => allElements(root, name));
  const said = new Set(turns.map(({ attributes }) => attributes["by"] ?? attributes["who"]));
  const excess = (
    [
      ["personnes", Math.max(listed.length, said.size), mostPeople],
      ["prises de parole", turns.length, mostTurns],
      ["éléments dans un paragraphe", longestParagraph(root), mostInParagraph],
    ] as const
  ).find(([, count, most]) => count > most);
  if (excess) report.add(file, undefined, "markup-too-dense", { what: excess[0], count: excess[1], most: excess[2] });
  return excess !== undefined;
}

/** How many elements stand among the words of the paragraph that has most of them. */
function longestParagraph(element: XmlElement): number {
  const inside = element.children.filter((node) => node.type === "element");
  const isWorded = element.children.some((node) => node.type === "text" && node.value.trim() !== "");
  return inside.reduce((most, child) => Math.max(most, longestParagraph(child)), isWorded ? inside.length : 0);
}

function readDocument(root: XmlElement, context: XmlContext): ReadDebate | undefined {
  if (root.namespace === akomaNtosoNamespace && elementAt(root, "debate")) return readAkomaNtoso(root, context);
  if (root.namespace === teiNamespace && root.name === "TEI") {
    const hearing = readTei(root, context);
    return hearing && { hearing, cover: [] };
  }
  context.report.add(context.file, root.place?.start, "import-xml-unknown", { root: root.name });
  return undefined;
}

/** Says what the canonical file does not hold as the document did: marks and pages, or sentences. */
function reportDifferences(read: Hearing, written: Hearing, file: string, report: Report): void {
  read.interventions.forEach((intervention, index) => {
    const other = written.interventions[index];
    if (!other) return;
    const { id } = intervention;
    if (!isDeepStrictEqual(marksOf(intervention), marksOf(other))) {
      report.add(file, undefined, "import-xml-marks", { id });
    }
    const sentences = sentencesOf(other);
    const sentence = sentencesOf(intervention).find((one, position) => !isDeepStrictEqual(one, sentences[position]));
    if (sentence) report.add(file, undefined, "import-xml-sentences", { id, sentence: sentence.id });
  });
  read.footnotes.forEach((note, index) => {
    if (!isDeepStrictEqual(note, written.footnotes[index])) {
      report.add(file, undefined, "import-xml-marks", { id: note.id });
    }
  });
}

function marksOf({ kind, page, pageEnd, paragraphs }: Intervention) {
  const marked = paragraphs.map((paragraph) => ({ ...paragraph, sentences: undefined }));
  return { kind, page, pageEnd, marked };
}

function sentencesOf({ paragraphs }: Intervention): Intervention["paragraphs"][number]["sentences"] {
  return paragraphs.flatMap(({ sentences }) => sentences);
}
