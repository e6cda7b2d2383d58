import type { Hearing } from "@/lib/model/hearing";

/** A form in which data are published. */
export type DataFile = {
  /** The end of its name for a hearing, its whole name in `/donnees/`. */
  readonly name: string;
  /** The media type. */
  readonly type: string;
  /** In French, for people. */
  readonly label: string;
};

/** Each hearing, beside its page. */
export const hearingFiles = [
  { name: "json", type: "application/json", label: "JSON" },
  { name: "csv", type: "text/csv", label: "CSV" },
  { name: "txt", type: "text/plain", label: "Texte" },
  { name: "md", type: "text/markdown", label: "Markdown" },
  { name: "akn.xml", type: "application/akn+xml", label: "Akoma Ntoso" },
  { name: "tei.xml", type: "application/tei+xml", label: "TEI" },
] as const satisfies readonly DataFile[];

export type HearingFileName = (typeof hearingFiles)[number]["name"];

/** The file as received, beside the page too: `source.md` of `11.source.md`. */
export function receivedName({ source }: Pick<Hearing, "source">): string {
  return source.file.slice(source.file.indexOf(".") + 1);
}

/** What a file as received may be, and its media type; any other is shown as plain text. */
export const receivedFiles = [
  { name: "source.pdf", type: "application/pdf", label: "PDF" },
  {
    name: "source.docx",
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    label: "Word",
  },
] as const satisfies readonly DataFile[];

/** Each hearing and each intervention, for reference managers. */
export const citationFiles = [
  { name: "bib", type: "application/x-bibtex", label: "BibTeX" },
  { name: "ris", type: "application/x-research-info-systems", label: "RIS" },
  { name: "csl.json", type: "application/vnd.citationstyles.csl+json", label: "CSL-JSON" },
] as const satisfies readonly DataFile[];

export type CitationFileName = (typeof citationFiles)[number]["name"];

/** Each intervention, beside its page. */
export const interventionFiles = [
  { name: "json", type: "application/json", label: "JSON" },
  ...citationFiles,
] as const satisfies readonly DataFile[];

export type InterventionFileName = (typeof interventionFiles)[number]["name"];

/** The whole archive, in `/donnees/`. */
export const archiveFiles = [
  { name: "interventions.csv", type: "text/csv", label: "Toutes les interventions, en tableau" },
  { name: "interventions.jsonl", type: "application/jsonl", label: "Toutes les interventions, une par ligne" },
  { name: "auditions.json", type: "application/json", label: "Les auditions" },
  { name: "intervenants.json", type: "application/json", label: "Les intervenants" },
  { name: "schema.json", type: "application/schema+json", label: "Le schéma de ces données" },
  { name: "catalogue.jsonld", type: "application/ld+json", label: "Le catalogue, pour les portails" },
  { name: "LICENCE-DONNEES.md", type: "text/markdown", label: "La licence et la mention à reprendre" },
] as const satisfies readonly DataFile[];

/** Everything in one file, and the sums that prove each file: written once all the others are. */
export const archiveZip = { name: "archive.zip", type: "application/zip", label: "Toute l'archive" } as const;
export const checksums = { name: "SHA256SUMS", type: "text/plain", label: "Les empreintes de ces fichiers" } as const;

/** `ARCHIVE_ZIP=none` builds a site without the one file that holds everything. */
export function archiveZipWanted(): boolean {
  return process.env["ARCHIVE_ZIP"] !== "none";
}

/** What this build puts in `/donnees/`, the sums apart. */
export function publishedFiles(): readonly DataFile[] {
  return archiveZipWanted() ? [...archiveFiles, archiveZip] : archiveFiles;
}

/** The media type of a file, as a server says it. */
export function contentType({ type }: DataFile): string {
  return withCharset(type);
}

/** JSON is UTF-8 by its own rule; any other text says so. */
export function withCharset(type: string): string {
  const isText = /^text\/|xml$|^application\/x-(?:bibtex|research-info-systems)$/u.test(type);
  return isText ? `${type}; charset=utf-8` : type;
}
