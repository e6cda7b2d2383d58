import type { ArchiveRecords } from "@/lib/model/context";
import { lastUpdate } from "@/lib/model/history";
import type { Site } from "@/lib/model/site";
import { absolute, dataFilePath, dataPath, homePath } from "@/lib/site/addresses";
import { publishedFiles, type DataFile } from "@/lib/site/data-files";

const context = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

/** The terms of the Publications Office of the European Union that DCAT-AP 3 wants to be used. */
const authority = "http://publications.europa.eu/resource/authority";

/** What goes with the data, to say how to read them and under which terms. */
const beside: ReadonlySet<string> = new Set(["schema.json", "catalogue.jsonld", "LICENCE-DONNEES.md"]);

function distributed(): readonly DataFile[] {
  return publishedFiles().filter(({ name }) => !beside.has(name));
}

/** The archive as data portals harvest it: one catalogue of one dataset, in several forms (DCAT-AP 3, JSON-LD). */
export function catalogue(archive: ArchiveRecords): object {
  return {
    "@context": context,
    "@graph": [
      publisher(archive),
      theCatalogue(archive),
      dataset(archive),
      ...distributed().map((file) => distribution(archive, file)),
    ],
  };
}

function publisher({ site }: ArchiveRecords): object {
  return {
    ...publisherOf(site),
    "@type": "foaf:Agent",
    "foaf:name": french(site.publisher),
    "foaf:homepage": document(absolute(homePath, site.address)),
  };
}

function theCatalogue(archive: ArchiveRecords): object {
  const { site } = archive;
  return {
    "@id": absolute(dataFilePath("catalogue.jsonld"), site.address),
    "@type": "dcat:Catalog",
    "dct:title": french(`Données de ${site.name}`),
    "dct:description": french(site.description),
    "dct:publisher": publisherOf(site),
    "dct:language": language,
    "dct:license": licence(site.licence.url),
    "dct:modified": date(lastUpdate(archive)),
    "foaf:homepage": document(absolute(dataPath, site.address)),
    "dcat:dataset": { "@id": datasetId(site) },
  };
}

function dataset(archive: ArchiveRecords): object {
  const { site, hearings, histories } = archive;
  const updated = lastUpdate(archive);
  const days = hearings.map(({ date: day }) => day).sort();
  const [issued = days[0] ?? updated] = [...histories.values()].map(({ published }) => published).sort();
  return {
    "@id": datasetId(site),
    "@type": "dcat:Dataset",
    "dct:identifier": datasetId(site),
    "dct:title": french(`Auditions : transcriptions intégrales (${site.name})`),
    "dct:description": french(
      "Qui a dit quoi, mot pour mot : chaque intervention, sa date, sa page, ses notes et son adresse.",
    ),
    "dct:publisher": publisherOf(site),
    "dct:language": language,
    "dct:issued": date(issued),
    "dct:modified": date(updated),
    "dct:accrualPeriodicity": { "@id": `${authority}/frequency/IRREG`, "@type": "dct:Frequency" },
    "dct:temporal": {
      "@type": "dct:PeriodOfTime",
      "dcat:startDate": date(days[0] ?? updated),
      "dcat:endDate": date(days.at(-1) ?? updated),
    },
    "dcat:keyword": ["audition", "transcription", "débat public", "démocratie"].map(french),
    "dcat:theme": {
      "@id": `${authority}/data-theme/GOVE`,
      "@type": "skos:Concept",
      "skos:prefLabel": french("Gouvernement et secteur public"),
    },
    "dcat:landingPage": document(absolute(dataPath, site.address)),
    ...(site.contact === undefined ? {} : { "dcat:contactPoint": contact(site.publisher, site.contact) }),
    "dcat:distribution": distributed().map(({ name }) => ({ "@id": absolute(dataFilePath(name), site.address) })),
  };
}

function distribution(archive: ArchiveRecords, { name, type, label }: DataFile): object {
  const { address, licence: terms } = archive.site;
  const isDescribed = name.endsWith(".json") || name.endsWith(".jsonl");
  return {
    "@id": absolute(dataFilePath(name), address),
    "@type": "dcat:Distribution",
    "dct:title": french(label),
    "dct:license": licence(terms.url),
    "dct:modified": date(lastUpdate(archive)),
    "dcat:accessURL": { "@id": absolute(dataPath, address) },
    "dcat:downloadURL": { "@id": absolute(dataFilePath(name), address) },
    "dcat:mediaType": { "@id": `http://www.iana.org/assignments/media-types/${type}`, "@type": "dct:MediaType" },
    ...(isDescribed
      ? { "dct:conformsTo": { "@id": absolute(dataFilePath("schema.json"), address), "@type": "dct:Standard" } }
      : {}),
  };
}

function datasetId({ address }: Site): string {
  return `${absolute(dataPath, address)}#auditions`;
}

function publisherOf({ address }: Site): { "@id": string } {
  return { "@id": `${absolute(homePath, address)}#editeur` };
}

function contact(name: string, address: string): object {
  return { "@type": "vcard:Kind", "vcard:fn": name, "vcard:hasEmail": { "@id": `mailto:${address}` } };
}

const language = { "@id": `${authority}/language/FRA`, "@type": "dct:LinguisticSystem" } as const;

function french(text: string): { "@value": string; "@language": "fr" } {
  return { "@value": text, "@language": "fr" };
}

function date(day: string): { "@value": string; "@type": "xsd:date" } {
  return { "@value": day, "@type": "xsd:date" };
}

function document(address: string): { "@id": string; "@type": "foaf:Document" } {
  return { "@id": address, "@type": "foaf:Document" };
}

function licence(url: string): { "@id": string; "@type": "dct:LicenseDocument" } {
  return { "@id": url, "@type": "dct:LicenseDocument" };
}
