import { readArchive, type Archive, type ReadFile, type ReadOptions } from "@/lib/archive/read-archive";
import type { Report } from "@/lib/diagnostics/report";
import { holdAgainstSources } from "./held-against-source";

/** All that `npm run check` says: of the files as a build reads them, then of their words beside those received. */
export async function checkContent(
  contentDir: string,
  options: ReadOptions,
): Promise<{ archive: Archive | undefined; report: Report }> {
  const files: ReadFile[] = [];
  const { archive, report } = await readArchive(contentDir, { ...options, onHearing: (file) => files.push(file) });
  await holdAgainstSources(contentDir, files, report);
  return { archive: report.refused ? undefined : archive, report };
}
