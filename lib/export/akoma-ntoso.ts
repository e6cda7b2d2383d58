import { x } from "xastscript";
import type { Element, ElementContent } from "xast";
import { participantOf, type Hearing } from "@/lib/model/hearing";
import type { HearingContext } from "@/lib/model/context";
import type { HearingHistory } from "@/lib/model/history";
import { participantLists, type Participant } from "@/lib/model/participant";
import { pagedInterventions, type PagedIntervention } from "@/lib/model/sentence-runs";
import { absolute, hearingPath } from "@/lib/site/addresses";
import { consecutive } from "@/lib/text/consecutive";
import { htmlToRuns, type Run } from "@/lib/text/inline";
import { anyUri, inlineContent, printXml } from "./xml-document";

const namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
/** What a record says and Akoma Ntoso has no element for stands in `proprietary`, in these words. */
const recordNamespace = "urn:x-verbatim:record";

const layout = new Set([
  ...["akomaNtoso", "debate", "meta", "identification", "FRBRWork", "FRBRExpression", "FRBRManifestation"],
  ...["references", "notes", "note", "proprietary", "preface", "blockList", "item", "debateBody", "debateSection"],
  "speech",
]);

type Version = HearingHistory["version"] | undefined;

/**
 * A hearing as an Akoma Ntoso 1.0 debate. Interventions, sentences and notes have the ids of the pages as their `eId`;
 * the date of the text is that of its registration, before the first one that of the hearing.
 */
export function akomaNtoso(context: HearingContext, version: Version): string {
  const { hearing } = context;
  const roles = rolesOf(hearing);
  const root = x("akomaNtoso", { xmlns: namespace }, [
    x("debate", { name: "hearing", contains: "originalVersion" }, [
      x("meta", [
        identification(context, version),
        references(context, roles),
        ...notes(hearing),
        proprietary(context),
      ]),
      preface(hearing, roles),
      x("debateBody", { "xml:lang": hearing.language }, sections(hearing, roles)),
    ]),
  ]);
  return printXml(root, layout);
}

function identification({ hearing, series, site }: HearingContext, version: Version): Element {
  const work = `/akn/fr/debate/${series.id}/${hearing.date}/${String(hearing.number)}`;
  const date = version?.date ?? hearing.date;
  const expression = `${work}/${languageCode(hearing.language)}@${date}`;
  const publisher = x("FRBRauthor", { href: "#publisher" });
  return x("identification", { source: "#publisher" }, [
    x("FRBRWork", [
      ...uris(work, "/!main"),
      x("FRBRalias", { value: anyUri(absolute(hearingPath(hearing.id), site.address)), name: "url" }),
      x("FRBRdate", { date: hearing.date, name: "hearing" }),
      series.organiser === undefined ? publisher : x("FRBRauthor", { href: "#organiser" }),
      x("FRBRcountry", { value: "fr" }),
      x("FRBRsubtype", { value: series.id }),
      x("FRBRnumber", { value: String(hearing.number) }),
      x("FRBRname", { value: hearing.title }),
    ]),
    x("FRBRExpression", [
      ...uris(expression, "/!main"),
      x("FRBRdate", { date, name: version ? "registration" : "hearing" }),
      publisher,
      ...(version ? [x("FRBRversionNumber", { value: String(version.number) })] : []),
      x("FRBRlanguage", { language: languageCode(hearing.language) }),
    ]),
    x("FRBRManifestation", [
      x("FRBRthis", { value: `${expression}/!main.xml` }),
      x("FRBRuri", { value: `${expression}.akn` }),
      x("FRBRdate", { date, name: "publication" }),
      publisher,
    ]),
  ]);
}

function uris(uri: string, component: string): Element[] {
  return [x("FRBRthis", { value: `${uri}${component}` }), x("FRBRuri", { value: uri })];
}

/** ISO 639-2, as the naming convention asks; another language keeps its own tag. */
const languageCodes: Partial<Record<string, string>> = { fr: "fra", en: "eng", de: "deu", es: "spa", it: "ita" };

function languageCode(language: string): string {
  return languageCodes[language] ?? language;
}

/** Each capacity in which somebody speaks, once, with the `eId` of its `TLCRole`. */
function rolesOf({ participants }: Hearing): ReadonlyMap<string, string> {
  const roles = new Set(participants.flatMap(({ role }) => role ?? []));
  return new Map([...roles].map((role, index) => [role, `role-${String(index + 1)}`]));
}

type Roles = ReturnType<typeof rolesOf>;

