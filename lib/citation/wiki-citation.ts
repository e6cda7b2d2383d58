import type { InterventionContext } from "@/lib/model/context";
import { participantOf } from "@/lib/model/hearing";
import { hearingNumber, interventionTitle, publisherOf, seriesTitle } from "@/lib/site/texts";
import { formatFrenchDate } from "@/lib/text/french-date";
import { personName } from "@/lib/text/person-name";
import type { CitationPart } from "./citation-parts";

/** The {{Lien web}} of fr.wikipedia.org: an intervention is a page of a site, not an article of a periodical. */
export function wikiCitation(context: InterventionContext): CitationPart[] {
  const { site, series, hearing, intervention, displayName } = context;
  const { family, given, particle } = personName(participantOf(hearing, intervention.speaker).name, displayName);
  const { page, pageEnd = page } = intervention;
  const fields = {
    langue: hearing.language,
    prénom1: [given, particle].filter(Boolean).join(" "),
    nom1: family,
    titre: `${interventionTitle(displayName)}, ${hearingNumber(hearing).toLowerCase()} : ${hearing.title}`,
    série: seriesTitle(series),
    date: formatFrenchDate(hearing.date),
    site: site.name,
    éditeur: publisherOf(context),
    page: page === pageEnd ? page : `${String(page)}-${String(pageEnd)}`,
  };
  const written = Object.entries(fields)
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([name, value]) => ` |${name}=${escapeWiki(String(value))}`);
  const text = (value: string): CitationPart => ({ type: "text", text: value, italic: false });
  return [
    text(`{{Lien web${written.join("")} |url=`),
    { type: "address" },
    { type: "today", before: " |consulté le=", after: "" },
    text("}}"),
  ];
}

/** A bar ends a parameter, a brace a template, a bracket a link. */
function escapeWiki(value: string): string {
  return value.replace(/[|{}[\]<>]/gu, (sign) => `&#${String(sign.codePointAt(0))};`);
}
