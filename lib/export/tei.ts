import { x } from "xastscript";
import type { Element, ElementContent } from "xast";
import type { Hearing } from "@/lib/model/hearing";
import type { HearingContext } from "@/lib/model/context";
import type { HearingHistory } from "@/lib/model/history";
import { participantLists, type Participant } from "@/lib/model/participant";
import { pagedInterventions, type PagedIntervention } from "@/lib/model/sentence-runs";
import { absolute, hearingPath } from "@/lib/site/addresses";
import { consecutive } from "@/lib/text/consecutive";
import { htmlToRuns, type Run } from "@/lib/text/inline";
import { count } from "@/lib/text/plural";
import { anyUri, inlineContent, printXml } from "./xml-document";

const namespace = "http://www.tei-c.org/ns/1.0";

const layout = new Set([
  ...["TEI", "teiHeader", "fileDesc", "titleStmt", "editionStmt", "extent", "publicationStmt", "availability"],
  ...["seriesStmt", "sourceDesc", "bibl", "profileDesc", "settingDesc", "setting", "particDesc", "listPerson"],
  ...["person", "text", "body", "back", "div", "u"],
]);

type Version = HearingHistory["version"] | undefined;

/**
 * A hearing as a TEI document in the Parla-CLARIN schema. Interventions, sentences and notes have the ids of the pages
 * as their `xml:id`; the date of the text is that of its registration, before the first one that of the hearing.
 */
export function tei(context: HearingContext, version: Version): string {
  const { hearing } = context;
  const root = x("TEI", { xmlns: namespace, "xml:lang": hearing.language }, [
    x("teiHeader", [fileDescription(context, version), profileDescription(context)]),
    x("text", [x("body", divisions(hearing)), ...back(hearing)]),
  ]);
  return printXml(root, layout);
}

function fileDescription({ hearing, series, site }: HearingContext, version: Version): Element {
  const { id, number, title, wordCount } = hearing;
  const date = version?.date ?? hearing.date;
  return x("fileDesc", [
    x("titleStmt", [
      x("title", { type: "main" }, title),
      x("meeting", { n: String(number) }, `Audition n° ${String(number)}`),
    ]),
    ...edition(hearing, version),
    x("extent", [
      ...(hearing.pages === undefined ? [] : [measure("pages", hearing.pages, count(hearing.pages, "page"))]),
      measure("words", wordCount, count(wordCount, "mot")),
    ]),
    x("publicationStmt", [
      x("publisher", site.publisher),
      x("idno", { type: "hearing" }, id),
      x("idno", { type: "URI" }, absolute(hearingPath(id), site.address)),
      x("availability", { status: "free" }, [x("licence", { target: anyUri(site.licence.url) }, site.licence.name)]),
      x("date", { when: date }, date),
    ]),
    x("seriesStmt", [x("title", hearing.series.title), x("idno", { type: "series" }, series.id)]),
    x("sourceDesc", [received(hearing)]),
  ]);
}

/** The version that was registered, and whether the transcript is final. */
function edition({ status }: Hearing, version: Version): Element[] {
  if (!version && status === undefined) return [];
  const number = version && String(version.number);
  return [x("editionStmt", [x("edition", { n: number }, status ?? `version ${number ?? ""}`)])];
}

function measure(unit: string, quantity: number, said: string): Element {
  return x("measure", { unit, quantity: String(quantity) }, said);
}

function received({ source }: Hearing): Element {
  return x("bibl", [
    x("idno", { type: "file" }, source.file),
    x("idno", { type: "sha256" }, source.sha256),
    ...(source.url === undefined ? [] : [x("ref", { target: anyUri(source.url) }, source.url)]),
    ...(source.received === undefined ? [] : [x("date", { type: "received", when: source.received }, source.received)]),
  ]);
}

function profileDescription({ hearing, series }: HearingContext): Element {
  const { date, participants } = hearing;
  return x("profileDesc", [
    x("settingDesc", [
      x("setting", [
        ...(series.organiser === undefined ? [] : [x("name", { type: "organiser" }, series.organiser)]),
        ...(series.place === undefined ? [] : [x("name", { type: "place" }, series.place)]),
        x("date", { when: date }, date),
      ]),
    ]),
    x(
      "particDesc",
      participantLists(participants).map(({ group, listed, people }) =>
        x("listPerson", { type: listed ? "listed" : "unlisted" }, [
          ...(group === undefined ? [] : [x("head", group)]),
          ...people.map(person),
        ]),
      ),
    ),
  ]);
}

function person({ id, name, role }: Participant): Element {
  return x("person", { "xml:id": `person-${id}` }, [
    x("persName", name),
    ...(role === undefined ? [] : [x("occupation", role)]),
  ]);
}

/** Presentations and exchanges are divisions of their own. */
function divisions(hearing: Hearing): Element[] {
  const parts = consecutive(
    pagedInterventions(hearing),
    (left, right) => left.intervention.kind === right.intervention.kind,
  );
  return parts.map((part) =>
    x("div", { type: "debateSection", subtype: part[0]?.intervention.kind }, part.flatMap(utterance)),
  );
}

function utterance({ intervention, starts, paragraphs }: PagedIntervention): Element[] {
  const { id, speaker, byline } = intervention;
  return [
    ...(starts === undefined ? [] : [pageBreak(starts)]),
    x("note", { type: "speaker" }, byline),
    x(
      "u",
      { who: `#person-${speaker}`, "xml:id": id },
      paragraphs.map((sentences) =>
        x(
          "seg",
          { type: "paragraph" },
          sentences.map((sentence) => x("seg", { type: "sentence", "xml:id": sentence.id }, inline(sentence.runs))),
        ),
      ),
    ),
  ];
}

function back({ footnotes }: Hearing): Element[] {
  if (footnotes.length === 0) return [];
  const elements = footnotes.map(({ id, number, page, html }) => {
    const printed: Run[] = page === undefined ? [] : [{ type: "page", page, marks: [] }];
    return x("note", { "xml:id": id, n: String(number), place: "bottom" }, inline([...printed, ...htmlToRuns(html)]));
  });
  return [x("back", [x("div", { type: "notes" }, elements)])];
}

const renditions = { em: "italic", strong: "bold", sup: "superscript", sub: "subscript" } as const;

function inline(runs: readonly Run[]): ElementContent[] {
  return inlineContent(runs, {
    mark: (mark, children) =>
      mark.type === "a"
        ? x("ref", { target: anyUri(mark.href) }, children)
        : x("hi", { rend: renditions[mark.type] }, children),
    lineBreak: () => x("lb"),
    // Empty, so that the text of a sentence is what was said.
    call: (note, label) => x("ptr", { type: "note", target: `#${note}`, n: label }),
    page: pageBreak,
  });
}

function pageBreak(page: number): Element {
  return x("pb", { n: String(page) });
}
