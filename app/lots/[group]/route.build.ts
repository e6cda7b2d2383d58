import { collectGarbage } from "@/lib/archive/collect-garbage";
import { find } from "@/lib/archive/find";
import { loadArchive } from "@/lib/archive/load-archive";
import type { Archive } from "@/lib/archive/read-archive";
import { wantedBatches } from "@/lib/archive/wanted-batches";
import { personFeedPath, personPath } from "@/lib/site/addresses";
import { indexFile, subjectOf, type Batch, type BatchFile } from "@/lib/site/batch";
import { packBatches } from "@/lib/site/packed-batches";
import { hearingFiles } from "../../auditions/hearing-batch";
import { personFeedFile, personPage } from "../../intervenants/person-files";
import { siteRoutes } from "../../site-routes";

export const dynamic = "force-static";
export const dynamicParams = false;

type Params = { readonly group: string };

export async function generateStaticParams(): Promise<Params[]> {
  return (await wantedBatches()).map((_, index) => ({ group: String(index) }));
}

/** Everything that is published comes through here in a build, some batches at a time, for `lib/publish` to put where it goes. */
export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const names = (await wantedBatches())[Number((await params).group)] ?? [];
  const archive = await loadArchive();
  const batches: Batch[] = [];
  for (const name of names) batches.push({ name, files: await filesOf(archive, name) });
  const packed = packBatches(batches);
  collectGarbage();
  return new Response(packed);
}

function filesOf(archive: Archive, name: string): Promise<BatchFile[]> {
  const { kind, id } = subjectOf(name);
  if (kind === "hearing") return hearingFiles(archive, id);
  return kind === "person" ? personFiles(archive, id) : siteFiles();
}

async function siteFiles(): Promise<BatchFile[]> {
  const files: BatchFile[] = [];
  for (const [path, get] of siteRoutes) {
    files.push([path, await (await get()).text()]);
    // Many of them read every hearing.
    collectGarbage();
  }
  return files;
}

async function personFiles(archive: Archive, person: string): Promise<BatchFile[]> {
  const { id } = find(archive.people, person);
  return [
    [indexFile(personPath(id)), await personPage(archive, id)],
    [personFeedPath(id), personFeedFile(archive, id)],
  ];
}
