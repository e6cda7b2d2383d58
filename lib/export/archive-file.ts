import type { ArchiveRecords } from "@/lib/model/context";
import type { archiveFiles } from "@/lib/site/data-files";
import { catalogue } from "./catalogue";
import { interventionTablePieces } from "./intervention-table";
import { jsonSchema } from "./json-schema";
import { licenceText } from "./licence";
import { hearingEntries, interventionLines, personRecords } from "./records";

type ArchiveFileName = (typeof archiveFiles)[number]["name"];

const contents: Readonly<Record<ArchiveFileName, (archive: ArchiveRecords) => Iterable<string>>> = {
  "interventions.csv": ({ site, hearings }) => interventionTablePieces(site, hearings),
  "interventions.jsonl": interventionLines,
  "auditions.json": (archive) => [json(hearingEntries(archive))],
  "intervenants.json": (archive) => [json(personRecords(archive))],
  "schema.json": ({ site }) => [json(jsonSchema(site))],
  "catalogue.jsonld": (archive) => [json(catalogue(archive))],
  "LICENCE-DONNEES.md": (archive) => [licenceText(archive)],
};

/** A file of the whole archive, in pieces: its words are more than one string may hold. */
export function archiveFile(name: ArchiveFileName, archive: ArchiveRecords): Iterable<string> {
  return contents[name](archive);
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
