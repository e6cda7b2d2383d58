import { readFile } from "node:fs/promises";
import { formatDiagnostic } from "@/lib/diagnostics/format";
import { readArchive, type Archive } from "@/lib/archive/read-archive";
import type { Hearing } from "@/lib/model/hearing";

/** The real content, and the invented series that everything across hearings is tested with. */
export const contents = ["content", "tests/fixtures/content"] as const;

export async function archiveOf(content: string): Promise<Archive> {
  const { archive, report } = await readArchive(content);
  if (!archive) throw new Error(report.all.map(formatDiagnostic).join("\n"));
  return archive;
}

/** Both, by the folder that each is read from. */
export function bothArchives(): Promise<{ readonly folder: string; readonly archive: Archive }[]> {
  return Promise.all(contents.map(async (folder) => ({ folder, archive: await archiveOf(folder) })));
}

type HearingFile = { readonly hearing: Hearing; readonly canonical: string; readonly source: Buffer };

/** Every hearing of both, with its files. */
export async function hearingFiles(): Promise<HearingFile[]> {
  const archives = await Promise.all(
    contents.map(async (content) => {
      const { hearings } = await archiveOf(content);
      return Promise.all(
        hearings.map(async (hearing) => {
          const path = `${content}/${hearing.series.id}/${String(hearing.number)}`;
          return {
            hearing,
            canonical: await readFile(`${path}.md`, "utf8"),
            source: await readFile(`${path}.source.md`),
          };
        }),
      );
    }),
  );
  return archives.flat();
}
