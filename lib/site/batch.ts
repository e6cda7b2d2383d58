import type { HearingId, PersonId } from "@/lib/model/ids";

/**
 * What is published of one hearing, of one person or of the archive as a whole, made at once: nearly all pages are those
 * of interventions, and each request that the export makes costs more than a small page.
 */
export type Batch = { readonly name: string; readonly files: readonly BatchFile[] };

/** By its path in `out/`. */
export type BatchFile = readonly [path: string, text: string];

/** The pages that are about everything, or about nothing that is in a hearing. */
export const siteBatch = "site";

export function hearingBatch(id: HearingId): string {
  return `audition.${id}`;
}

export function personBatch(id: PersonId): string {
  return `intervenant.${id}`;
}

/** What a batch is about. No id has a point. */
export function subjectOf(name: string): { readonly kind: "hearing" | "person" | "site"; readonly id: string } {
  const [kind, id = ""] = name.split(".");
  if (kind === "audition") return { kind: "hearing", id };
  return kind === "intervenant" ? { kind: "person", id } : { kind: "site", id };
}

/** The file that a host gives for the address of a page. */
export function indexFile(path: string): string {
  return `${path}index.html`;
}

/** Where the export leaves groups of batches: nothing is published there. */
export const batchFolder = "lots";

/** `DATA_FILES=none` builds pages alone, without the files of data beside them. */
export function dataFilesWanted(): boolean {
  return process.env["DATA_FILES"] !== "none";
}
