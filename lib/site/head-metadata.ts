import type { HearingContext, InterventionContext } from "@/lib/model/context";
import { participantOf } from "@/lib/model/hearing";
import { invertedName, personName } from "@/lib/text/person-name";
import { absolute, hearingPath, interventionPath } from "./addresses";
import { hearingNumber, interventionTitle, publisherOf } from "./texts";

/** `<meta name content>`, in the order in which they are written. */
type Meta = readonly [name: string, content: string];

/** Where the prefixes of these names come from; Zotero reads it on `<html>`. */
export const metadataPrefix = "z: http://www.zotero.org/namespaces/export#";

/** The vocabulary of the names that start with `DC.`. */
export const dublinCore = "http://purl.org/dc/elements/1.1/";

/**
 * What reference managers read of an intervention: Zotero's type, Highwire's names, Dublin Core. Never a name that says
 * journal, conference, book or report: the type would follow it.
 */
export function interventionMetadata(context: InterventionContext): Meta[] {
  const { site, hearing, intervention, displayName } = context;
  const author = invertedName(personName(participantOf(hearing, intervention.speaker).name, displayName));
  return [
    ...metadata(context, interventionTitle(displayName), interventionPath(hearing.id, intervention.id)),
    ["citation_author", author],
    ["DC.creator", author],
    ["DC.isPartOf", absolute(hearingPath(hearing.id), site.address)],
  ];
}

export function hearingMetadata(context: HearingContext): Meta[] {
  const { hearing } = context;
  return metadata(context, `${hearingNumber(hearing)} : ${hearing.title}`, hearingPath(hearing.id));
}

function metadata(context: HearingContext, title: string, path: string): Meta[] {
  const { site, hearing } = context;
  const address = absolute(path, site.address);
  const publisher = publisherOf(context);
  return [
    ["z:itemType", "hearing"],
    ["citation_title", title],
    ["citation_date", hearing.date.replaceAll("-", "/")],
    ["citation_public_url", address],
    ["citation_language", hearing.language],
    ["citation_publisher", publisher],
    ["DC.title", title],
    ["DC.date", hearing.date],
    ["DC.type", "Text"],
    ["DC.identifier", address],
    ["DC.language", hearing.language],
    ["DC.publisher", publisher],
    ["DC.rights", site.licence.url],
  ];
}
