import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { readSeries } from "@/lib/archive/series-file";
import { Report } from "@/lib/diagnostics/report";
import { importTranscript } from "@/lib/import/import-transcript";
import type { Imported } from "@/lib/import/received-file";
import { seriesIdSchema } from "@/lib/model/ids";

/** Imports a file as received, for a series that `content` knows. */
export async function importFile(
  path: string,
  series: string,
  content = dirname(dirname(path)),
): Promise<{ imported: Imported | undefined; report: Report }> {
  const report = new Report();
  const id = seriesIdSchema.parse(series);
  const known = await readSeries(content, id, report);
  const imported = importTranscript({ file: path, bytes: await readFile(path), series: id, known }, report);
  return { imported, report };
}
