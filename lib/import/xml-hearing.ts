import type { Position } from "unist";
import type { Report } from "@/lib/diagnostics/report";
import type { Footnote } from "@/lib/model/footnote";
import { dateSchema, hearingSchema, type Hearing } from "@/lib/model/hearing";
import {
  footnoteIdSchema,
  hearingId,
  interventionIdSchema,
  personIdSchema,
  sentenceIdSchema,
  type PersonId,
  type SeriesId,
} from "@/lib/model/ids";
import type { Intervention } from "@/lib/model/intervention";
import type { Participant } from "@/lib/model/participant";
import { consecutive } from "@/lib/text/consecutive";
import { slug } from "@/lib/text/fold";
import { normalizeRuns, runsText, runsToHtml, type Run } from "@/lib/text/inline";
import { withoutCivility } from "@/lib/text/person-name";
import { collapseSpaces } from "@/lib/text/spaces";
import { countWords } from "@/lib/text/words";
import { readByline, recognize } from "@/lib/transcript/byline";
import {
  callPages,
  optional,
  pageBreaks,
  toParagraph,
  withSentenceIds,
  type ParagraphDraft,
} from "@/lib/transcript/paragraph";
import { shortened, type SaidRun } from "./xml-inline";

/** What an XML document says of a hearing, in the terms that its formats share. */
type XmlHearing = {
  readonly series: { readonly id: string | undefined; readonly title: string | undefined };
  readonly number: string | undefined;
  readonly title: string | undefined;
  readonly date: string | undefined;
  readonly language: string | undefined;
  readonly status: string | undefined;
  readonly pages: string | undefined;
  readonly source: Partial<Record<keyof Hearing["source"], string | undefined>>;
  readonly participants: readonly Participant[];
  readonly turns: readonly Turn[];
  readonly notes: readonly Note[];
};

export type Turn = {
  readonly id: string | undefined;
  readonly kind: string | undefined;
  readonly speaker: Participant;
  /** The speaker line, as it is printed; nothing where there is none. */
  readonly printed: string;
  /** The page that starts with the speaker line, where one does. */
  readonly starts: number | undefined;
  readonly paragraphs: readonly (readonly SaidRun[])[];
  readonly place: Position | undefined;
};

export type Note = { readonly id: string; readonly runs: readonly Run[]; readonly place: Position | undefined };

export type XmlContext = {
  readonly file: string;
  readonly report: Report;
  /** The series where the document does not name one; its title, where it is known. */
  readonly series: { readonly id: SeriesId; readonly title: string | undefined };
  /** The file itself, where the document does not say what it was made from. */
  readonly source: Hearing["source"];
};

/** The names of the elements that an editor would add for what is missing. */
type Missing = Readonly<Record<"number" | "title" | "date" | "speech", string>>;

/** The record of a document. Ids that follow our rules are kept, others are minted; what is missing refuses it. */
export function toHearing(received: XmlHearing, missing: Missing, context: XmlContext): Hearing | undefined {
  const said = withoutSilence(received, context);
  const { series, title } = said;
  const number = positive(said.number);
  const date = dateSchema.safeParse(said.date).data;
  const need = (found: unknown, what: string, element: string): void => {
    if (found === undefined) context.report.add(context.file, undefined, "import-xml-missing", { what, element });
  };
  need(number, "de numéro d'audition", missing.number);
  need(title, "de titre", missing.title);
  need(date, "de date", missing.date);
  need(said.turns[0], "de prise de parole", missing.speech);
  if (number === undefined || date === undefined || title === undefined || !said.turns[0]) return undefined;
  const { shape } = hearingSchema;
  const named = shape.series.safeParse(series).data ?? {
    id: context.series.id,
    title: context.series.title ?? series.title ?? title,
  };
  const numbered = numberNotes(said, context);
  const { interventions, drafts } = readTurns(said, numbered, context);
  return hearingSchema.parse({
    id: hearingId(named.id, number),
    series: named,
    number,
    title,
    date,
    language: shape.language.safeParse(said.language).data ?? "fr",
    ...optional("status", shape.status.safeParse(said.status).data),
    ...optional("pages", positive(said.pages)),
    wordCount: interventions.reduce((sum, { wordCount }) => sum + wordCount, 0),
    source: shape.source.safeParse(withoutAbsent(said.source)).data ?? context.source,
    participants: said.participants,
    interventions,
    footnotes: footnotesOf(said.notes, numbered, callPages(drafts)),
  });
}

