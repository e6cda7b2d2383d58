import { EmbedPage } from "@/components/embed-page";
import { GoneInterventionPage } from "@/components/gone-intervention-page";
import { HearingPage } from "@/components/hearing-page";
import { InterventionPage } from "@/components/intervention-page";
import { QuotedSpeech } from "@/components/quoted-speech";
import { renderDocument, renderMarkup } from "@/components/render-page";
import { loadCitationStyles } from "@/lib/archive/citation-styles";
import { hearingContext, interventionContext } from "@/lib/archive/find";
import type { Archive } from "@/lib/archive/read-archive";
import { hearingItem, interventionItem } from "@/lib/citation/bibliographic-item";
import { citationFile } from "@/lib/citation/citation-file";
import { interventionCitations } from "@/lib/citation/intervention-citations";
import { akomaNtoso } from "@/lib/export/akoma-ntoso";
import { cardLink } from "@/lib/export/card";
import { interventionTable } from "@/lib/export/intervention-table";
import { oEmbed } from "@/lib/export/oembed";
import { plainText } from "@/lib/export/plain-text";
import { interventionRecord } from "@/lib/export/records";
import { tei } from "@/lib/export/tei";
import { departedSpeeches, updatedOn } from "@/lib/model/history";
import type { CitationFileName, HearingFileName, InterventionFileName } from "@/lib/site/data-files";

/* What is published of a hearing, file by file: the routes of the development server ask for one, a build for all. */

export function hearingPage({ archive, hearing: id }: HearingOf): Promise<string> {
  const displayNames = new Map(archive.people.map((person) => [person.id, person.displayName]));
  const { languages, glossary } = archive;
  const context = hearingContext(archive, id);
  const history = archive.histories.get(context.hearing.id);
  return renderDocument(<HearingPage {...{ context, displayNames, languages, glossary, history }} />);
}

type HearingOf = { readonly archive: Archive; readonly hearing: string };
export type InterventionOf = HearingOf & { readonly number: string };

/** What others may paste in their page: its oEmbed holds it. */
function quotationOf({ archive, hearing, number }: InterventionOf): Promise<string> {
  const context = interventionContext(archive, hearing, number);
  return renderMarkup(<QuotedSpeech {...context} languages={archive.languages} />);
}

export function gonePage({ archive, hearing, number }: InterventionOf): Promise<string> | undefined {
  const inHearing = hearingContext(archive, hearing);
  const history = archive.histories.get(inHearing.hearing.id);
  const departure = history && departedSpeeches(history).find(({ id }) => id === `i${number}`);
  return departure && renderDocument(<GoneInterventionPage {...{ ...inHearing, history, departure }} />);
}

export async function interventionPage(of: InterventionOf): Promise<string> {
  const { archive, hearing, number } = of;
  const context = interventionContext(archive, hearing, number);
  const { languages, glossary } = archive;
  const citations = interventionCitations(context, await loadCitationStyles());
  const history = archive.histories.get(context.hearing.id);
  const card = cardLink(context);
  return renderDocument(<InterventionPage {...{ context, history, citations, card, languages, glossary }} />);
}

export function embedPage({ archive, hearing, number }: InterventionOf): Promise<string> {
  const context = interventionContext(archive, hearing, number);
  return renderDocument(<EmbedPage {...context} languages={archive.languages} />);
}

export async function oEmbedFile(of: InterventionOf): Promise<string> {
  const context = interventionContext(of.archive, of.hearing, of.number);
  return JSON.stringify(oEmbed(context, await quotationOf(of), cardLink(context)?.url));
}

export function interventionFile({ archive, hearing: id, number }: InterventionOf, name: InterventionFileName): string {
  const context = interventionContext(archive, id, number);
  const { site, hearing, intervention } = context;
  return name === "json"
    ? JSON.stringify(interventionRecord(site, hearing, intervention))
    : citationFile(interventionItem(context), name);
}

/** Those that are made: the canonical file and the one received are published as they are. */
export function hearingFile(
  { archive, hearing: id }: HearingOf,
  name: Exclude<HearingFileName, "md"> | CitationFileName,
): string {
  const context = hearingContext(archive, id);
  const { site, hearing } = context;
  const history = archive.histories.get(hearing.id);
  switch (name) {
    case "json":
      return JSON.stringify(hearing);
    case "csv":
      return interventionTable(site, [hearing]);
    case "txt":
      return plainText(context, updatedOn(hearing, history));
    case "akn.xml":
      return akomaNtoso(context, history?.version);
    case "tei.xml":
      return tei(context, history?.version);
    default:
      return citationFile(hearingItem(context), name);
  }
}