function references({ hearing, series, site }: HearingContext, roles: Roles): Element {
  const organisations = { publisher: site.publisher, organiser: series.organiser };
  return x("references", { source: "#publisher" }, [
    ...Object.entries(organisations).flatMap(([eId, showAs]) =>
      showAs === undefined ? [] : [x("TLCOrganization", { eId, href: `/akn/ontology/organization/fr/${eId}`, showAs })],
    ),
    x("TLCEvent", { eId: "series", href: `/akn/ontology/event/fr/${series.id}`, showAs: hearing.series.title }),
    ...hearing.participants.map(({ id, name }) =>
      x("TLCPerson", { eId: `person-${id}`, href: `/akn/ontology/person/fr/${id}`, showAs: name }),
    ),
    ...[...roles].map(([role, eId]) =>
      x("TLCRole", { eId, href: `/akn/ontology/role/fr/${series.id}/${eId}`, showAs: role }),
    ),
  ]);
}

function notes({ footnotes }: Hearing): Element[] {
  if (footnotes.length === 0) return [];
  const elements = footnotes.map(({ id, number, page, html }) => {
    const printed: Run[] = page === undefined ? [] : [{ type: "page", page, marks: [] }];
    const content = inline([...printed, ...htmlToRuns(html)]);
    return x("note", { eId: id, marker: String(number), placement: "bottom" }, [x("p", content)]);
  });
  return [x("notes", { source: "#publisher" }, elements)];
}

function proprietary({ hearing, site }: HearingContext): Element {
  const { pages, source, status } = hearing;
  return x("proprietary", { source: "#publisher", "xmlns:v": recordNamespace }, [
    ...(status === undefined ? [] : [x("v:status", status)]),
    ...(pages === undefined ? [] : [x("v:pages", String(pages))]),
    x("v:source", { ...source }),
    x("v:licence", { href: site.licence.url }, site.licence.name),
  ]);
}

/** The cover page: the series, the hearing, and the lists of participants with the capacity of each. */
function preface({ series, number, title, date, participants }: Hearing, roles: Roles): Element {
  let person = 0;
  return x("preface", [
    x("p", [x("event", { refersTo: "#series" }, series.title)]),
    x("p", [x("docNumber", String(number)), " ", x("docTitle", title), " ", x("docDate", { date }, date)]),
    ...participantLists(participants).map(({ group, listed, people }, index) =>
      x("blockList", { eId: `participants-${String(index + 1)}`, class: listed ? "listed" : "unlisted" }, [
        ...(group === undefined ? [] : [x("listIntroduction", group)]),
        ...people.map((participant) => {
          person += 1;
          return x("item", { eId: `participant-${String(person)}` }, [x("p", presented(participant, roles))]);
        }),
      ]),
    ),
  ]);
}

function presented({ id, name, role }: Participant, roles: Roles): ElementContent[] {
  const refersTo = `#person-${id}`;
  if (role === undefined) return [x("person", { refersTo }, name)];
  const capacity = `#${roles.get(role) ?? ""}`;
  return [
    x("person", { refersTo, as: capacity }, name),
    { type: "text", value: ", " },
    x("role", { refersTo: capacity }, role),
  ];
}

/** Presentations and exchanges are sections of their own. */
function sections(hearing: Hearing, roles: Roles): Element[] {
  const parts = consecutive(
    pagedInterventions(hearing),
    (left, right) => left.intervention.kind === right.intervention.kind,
  );
  return parts.map((part, index) =>
    x(
      "debateSection",
      { eId: `section-${String(index + 1)}`, name: part[0]?.intervention.kind },
      part.map((said) => speech(said, hearing, roles)),
    ),
  );
}

function speech({ intervention, starts, paragraphs }: PagedIntervention, hearing: Hearing, roles: Roles): Element {
  const { id, speaker, byline } = intervention;
  const { role } = participantOf(hearing, speaker);
  const capacity = role === undefined ? undefined : `#${roles.get(role) ?? ""}`;
  return x("speech", { eId: id, by: `#person-${speaker}`, as: capacity }, [
    x("from", [...(starts === undefined ? [] : [pageBreak(starts)]), byline]),
    ...paragraphs.map((sentences) =>
      x(
        "p",
        sentences.map((sentence) => x("span", { eId: sentence.id }, inline(sentence.runs))),
      ),
    ),
  ]);
}

const markNames = { em: "i", strong: "b", sup: "sup", sub: "sub" } as const;

function inline(runs: readonly Run[]): ElementContent[] {
  return inlineContent(runs, {
    mark: (mark, children) =>
      mark.type === "a" ? x("a", { href: anyUri(mark.href) }, children) : x(markNames[mark.type], children),
    lineBreak: () => x("br"),
    call: (note, label) => x("noteRef", { href: `#${note}`, marker: label }),
    page: pageBreak,
  });
}

function pageBreak(page: number): Element {
  return x("eop", { number: String(page) });
}
