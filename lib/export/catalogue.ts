import type { ArchiveRecords } from "@/lib/model/context";
import { lastUpdate } from "@/lib/model/history";
import { absolute, dataFilePath, dataPath, homePath } from "@/lib/site/addresses";
import { archiveFiles, archiveZip } from "@/lib/site/data-files";

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

/** Files of data: not the schema and the catalogue itself, which say how to read them. */
const distributed = [...archiveFiles.filter(({ name }) => /^(?:inter|audi)/u.test(name)), archiveZip];

/** The archive as data portals harvest it: one catalogue of one dataset, in several forms (DCAT-AP 3, JSON-LD). */
export function catalogue(archive: ArchiveRecords): object {
  const { site, hearings } = archive;
  const whole = (path: string): string => absolute(path, site.address);
  const updated = date(lastUpdate(archive));
  const days = hearings.map(({ date: day }) => day).sort();
  const issued = [...archive.histories.values()].map(({ published }) => published).sort();
  const publisher = { "@id": `${whole(homePath)}#editeur` };
  return {
    "@context": context,
    "@graph": [
      {
        ...publisher,
        "@type": "foaf:Agent",
        "foaf:name": french(site.publisher),
        "foaf:homepage": document(whole(homePath)),
      },
      {
        "@id": whole(dataFilePath("catalogue.jsonld")),
        "@type": "dcat:Catalog",
        "dct:title": french(`Données de ${site.name}`),
        "dct:description": french(site.description),
        "dct:publisher": publisher,
        "dct:language": language,
        "dct:license": licence(site.licence.url),
        "dct:modified": updated,
        "foaf:homepage": document(whole(dataPath)),
        "dcat:dataset": { "@id": `${whole(dataPath)}#auditions` },
      },
      {
        "@id": `${whole(dataPath)}#auditions`,
        "@type": "dcat:Dataset",
        "dct:identifier": `${whole(dataPath)}#auditions`,
        "dct:title": french(`Auditions : transcriptions intégrales (${site.name})`),
        "dct:description": french(
          "Qui a dit quoi, mot pour mot : chaque intervention, sa date, sa page, ses notes et son adresse.",
        ),
        "dct:publisher": publisher,
        "dct:language": language,
        "dct:issued": date(issued[0] ?? days[0] ?? lastUpdate(archive)),
        "dct:modified": updated,
        "dct:accrualPeriodicity": { "@id": `${authority}/frequency/IRREG`, "@type": "dct:Frequency" },
        "dct:temporal": {
          "@type": "dct:PeriodOfTime",
          "dcat:startDate": date(days[0] ?? lastUpdate(archive)),
          "dcat:endDate": date(days.at(-1) ?? lastUpdate(archive)),
        },
        "dcat:keyword": ["audition", "transcription", "débat public", "démocratie"].map(french),
        "dcat:theme": {
          "@id": `${authority}/data-theme/GOVE`,
          "@type": "skos:Concept",
          "skos:prefLabel": french("Gouvernement et secteur public"),
        },
        "dcat:landingPage": document(whole(dataPath)),
        ...(site.contact === undefined
          ? {}
          : {
              "dcat:contactPoint": {
                "@type": "vcard:Kind",
                "vcard:fn": site.publisher,
                "vcard:hasEmail": { "@id": `mailto:${site.contact}` },
              },
            }),
        "dcat:distribution": distributed.map(({ name }) => ({ "@id": whole(dataFilePath(name)) })),
      },
      ...distributed.map(({ name, type, label }) => ({
        "@id": whole(dataFilePath(name)),
        "@type": "dcat:Distribution",
        "dct:title": french(label),
        "dct:license": licence(site.licence.url),
        "dct:modified": updated,
        "dcat:accessURL": { "@id": whole(dataPath) },
        "dcat:downloadURL": { "@id": whole(dataFilePath(name)) },
        "dcat:mediaType": { "@id": `http://www.iana.org/assignments/media-types/${type}`, "@type": "dct:MediaType" },
        ...(name.endsWith(".json") || name.endsWith(".jsonl")
          ? { "dct:conformsTo": { "@id": whole(dataFilePath("schema.json")), "@type": "dct:Standard" } }
          : {}),
      })),
    ],
  };
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
