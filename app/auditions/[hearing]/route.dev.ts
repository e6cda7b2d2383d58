import { find } from "@/lib/archive/find";
import { loadArchive } from "@/lib/archive/load-archive";
import { readCanonical, readReceived } from "@/lib/archive/original-files";
import { citationFiles, contentType, hearingFiles, receivedFiles, receivedName } from "@/lib/site/data-files";
import { hearingFile } from "../hearing-files";

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
  const known = [...hearingFiles, ...citationFiles].find(({ name }) => name === rest.join("."));
  if (!known) {
    const binary = receivedFiles.find(({ name }) => name === rest.join("."));
    const type = binary ? contentType(binary) : "text/plain; charset=utf-8";
    return original(await readReceived(find(archive.hearings, id)), type);
  }
  if (known.name === "md") return original(await readCanonical(find(archive.hearings, id)), contentType(known));
  const text = hearingFile({ archive, hearing: id }, known.name);
  return new Response(text, { headers: { "content-type": contentType(known) } });
}

function original(bytes: Buffer, type: string): Response {
  return new Response(new Uint8Array(bytes), { headers: { "content-type": type } });
}