function positive(written: string | undefined): number | undefined {
  return /^[1-9]\d{0,5}$/u.test(written ?? "") ? Number(written) : undefined;
}

/** Without the turns in which nothing is said, which is reported. */
function withoutSilence(said: XmlHearing, { file, report }: XmlContext): XmlHearing {
  const turns = said.turns.filter(({ speaker, printed, paragraphs, place }) => {
    const speaks = paragraphs.some((paragraph) => runsText(paragraph.map(({ run }) => run)).trim() !== "");
    if (!speaks)
      report.add(file, place, "import-xml-not-kept", { element: "from", text: shortened(printed || speaker.name) });
    return speaks;
  });
  return { ...said, turns };
}

function withoutAbsent(source: XmlHearing["source"]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(source).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

/**
 * The number of each note by the id that the document gives it: its own where all follow our rules, else the order of the
 * first calls. A note that nothing calls has none and is left out, which is said.
 */
function numberNotes({ turns, notes }: XmlHearing, { file, report }: XmlContext): ReadonlyMap<string, number> {
  const calls = turns.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) => paragraph.flatMap(({ run }) => (run.type === "call" ? [run.note] : []))),
  );
  const known = new Set(notes.map(({ id }) => id));
  const called = new Set(calls.filter((id) => known.has(id)));
  for (const { id, runs, place } of notes) {
    const text = shortened(collapseSpaces(runsText(runs)));
    if (!called.has(id)) report.add(file, place, "import-xml-not-kept", { element: "note", text });
  }
  const ours = [...called].every((id) => footnoteIdSchema.safeParse(id).success);
  return new Map([...called].map((id, index) => [id, ours ? Number(id.slice(1)) : index + 1]));
}

function footnotesOf(
  notes: readonly Note[],
  numbered: ReadonlyMap<string, number>,
  calledOn: ReadonlyMap<string, number | undefined>,
): Footnote[] {
  const footnotes = notes.flatMap((note): Footnote[] => {
    const number = numbered.get(note.id);
    if (number === undefined) return [];
    const id = footnoteIdSchema.parse(`n${String(number)}`);
    const page = note.runs.find((run) => run.type === "page")?.page ?? calledOn.get(id);
    const runs = normalizeRuns(note.runs.filter(({ type }) => type !== "page"));
    return [{ id, number, ...optional("page", page), text: runsText(runs), html: runsToHtml(runs) }];
  });
  return footnotes.sort((left, right) => left.number - right.number);
}

