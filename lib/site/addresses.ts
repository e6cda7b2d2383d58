import type { HearingId, InterventionId, PersonId, SentenceId, FootnoteId } from "@/lib/model/ids";

/**
 * The addresses of the archive: promises (DESIGN, Addresses). Functions that end in `Path` give a path from the root
 * of the site; `href` puts it under BASE_PATH, `absolute` under the public address.
 */
export const homePath = "/";
export const hearingsPath = "/auditions/";
export const peoplePath = "/intervenants/";
export const searchPath = "/recherche/";
/** The files of the search store, which the browser reads. */
export const searchFilesPath = "/recherche/fichiers/";
export const searchHelpPath = "/recherche/aide/";
export const verifyPath = "/verifier/";
export const openSearchPath = "/opensearch.xml";
export const correctionsPath = "/corrections/";
export const correctionsPolicyPath = "/corrections/politique/";
export const correctionsFeedPath = "/corrections/flux.xml";
export const dataPath = "/donnees/";
export const feedPath = "/flux.xml";
export const jsonFeedPath = "/flux.json";
export const siteMapFilePath = "/sitemap.xml";
/** The words that the archive explains, each at the anchor that its slug is. */
export const glossaryPath = "/glossaire/";
export const aboutPath = "/a-propos/";
export const displayPath = "/affichage/";
export const siteMapPath = "/plan-du-site/";
export const accessibilityPath = "/accessibilite/";
export const legalPath = "/mentions-legales/";
/** The licences of what browsers are sent and is not ours. */
export const noticesPath = "/licences.txt";
/** RFC 9116. */
export const securityContactPath = "/.well-known/security.txt";
export const personalDataPath = "/donnees-personnelles/";

export function hearingPath(id: HearingId): string {
  return `/auditions/${id}/`;
}

/** A hearing as data, beside its page: `/auditions/ia-11.csv`. */
export function hearingFilePath(id: HearingId, extension: string): string {
  return `/auditions/${id}.${extension}`;
}

/** A file of the whole archive: `/donnees/interventions.csv`. */
export function dataFilePath(name: string): string {
  return `${dataPath}${name}`;
}

/** What happened to a passage, among the corrections: the last time it did comes first there. */
export function correctionPath(hearing: HearingId, id: string): string {
  return `${correctionsPath}#${correctionAnchor(hearing, id)}`;
}

export function correctionAnchor(hearing: HearingId, id: string, registration?: number): string {
  return `${hearing}_${id}${registration === undefined ? "" : `_${String(registration)}`}`;
}

/** The 7 of `i7`: what readers see, and what the address of an intervention holds. */
export function interventionNumber(id: InterventionId): string {
  return id.slice(1);
}

/** In `/auditions/ia-11/7/`, 7 is the number in the id `i7`, never the position. */
export function interventionPath(hearing: HearingId, id: InterventionId): string {
  return `/auditions/${hearing}/${interventionNumber(id)}/`;
}

export function interventionFilePath(hearing: HearingId, id: InterventionId, extension: string): string {
  return `/auditions/${hearing}/${interventionNumber(id)}.${extension}`;
}

/** What a site that embeds an intervention asks for (oEmbed). */
export function oEmbedPath(hearing: HearingId, id: InterventionId): string {
  return `${interventionPath(hearing, id)}oembed.json`;
}

/** An intervention as a page of somebody else's site shows it. */
export function embedPath(hearing: HearingId, id: InterventionId): string {
  return `${interventionPath(hearing, id)}integrer/`;
}

/** The picture that stands for a link where it is shared, by the name of its file. */
export function cardPath(file: string): string {
  return `/cartes/${file}`;
}

/** An intervention, a sentence or a footnote inside its hearing. */
export function passagePath(hearing: HearingId, id: InterventionId | SentenceId | FootnoteId): string {
  return `${hearingPath(hearing)}#${id}`;
}

export function personPath(id: PersonId): string {
  return `/intervenants/${id}/`;
}

/** What one person says, as it is published. */
export function personFeedPath(id: PersonId): string {
  return `${personPath(id)}flux.xml`;
}

/** Where a page of the official document starts, inside a hearing. */
export function pageAnchor(page: number): string {
  return `p${String(page)}`;
}

/** The part of a path that a sub-folder adds: BASE_PATH without its last slash. */
export function basePath(): string {
  return withoutLastSlashes(process.env["BASE_PATH"] ?? "");
}

export function href(path: string): string {
  return `${basePath()}${path}`;
}

/** The public address of a path: SITE_URL when it is set, else the address of `site.yaml`. */
export function absolute(path: string, address: string): string {
  return `${withoutLastSlashes(process.env["SITE_URL"] ?? address)}${href(path)}`;
}

function withoutLastSlashes(text: string): string {
  let end = text.length;
  while (text.charAt(end - 1) === "/") end -= 1;
  return text.slice(0, end);
}
