import { find } from "@/lib/archive/find";
import { loadArchive } from "@/lib/archive/load-archive";
import type { Archive } from "@/lib/archive/read-archive";
import { wantedBatches } from "@/lib/archive/wanted-batches";
import { departedSpeeches } from "@/lib/model/history";
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
  return Response.json(hearing === emptyBatch ? nothing : await batchOf(await loadArchive(), hearing));
}

const nothing: Batch = { files: [], seconds: { pages: 0, data: 0 } };

async function batchOf(archive: Archive, hearing: string): Promise<Batch> {
  const started = performance.now();
  const pages = await pagesOf(archive, hearing);
  const between = performance.now();
  const data = dataFilesWanted() ? await dataOf(archive, hearing) : [];
  const seconds = { pages: (between - started) / 1000, data: (performance.now() - between) / 1000 };
  return { files: [...pages, ...data], seconds };
}

async function pagesOf(archive: Archive, id: string): Promise<BatchFile[]> {
  const { interventions, id: hearing } = find(archive.hearings, id);
  const history = archive.histories.get(hearing);
  const files: BatchFile[] = [[indexOf(hearingPath(hearing)), await hearingPage({ archive, hearing })]];
  for (const { id: gone } of history ? departedSpeeches(history) : [])
    files.push([
      indexOf(interventionPath(hearing, gone)),
      await interventionPage({ archive, hearing, number: gone.slice(1) }),
    ]);
  for (const { id: said } of interventions) {
    const of = { archive, hearing, number: said.slice(1) };
    files.push([indexOf(interventionPath(hearing, said)), await interventionPage(of)]);
    files.push([indexOf(embedPath(hearing, said)), await embedPage(of)]);
  }
  return files;
}

async function dataOf(archive: Archive, id: string): Promise<BatchFile[]> {
  const { interventions, id: hearing } = find(archive.hearings, id);
  const files: BatchFile[] = [];
  for (const { name } of [...hearingFiles, ...citationFiles])
    if (name !== "md") files.push([hearingFilePath(hearing, name), hearingFile({ archive, hearing }, name)]);
  for (const { id: said } of interventions) {
    const of = { archive, hearing, number: said.slice(1) };
    files.push([oEmbedPath(hearing, said), await oEmbedFile(of)]);
    for (const { name } of interventionFiles)
      files.push([interventionFilePath(hearing, said, name), interventionFile(of, name)]);
  }
  return files;
}

function indexOf(path: string): string {
  return `${path}index.html`;
}