function readTurns(
  { turns, participants }: XmlHearing,
  notes: ReadonlyMap<string, number>,
  context: XmlContext,
): { interventions: Intervention[]; drafts: ParagraphDraft[] } {
  const given = turns.map(({ id }) => interventionIdSchema.safeParse(id).data);
  const ours = !given.includes(undefined) && new Set(given).size === turns.length;
  const drafts: ParagraphDraft[] = [];
  let page: number | undefined;
  const interventions = turns.map((turn, index): Intervention => {
    const id = (ours ? given[index] : undefined) ?? interventionIdSchema.parse(`i${String(index + 1)}`);
    page = turn.starts ?? page;
    const start = page;
    const paragraphs = turn.paragraphs.flatMap((said) => {
      const linked = said.flatMap((one) => linkCall(one, notes));
      const draft = draftOf(linked, page);
      page = draft.runs.findLast((run) => run.type === "page")?.page ?? draft.pageEnd;
      if (runsText(draft.runs) === "") return [];
      drafts.push(draft);
      return [{ draft, sentences: knownSentences(linked, draft, id) }];
    });
    const known = paragraphs.flatMap(({ draft, sentences }) => (sentences ? [toParagraph(draft, sentences)] : []));
    const read =
      known.length === paragraphs.length
        ? known
        : withSentenceIds(
            id,
            paragraphs.map(({ draft }) => draft),
          );
    const byline = bylineOf(turn, participants, context);
    return {
      id,
      kind: turn.kind === "presentation" || turn.kind === "exchange" ? turn.kind : readByline(byline).kind,
      speaker: turn.speaker.id,
      byline,
      ...optional("page", start),
      ...optional("pageEnd", read.at(-1)?.pageEnd ?? start),
      wordCount: read.reduce((sum, { text }) => sum + countWords(text), 0),
      paragraphs: read,
    };
  });
  return { interventions, drafts };
}

/** A call of a note that is not there is nothing. */
function linkCall({ run, sentence }: SaidRun, notes: ReadonlyMap<string, number>): SaidRun[] {
  if (run.type !== "call") return [{ run, sentence }];
  const number = notes.get(run.note);
  if (number === undefined) return [];
  return [{ run: { ...run, note: `n${String(number)}`, label: String(number) }, sentence }];
}

function draftOf(said: readonly SaidRun[], before: number | undefined): ParagraphDraft {
  const runs = normalizeRuns(said.map(({ run }) => run));
  const firstWord = runs.findIndex((run) => runsText([run]) !== "");
  const page = runs.slice(0, Math.max(0, firstWord)).findLast((run) => run.type === "page")?.page ?? before;
  return { page, pageEnd: pageBreaks(runs).at(-1)?.page ?? page, runs };
}

/** The sentences that the document marks; nothing unless all of the paragraph is in sentences with ids of ours. */
function knownSentences(said: readonly SaidRun[], { runs }: ParagraphDraft, id: string) {
  const parts = consecutive(said, (left, right) => left.sentence === right.sentence).flatMap((part) => {
    const text = collapseSpaces(runsText(part.map(({ run }) => run)));
    return text === "" ? [] : [{ id: sentenceIdSchema.safeParse(part[0]?.sentence).data, text }];
  });
  const sentences = parts.flatMap((part) =>
    part.id?.startsWith(`${id}-`) === true ? [{ id: part.id, text: part.text }] : [],
  );
  const whole = sentences.length === parts.length && sentences.map(({ text }) => text).join(" ") === runsText(runs);
  return whole ? sentences : undefined;
}

/** The id of somebody: that of a document of ours, else made of the name. */
export function participantId(given: string, name: string): PersonId {
  const ours = given.startsWith("person-") ? personIdSchema.safeParse(given.slice("person-".length)).data : undefined;
  const made = [withoutCivility(name), given].map(slug).find((id) => id !== "");
  return ours ?? personIdSchema.parse(made ?? "personne");
}

/**
 * The speaker line of somebody, as printed where the transcript will know them by it; else their name first, as
 * canonical files need, which is said.
 */
function bylineOf(
  { printed, speaker, place }: Turn,
  participants: readonly Participant[],
  { file, report }: XmlContext,
): string {
  const known = recognize(readByline(printed).name, participants);
  if ("person" in known && known.person.id === speaker.id) return printed;
  if (printed === "") return speaker.name;
  const byline = `${speaker.name}, ${withoutColon(printed)}`;
  report.add(file, place, "import-xml-byline", { printed, byline });
  return byline;
}

/** « M. MEUNIER : » → « M. MEUNIER ». */
export function withoutColon(printed: string): string {
  return printed.replace(/(?<!\s)\s*:$/u, "");
}
