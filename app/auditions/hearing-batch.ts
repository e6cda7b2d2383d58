import { find } from "@/lib/archive/find";
import type { Archive } from "@/lib/archive/read-archive";
import { departedSpeeches } from "@/lib/model/history";
import type { HearingId, InterventionId } from "@/lib/model/ids";
import {
  embedPath,
  hearingFilePath,
  hearingPath,
  interventionFilePath,
  interventionPath,
  oEmbedPath,
} from "@/lib/site/addresses";
import { dataFilesWanted, indexFile, type BatchFile } from "@/lib/site/batch";
import { citationFiles, hearingFiles as formsOfHearing, interventionFiles } from "@/lib/site/data-files";
import {
  embedPage,
  gonePage,
  hearingFile,
  hearingPage,
  interventionFile,
  interventionPage,
  oEmbedFile,
  type InterventionOf,
} from "./hearing-files";

/** Every file of a hearing. */
export async function hearingFiles(archive: Archive, id: string): Promise<BatchFile[]> {
  const hearing = find(archive.hearings, id);
  const speeches = hearing.interventions.map((intervention) => ({
    id: intervention.id,
    of: { archive, hearing: hearing.id, number: intervention.id.slice(1) },
  }));
  const pages = [...(await gonePages(archive, hearing.id)), ...(await pagesOf(archive, hearing.id, speeches))];
  return dataFilesWanted() ? [...pages, ...(await dataOf(archive, hearing.id, speeches))] : pages;
}

type Speech = { readonly id: InterventionId; readonly of: InterventionOf };

async function pagesOf(archive: Archive, hearing: HearingId, speeches: readonly Speech[]): Promise<BatchFile[]> {
  const files: BatchFile[] = [[indexFile(hearingPath(hearing)), await hearingPage({ archive, hearing })]];
  for (const { id, of } of speeches) {
    files.push([indexFile(interventionPath(hearing, id)), await interventionPage(of)]);
    files.push([indexFile(embedPath(hearing, id)), await embedPage(of)]);
  }
  return files;
}

/** The addresses of what was taken out go on answering. */
async function gonePages(archive: Archive, hearing: HearingId): Promise<BatchFile[]> {
  const history = archive.histories.get(hearing);
  const files: BatchFile[] = [];
  for (const { id } of history ? departedSpeeches(history) : []) {
    const page = await gonePage({ archive, hearing, number: id.slice(1) });
    if (page !== undefined) files.push([indexFile(interventionPath(hearing, id)), page]);
  }
  return files;
}

async function dataOf(archive: Archive, hearing: HearingId, speeches: readonly Speech[]): Promise<BatchFile[]> {
  const files: BatchFile[] = [];
  for (const { name } of [...formsOfHearing, ...citationFiles])
    if (name !== "md") files.push([hearingFilePath(hearing, name), hearingFile({ archive, hearing }, name)]);
  for (const { id, of } of speeches) {
    files.push([oEmbedPath(hearing, id), await oEmbedFile(of)]);
    for (const { name } of interventionFiles)
      files.push([interventionFilePath(hearing, id, name), interventionFile(of, name)]);
  }
  return files;
}
