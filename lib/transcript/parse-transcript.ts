import { closest, distance } from "fastest-levenshtein";
import type { Position } from "unist";
import { readYaml } from "@/lib/diagnostics/yaml";
import type { Report } from "@/lib/diagnostics/report";
import { runsText, runsToHtml } from "@/lib/text/inline";
import { countWords } from "@/lib/text/words";
import { hearingSchema, type Hearing } from "@/lib/model/hearing";
import { hearingId, interventionIdSchema, personIdSchema, type HearingId } from "@/lib/model/ids";
import type { Footnote } from "@/lib/model/footnote";
import type { Intervention } from "@/lib/model/intervention";
import type { Participant } from "@/lib/model/participant";
import type { PersonEntry } from "@/lib/model/person";
import type { SeriesReference } from "@/lib/model/series";
import { readBody, type Body, type InterventionDraft, type NoteDraft } from "./body";
import { readByline, recognize } from "./byline";
import { headerSchema, type Header, type HeaderPerson } from "./header";
import { parseMarkdown } from "./markdown";
import { isShallow, isWithinMeasure } from "./measures";
import { callPages, optional, withSentenceIds } from "./paragraph";
import { personId } from "./person-id";
import { reportUnseen } from "./seen-characters";

type TranscriptFile = {
  /** As diagnostics should name it. */
  readonly file: string;
  readonly text: string;
  /** The number that the file's own name announces. */
  readonly number?: number;
  readonly series: SeriesReference;
  readonly people: readonly PersonEntry[];
};

/**
 * The record of a canonical file. Every fault is reported, at its own place and in one run;
 * the record is returned only when nothing refuses it.
 */
export function parseTranscript(transcript: TranscriptFile, report: Report): Hearing | undefined {
  const { file, text, series } = transcript;
  if (!isWithinMeasure(text, file, report)) return undefined;
  const root = parseMarkdown(text);
  if (!isShallow(root, file, report)) return undefined;
  const [first] = root.children;
  if (first?.type !== "yaml") report.add(file, undefined, "header-missing");
  const yaml = { file, text: first?.type === "yaml" ? first.value : "", firstLine: 2 };
  const header = first?.type === "yaml" ? readYaml(yaml, headerSchema, report) : undefined;
  checkNumber(transcript, header, report);

  const announced = partialHeader(header?.partial);
  const id = hearingIdOf(transcript, announced.number);
  const participants = participantsOf(announced, id, transcript, header?.placeOf, report);
  const body = readBody(root, file, text, announced.pages, report);
  if (body.interventions.length === 0) report.add(file, root.position?.end, "no-intervention");
  const interventions = interventionsOf(body, participants, file, report);
  const footnotes = footnotesOf(body, file, report);
  if (!header?.value || report.refuses(file)) return undefined;
  const hearing = hearingSchema.parse({
    id,
    series,
    number: header.value.number,
    title: header.value.title,
    date: header.value.date,
    language: header.value.language ?? "fr",
    ...optional("status", header.value.status),
    ...optional("pages", header.value.pages),
    wordCount: interventions.reduce((sum, { wordCount }) => sum + wordCount, 0),
    source: header.value.source,
    participants,
    interventions,
    footnotes,
  });
  reportUnseen(hearing, transcript, report);
  return report.refuses(file) ? undefined : hearing;
}

type HeaderReading = { readonly placeOf: (path: readonly PropertyKey[]) => Position["start"] } | undefined;

function checkNumber(
  { file, number }: TranscriptFile,
  header: ({ value: Header | undefined } & NonNullable<HeaderReading>) | undefined,
  report: Report,
): void {
  const announced = header?.value?.number;
  if (announced === undefined || number === undefined || announced === number) return;
  const name = file.split("/").at(-1) ?? file;
  report.add(file, header?.placeOf(["number"]), "number-differs-from-file", { number: announced, file: name });
}

/** What the rest of the file can be checked against even when the header is not valid as a whole. */
function partialHeader(partial: unknown): Partial<Header> {
  if (typeof partial !== "object" || partial === null) return {};
  const known: Partial<Header> = {};
  for (const key of ["number", "pages", "participants", "unlisted"] as const) {
    const parsed = headerSchema.shape[key].safeParse((partial as Record<string, unknown>)[key]);
    if (parsed.success) Object.assign(known, { [key]: parsed.data });
  }
  return known;
}

function hearingIdOf({ series, number }: TranscriptFile, announced: number | undefined): HearingId {
  return hearingId(series.id, announced ?? number ?? 0);
}

