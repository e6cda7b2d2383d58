import { find } from "@/lib/archive/find";
import { loadArchive } from "@/lib/archive/load-archive";
import type { Archive } from "@/lib/archive/read-archive";
import { wantedBatches } from "@/lib/archive/wanted-batches";
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
import { dataFilesWanted, emptyBatch, type Batch, type BatchFile } from "@/lib/site/batch";
import { citationFiles, hearingFiles, interventionFiles } from "@/lib/site/data-files";
import {
  embedPage,
  hearingFile,
  hearingPage,
  interventionFile,
  interventionPage,
  oEmbedFile,
  gonePage,
  type InterventionOf,
} from "../../auditions/hearing-files";

export const dynamic = "force-static";
export const dynamicParams = false;

type Params = { readonly hearing: string };

export async function generateStaticParams(): Promise<Params[]> {
  return [emptyBatch, ...(await wantedBatches())].map((hearing) => ({ hearing }));
}

/** Every file of a hearing, for `lib/publish` to put where it goes. */
export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const { hearing } = await params;
  return Response.json(hearing === emptyBatch ? [] : await batchOf(await loadArchive(), hearing));
}

async function batchOf(archive: Archive, id: string): Promise<Batch> {
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
  const files: BatchFile[] = [[indexOf(hearingPath(hearing)), await hearingPage({ archive, hearing })]];
  for (const { id, of } of speeches) {
    files.push([indexOf(interventionPath(hearing, id)), await interventionPage(of)]);
    files.push([indexOf(embedPath(hearing, id)), await embedPage(of)]);
  }
  return files;
}

/** The addresses of what was taken out go on answering. */
async function gonePages(archive: Archive, hearing: HearingId): Promise<BatchFile[]> {
  const history = archive.histories.get(hearing);
  const files: BatchFile[] = [];
  for (const { id } of history ? departedSpeeches(history) : []) {
    const page = await gonePage({ archive, hearing, number: id.slice(1) });
    if (page !== undefined) files.push([indexOf(interventionPath(hearing, id)), page]);
  }
  return files;
}

async function dataOf(archive: Archive, hearing: HearingId, speeches: readonly Speech[]): Promise<BatchFile[]> {
  const files: BatchFile[] = [];
  for (const { name } of [...hearingFiles, ...citationFiles])
    if (name !== "md") files.push([hearingFilePath(hearing, name), hearingFile({ archive, hearing }, name)]);
  for (const { id, of } of speeches) {
    files.push([oEmbedPath(hearing, id), await oEmbedFile(of)]);
    for (const { name } of interventionFiles)
      files.push([interventionFilePath(hearing, id, name), interventionFile(of, name)]);
  }
  return files;
}

function indexOf(path: string): string {
  return `${path}index.html`;
}
