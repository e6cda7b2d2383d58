import { loadArchive } from "@/lib/archive/load-archive";
import { catalogue } from "@/lib/export/catalogue";
import { interventionTable } from "@/lib/export/intervention-table";
import { licenceText } from "@/lib/export/licence";
import { jsonSchema } from "@/lib/export/json-schema";
import { hearingEntries, interventionLines, personRecords } from "@/lib/export/records";
import type { ArchiveRecords } from "@/lib/model/context";
import { archiveFiles, contentType } from "@/lib/site/data-files";

export const dynamic = "force-static";
export const dynamicParams = false;

type Params = { readonly file: string };
type Name = (typeof archiveFiles)[number]["name"];

const contents: Readonly<Record<Name, (archive: ArchiveRecords) => string>> = {
  "interventions.csv": ({ site, hearings }) => interventionTable(site, hearings),
  "interventions.jsonl": interventionLines,
  "auditions.json": (archive) => json(hearingEntries(archive)),
  "intervenants.json": (archive) => json(personRecords(archive)),
  "schema.json": ({ site }) => json(jsonSchema(site)),
  "catalogue.jsonld": (archive) => json(catalogue(archive)),
  "LICENCE-DONNEES.md": licenceText,
};

export function generateStaticParams(): Params[] {
  return archiveFiles.map(({ name }) => ({ file: name }));
}

/** The whole archive as data. */
export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const { file } = await params;
  const known = archiveFiles.find(({ name }) => name === file);
  if (!known) throw new Error(`/donnees/ has no ${file}`);
  return new Response(contents[known.name](await loadArchive()), { headers: { "content-type": contentType(known) } });
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
