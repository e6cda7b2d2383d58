import type { HearingContext, InterventionContext } from "@/lib/model/context";
import type { Hearing } from "@/lib/model/hearing";
import { absolute, hearingPath, interventionPath } from "@/lib/site/addresses";
import { hearingNumber, interventionTitle, publisherOf, seriesTitle } from "@/lib/site/texts";
import { personName } from "@/lib/text/person-name";
import { participantOf } from "@/lib/model/hearing";

type ItemDate = { readonly "date-parts": readonly [readonly [year: number, month: number, day: number]] };

/** The CSL type of all that is cited here: styles know a `speech`; none knows what to print of a `hearing`. */
export const citedType = "speech";

/** What is cited, as CSL-JSON 1.0.2 has it. */
export type BibliographicItem = {
  readonly id: string;
  readonly type: typeof citedType;
  readonly title: string;
  readonly author?: readonly [
    { readonly family: string; readonly given: string; readonly "dropping-particle"?: string },
  ];
  readonly issued: ItemDate;
  readonly accessed?: ItemDate;
  readonly "container-title": string;
  readonly "event-title": string;
  readonly "event-place"?: string;
  readonly publisher: string;
  readonly "publisher-place"?: string;
  readonly URL: string;
  readonly language: string;
};

export function interventionItem(context: InterventionContext): BibliographicItem {
  const { site, hearing, intervention, displayName } = context;
  const { family, given, particle } = personName(participantOf(hearing, intervention.speaker).name, displayName);
  return {
    id: `${hearing.id}-${intervention.id}`,
    type: citedType,
    title: interventionTitle(displayName),
    author: [{ family, given, ...(particle === undefined ? {} : { "dropping-particle": particle }) }],
    ...circumstances(context),
    URL: absolute(interventionPath(hearing.id, intervention.id), site.address),
  };
}

/** A hearing as a whole has no author. */
export function hearingItem(context: HearingContext): BibliographicItem {
  const { site, hearing } = context;
  return {
    id: hearing.id,
    type: citedType,
    title: eventTitle(hearing),
    ...circumstances(context),
    URL: absolute(hearingPath(hearing.id), site.address),
  };
}

function circumstances(context: HearingContext) {
  const { series, hearing } = context;
  const { place } = series;
  return {
    issued: itemDate(hearing.date),
    "container-title": seriesTitle(series),
    "event-title": eventTitle(hearing),
    publisher: publisherOf(context),
    ...(place === undefined ? {} : { "event-place": place, "publisher-place": place }),
    language: hearing.language,
  };
}

export function itemDate(iso: string): ItemDate {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  return { "date-parts": [[year, month, day]] };
}

function eventTitle(hearing: Hearing): string {
  return `${hearingNumber(hearing)} : ${hearing.title}`;
}
