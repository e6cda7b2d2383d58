import { find, hearingContext } from "@/lib/archive/find";
import { loadArchive } from "@/lib/archive/load-archive";
import { readCanonical, readReceived } from "@/lib/archive/original-files";
import type { Archive } from "@/lib/archive/read-archive";
import { hearingItem } from "@/lib/citation/bibliographic-item";
import { citationFile } from "@/lib/citation/citation-file";
import { akomaNtoso } from "@/lib/export/akoma-ntoso";
import { interventionTable } from "@/lib/export/intervention-table";
import { plainText } from "@/lib/export/plain-text";
import { tei } from "@/lib/export/tei";
import { updatedOn } from "@/lib/model/history";
import { citationFiles, contentType, hearingFiles, receivedName, type DataFile } from "@/lib/site/data-files";

export const dynamic = "force-static";
export const dynamicParams = false;

type Params = { readonly hearing: string };

export async function generateStaticParams(): Promise<Params[]> {
  const { hearings } = await loadArchive();
  return hearings.flatMap((hearing) =>
    [...[...hearingFiles, ...citationFiles].map(({ name }) => name), receivedName(hearing)].map((extension) => ({
      hearing: `${hearing.id}.${extension}`,
    })),
  );
}

/** A hearing in every form but its page: `/auditions/ia-11.json`, `/auditions/ia-11.source.md`. */
export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const archive = await loadArchive();
  const { hearing: file } = await params;
  const [id = "", ...rest] = file.split(".");
  const extension = rest.join(".");
  const known = [...hearingFiles, ...citationFiles].find(({ name }) => name === extension);
  if (!known) return received(archive, id);
  return new Response(await content(archive, id, known), { headers: { "content-type": contentType(known) } });
}

async function received({ hearings }: Archive, id: string): Promise<Response> {
  const bytes = await readReceived(find(hearings, id));
  return new Response(new Uint8Array(bytes), { headers: { "content-type": "text/plain; charset=utf-8" } });
}

async function content(archive: Archive, id: string, { name }: DataFile): Promise<string | Uint8Array<ArrayBuffer>> {
  const context = hearingContext(archive, id);
  const { site, hearing } = context;
  switch (name) {
    case "json":
      return JSON.stringify(hearing);
    case "csv":
      return interventionTable(site, [hearing]);
    case "txt":
      return plainText(context, updatedOn(hearing, archive.histories.get(hearing.id)));
    case "akn.xml":
      return akomaNtoso(context, archive.histories.get(hearing.id)?.version);
    case "tei.xml":
      return tei(context, archive.histories.get(hearing.id)?.version);
    case "md":
      return new Uint8Array(await readCanonical(hearing));
    default:
      return citationFile(hearingItem(context), name);
  }
}
