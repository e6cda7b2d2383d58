/**
 * What is published of one hearing, made at once: nearly all pages are those of interventions, and each request that the
 * export makes costs more than a small page.
 */
export type Batch = readonly BatchFile[];

/** By its path in `out/`. */
export type BatchFile = readonly [path: string, text: string];

/** Where the export leaves batches, until they are unpacked: nothing is published there. */
export const batchFolder = "lots";

/** The name of the batch that is always made, and empty: an export refuses a route that has no page. */
export const emptyBatch = "aucun";

/** `DATA_FILES=none` builds pages alone, without the files of data beside them. */
export function dataFilesWanted(): boolean {
  return process.env["DATA_FILES"] !== "none";
}
