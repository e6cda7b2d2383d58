import { find, hearingContext, hearingParams } from "@/lib/archive/find";
import { loadArchive } from "@/lib/archive/load-archive";
import { hearingItem } from "@/lib/citation/bibliographic-item";
import { citationFile } from "@/lib/citation/citation-file";
import { citationFormats } from "@/lib/site/addresses";

export const dynamic = "force-static";
export const dynamicParams = false;

type Params = { readonly hearing: string };

export async function generateStaticParams(): Promise<Params[]> {
  const extensions = ["json", ...citationFormats];
  return hearingParams(await loadArchive()).flatMap(({ hearing }) =>
    extensions.map((extension) => ({ hearing: `${hearing}.${extension}` })),
  );
}

/** `/auditions/ia-11.json`: the record, as it is; `.bib`, `.ris` and `.csl.json`: how to cite it. */
export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const archive = await loadArchive();
  const { hearing: file } = await params;
  const [id = "", ...extension] = file.split(".");
  if (extension.join(".") === "json") return Response.json(find(archive.hearings, id));
  const { text, type } = citationFile(hearingItem(hearingContext(archive, id)), extension.join("."));
  return new Response(text, { headers: { "content-type": type } });
}
