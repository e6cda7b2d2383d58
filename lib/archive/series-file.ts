import { join } from "node:path";
import { stringify } from "yaml";
import { readYaml } from "@/lib/diagnostics/yaml";
import type { Report } from "@/lib/diagnostics/report";
import type { SeriesId } from "@/lib/model/ids";
import { seriesFileSchema, type Series, type SeriesFile } from "@/lib/model/series";
import { readOptional } from "./content-files";

/** What `series.yaml` says; nothing, unreported, when the series has no such file yet. */
export async function readSeries(contentDir: string, id: SeriesId, report: Report): Promise<Series | undefined> {
  const path = join(contentDir, id, "series.yaml");
  const text = await readOptional(path);
  if (text === undefined) return undefined;
  const { value } = readYaml({ file: path, text, firstLine: 1 }, seriesFileSchema, report);
  return value ? { id, ...value } : undefined;
}

/** `series.yaml` for a series that its first cover makes known. */
export function printSeries(series: SeriesFile): string {
  return stringify(series, { lineWidth: 0 });
}
