import { loadArchive } from "@/lib/archive/load-archive";
import { archiveFile } from "@/lib/export/archive-file";
import { archiveFiles, contentType } from "@/lib/site/data-files";

export const dynamic = "force-static";
export const dynamicParams = false;

type Params = { readonly file: string };

export function generateStaticParams(): Params[] {
  return archiveFiles.map(({ name }) => ({ file: name }));
}

/** The whole archive as data. A build writes these files without Next, piece by piece. */
export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const { file } = await params;
  const known = archiveFiles.find(({ name }) => name === file);
  if (!known) throw new Error(`/donnees/ has no ${file}`);
  const text = [...archiveFile(known.name, await loadArchive())].join("");
  return new Response(text, { headers: { "content-type": contentType(known) } });
}
