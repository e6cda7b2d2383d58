import type { ArchiveRecords, HearingContext, InterventionContext } from "@/lib/model/context";
import { participantOf, type Hearing } from "@/lib/model/hearing";
import { lastUpdate } from "@/lib/model/history";
import type { PersonId } from "@/lib/model/ids";
import { absolute, dataFilePath, dataPath, hearingPath, homePath, interventionPath, personPath } from "./addresses";
import { publishedFiles } from "./data-files";
import { hearingNumber, interventionTitle, seriesTitle } from "./texts";

/** The words of schema.org that the archive uses. An `@id` is always a published address. */
type Named<Type extends string> = { readonly "@type": Type; readonly name: string };
type Reference<Type extends string> = { readonly "@type": Type; readonly "@id": string };
type Organization = Named<"Organization" | "GovernmentOrganization"> & { readonly url?: string };
type Person = Named<"Person"> & Reference<"Person">;

type HearingEvent = Named<"Event"> & {
  readonly startDate: string;
  readonly location?: Named<"Place">;
  readonly organizer?: Organization;
  readonly performer: readonly Person[];
};

type Work<Type extends string> = Named<Type> &
  Reference<Type> & {
    readonly url: string;
    readonly inLanguage: string;
    readonly license: string;
    readonly publisher: Organization;
  };

type Transcript = Work<"Report"> & {
  readonly isPartOf: Named<"CreativeWorkSeries">;
  readonly recordedAt: HearingEvent;
  readonly hasPart: readonly (Reference<"CreativeWork"> & { readonly position: number })[];
};

type Speech = Work<"CreativeWork"> & {
  readonly genre: "intervention";
  readonly position: number;
  readonly dateCreated: string;
  readonly author: Person;
  readonly isPartOf: Named<"Report"> & Reference<"Report">;
};

type InContext<Data> = { readonly "@context": "https://schema.org" } & Data;

/** A hearing: a transcript, the event that it records and the interventions that it is made of. */
export function hearingData(
  context: HearingContext,
  displayNames: ReadonlyMap<PersonId, string>,
): InContext<Transcript> {
  const { site, series, hearing } = context;
  const speakers = [...new Set(hearing.interventions.map(({ speaker }) => speaker))];
  return {
    "@context": "https://schema.org",
    "@type": "Report",
    ...published(context, hearingPath(hearing.id)),
    name: hearingName(hearing),
    isPartOf: { "@type": "CreativeWorkSeries", name: seriesTitle(series) },
    recordedAt: {
      "@type": "Event",
      name: hearingName(hearing),
      startDate: hearing.date,
      ...(series.place === undefined ? {} : { location: { "@type": "Place", name: series.place } }),
      ...(series.organiser === undefined
        ? {}
        : { organizer: { "@type": "GovernmentOrganization", name: series.organiser } }),
      performer: speakers.map((id) =>
        person(id, displayNames.get(id) ?? participantOf(hearing, id).name, site.address),
      ),
    },
    hasPart: hearing.interventions.map(({ id }, index) => ({
      "@type": "CreativeWork",
      "@id": absolute(interventionPath(hearing.id, id), site.address),
      position: index + 1,
    })),
  };
}

/** An intervention: who says it, and which hearing it is a part of. */
export function interventionData(context: InterventionContext): InContext<Speech> {
  const { site, hearing, intervention, displayName } = context;
  return {
    "@context": "https://schema.org",
    "@type": "CreativeWork",
    ...published(context, interventionPath(hearing.id, intervention.id)),
    name: interventionTitle(displayName),
    genre: "intervention",
    position: hearing.interventions.findIndex(({ id }) => id === intervention.id) + 1,
    dateCreated: hearing.date,
    author: person(intervention.speaker, displayName, site.address),
    isPartOf: {
      "@type": "Report",
      "@id": absolute(hearingPath(hearing.id), site.address),
      name: hearingName(hearing),
    },
  };
}

type DataDownload = { readonly "@type": "DataDownload"; readonly encodingFormat: string; readonly contentUrl: string };

type Dataset = Named<"Dataset"> &
  Reference<"Dataset"> & {
    readonly url: string;
    readonly description: string;
    readonly inLanguage: "fr";
    readonly license: string;
    readonly isAccessibleForFree: true;
    readonly creator: Organization;
    readonly temporalCoverage: string;
    readonly dateModified: string;
    readonly distribution: readonly DataDownload[];
  };

/** The archive as a set of data, for search engines of data. */
export function datasetData(archive: ArchiveRecords): InContext<Dataset> {
  const { site, hearings } = archive;
  const url = absolute(dataPath, site.address);
  const days = hearings.map(({ date }) => date).sort();
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    "@id": url,
    url,
    name: `Auditions : transcriptions intégrales (${site.name})`,
    description:
      "Qui a dit quoi, mot pour mot, en audition publique : chaque intervention, sa date, sa page, ses notes et son adresse.",
    inLanguage: "fr",
    license: site.licence.url,
    isAccessibleForFree: true,
    creator: { "@type": "Organization", name: site.publisher, url: absolute(homePath, site.address) },
    temporalCoverage: `${days[0] ?? ""}/${days.at(-1) ?? ""}`,
    dateModified: lastUpdate(archive),
    distribution: publishedFiles().map(({ name, type }) => ({
      "@type": "DataDownload",
      encodingFormat: type,
      contentUrl: absolute(dataFilePath(name), site.address),
    })),
  };
}

function published({ site, hearing }: HearingContext, path: string) {
  const address = absolute(path, site.address);
  return {
    "@id": address,
    url: address,
    inLanguage: hearing.language,
    license: site.licence.url,
    publisher: { "@type": "Organization", name: site.publisher, url: absolute(homePath, site.address) },
  } as const;
}

function hearingName(hearing: Hearing): string {
  return `${hearingNumber(hearing)} : ${hearing.title}`;
}

function person(id: PersonId, name: string, address: string): Person {
  return { "@type": "Person", "@id": absolute(personPath(id), address), name };
}