function participantsOf(
  header: Partial<Header>,
  hearing: HearingId,
  { file, people }: TranscriptFile,
  placeOf: NonNullable<HeaderReading>["placeOf"] | undefined,
  report: Report,
): Participant[] {
  const participants: Participant[] = [];
  const add = (
    person: HeaderPerson,
    group: string | undefined,
    listed: boolean,
    path: readonly PropertyKey[],
  ): void => {
    const name = person.name.normalize("NFC");
    const id = personIdSchema.safeParse(personId(name, hearing, people));
    if (!id.success) {
      report.add(file, placeOf?.([...path, "name"]), "header-invalid-value", {
        key: "name",
        expected: "un nom est attendu",
      });
    } else if (participants.some((known) => known.id === id.data)) {
      report.add(file, placeOf?.([...path, "name"]), "duplicate-participant", { name });
    } else {
      participants.push({ id: id.data, name, ...optional("role", person.role), ...optional("group", group), listed });
    }
  };
  header.participants?.forEach(({ group, people: listed }, groupIndex) => {
    listed.forEach((person, index) => {
      add(person, group, true, ["participants", groupIndex, "people", index]);
    });
  });
  header.unlisted?.forEach((person, index) => {
    add(person, undefined, false, ["unlisted", index]);
  });
  return participants;
}

function interventionsOf(
  body: Body,
  participants: readonly Participant[],
  file: string,
  report: Report,
): Intervention[] {
  const lines = new Map<string, number>();
  const next = `i${String(Math.max(0, ...body.interventions.map(({ id }) => Number(id?.slice(1) ?? 0))) + 1)}`;
  return body.interventions.flatMap((draft) => {
    const { id, place, byline } = draft;
    if (id === undefined) {
      report.add(file, place, "missing-id", { next });
    } else {
      const line = lines.get(id);
      if (line === undefined) lines.set(id, place?.start.line ?? 1);
      else report.add(file, place, "duplicate-id", { id, line, next });
    }
    if (draft.paragraphs.length === 0) report.add(file, place, "empty-intervention", { byline });
    const speaker = speakerOf(draft, participants, file, report);
    return id === undefined || !speaker ? [] : [toIntervention(draft, id, speaker)];
  });
}

function speakerOf(
  { byline, place }: InterventionDraft,
  participants: readonly Participant[],
  file: string,
  report: Report,
): Participant | undefined {
  // Without a readable list of participants nobody could be known: that fault is already reported.
  if (participants.length === 0) return undefined;
  const { name, role } = readByline(byline);
  const recognition = recognize(name, participants, role);
  if (recognition.type === "ambiguous") {
    report.add(file, place, "ambiguous-speaker", {
      name,
      candidates: recognition.people.map((person) => person.name).join(", "),
    });
    return undefined;
  }
  if (recognition.type === "nobody") {
    const nearest = closest(
      name,
      participants.map((participant) => participant.name),
    );
    const near = distance(name.toLowerCase(), nearest.toLowerCase()) <= nearest.length / 3;
    report.add(file, place, "unknown-speaker", { name, nearest: near ? nearest : undefined });
    return undefined;
  }
  return recognition.person;
}

function toIntervention(draft: InterventionDraft, id: string, speaker: Participant): Intervention {
  const interventionId = interventionIdSchema.parse(id);
  const paragraphs = withSentenceIds(interventionId, draft.paragraphs);
  return {
    id: interventionId,
    kind: readByline(draft.byline).kind,
    speaker: speaker.id,
    byline: draft.byline,
    ...optional("page", draft.page),
    ...optional("pageEnd", paragraphs.at(-1)?.pageEnd ?? draft.page),
    wordCount: paragraphs.reduce((sum, { text }) => sum + countWords(text), 0),
    paragraphs,
  };
}

function footnotesOf(body: Body, file: string, report: Report): Footnote[] {
  const calls = callPages(body.interventions.flatMap(({ paragraphs }) => paragraphs));
  const lines = new Map<string, number>();
  const footnotes = body.notes.flatMap((note): Footnote[] => {
    const { label, place } = note;
    const line = lines.get(label);
    const number = /^[1-9]\d{0,5}$/u.test(label) ? Number(label) : undefined;
    if (number === undefined) report.add(file, place, "note-label", { label });
    else if (line !== undefined) report.add(file, place, "note-defined-twice", { label, line });
    else if (!calls.has(`n${label}`)) report.add(file, place, "note-without-call", { label });
    else if (runsText(note.runs) === "") report.add(file, place, "empty-note", { label });
    lines.set(label, line ?? place?.start.line ?? 1);
    return number === undefined ? [] : [toFootnote(note, number, calls.get(`n${label}`))];
  });
  return footnotes.sort((left, right) => left.number - right.number);
}

function toFootnote(note: NoteDraft, number: number, callPage: number | undefined): Footnote {
  return {
    // The schema brands the id when the whole record is parsed.
    id: `n${String(number)}` as Footnote["id"],
    number,
    ...optional("page", note.page ?? callPage),
    text: runsText(note.runs),
    html: runsToHtml(note.runs),
  };
}
