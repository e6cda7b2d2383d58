import type { InterventionContext } from "@/lib/model/context";
import type { Hearing } from "@/lib/model/hearing";
import type { PersonId } from "@/lib/model/ids";
import { formatFrenchDate } from "@/lib/text/french-date";
import { interventionItem, itemDate, type BibliographicItem } from "./bibliographic-item";
import { CitationComposer } from "./composed-citations";
import { italicEnd, italicStart, printEntry, type StyleFiles } from "./printed-entry";
import { addressToken, cutAtAddress, type Citation, type CitationPart } from "./citation-parts";

const styles = [
  { id: "iso-690", label: "ISO 690, auteur et date", style: "iso690-author-date-fr-no-abstract", dated: true },
  { id: "iso-690-note", label: "ISO 690, note", style: "iso690-note-fr", dated: true },
  { id: "apa", label: "APA, 7e édition", style: "apa", dated: false },
  { id: "chicago", label: "Chicago, 17e édition", style: "chicago-fullnote-bibliography-fr", dated: false },
] as const;

const made = new WeakMap<Hearing, Map<PersonId, Citation[]>>();

/** What somebody says in a hearing, in each style. They differ by their address only, so they are made once. */
export function styledCitations(context: InterventionContext, files: StyleFiles): Citation[] {
  const { hearing, intervention } = context;
  const bySpeaker = made.get(hearing) ?? new Map<PersonId, Citation[]>();
  made.set(hearing, bySpeaker);
  const known = bySpeaker.get(intervention.speaker);
  if (known) return known;
  const item = { ...interventionItem(context), URL: addressToken };
  const citations = styles.map(({ id, label, style, dated }) => ({
    id: `citer-${id}`,
    label,
    parts: partsOf(dated ? { ...item, accessed: itemDate(someDay) } : item, style, files),
  }));
  bySpeaker.set(intervention.speaker, citations);
  return citations;
}

/** Stands for the day of reading. */
const someDay = "2001-02-03";
const dayWords = formatFrenchDate(someDay).replaceAll(" ", "\\s");
const dayOfReading = new RegExp(`(?<before>\\[consulté\\sle\\s)${dayWords}(?<after>\\]\\.? ?)`, "iu");

function partsOf(item: BibliographicItem, style: string, files: StyleFiles): CitationPart[] {
  return composer(files)
    .print(item, style)
    .split(italicStart)
    .flatMap((piece, index) => {
      const [italic, roman = ""] = index === 0 ? ["", piece] : piece.split(italicEnd);
      return [...textParts(italic ?? "", true), ...textParts(roman, false)];
    });
}

function textParts(text: string, italic: boolean): CitationPart[] {
  return cutAtDay(text).flatMap((piece) => (typeof piece === "string" ? cutAtAddress(piece, italic) : [piece]));
}

function cutAtDay(text: string): (string | CitationPart)[] {
  const match = dayOfReading.exec(text);
  if (!match) return [text];
  const { before = "", after = "" } = match.groups ?? {};
  return [text.slice(0, match.index), { type: "today", before, after }, text.slice(match.index + match[0].length)];
}

const composers = new WeakMap<StyleFiles, CitationComposer>();

function composer(files: StyleFiles): CitationComposer {
  const known = composers.get(files) ?? new CitationComposer((item, style) => printEntry(item, style, files));
  composers.set(files, known);
  return known;
}
