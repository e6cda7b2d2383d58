import { interventionContext, interventionParams } from "@/lib/archive/find";
import { loadArchive } from "@/lib/archive/load-archive";
import { interventionItem } from "@/lib/citation/bibliographic-item";
import { citationFile } from "@/lib/citation/citation-file";
import { citationFormats } from "@/lib/site/addresses";

export const dynamic = "force-static";
export const dynamicParams = false;

type Params = { readonly hearing: string; readonly number: string };

export async function generateStaticParams(): Promise<Params[]> {
  return interventionParams(await loadArchive()).flatMap(({ hearing, number }) =>
    citationFormats.map((format) => ({ hearing, number: `${number}.${format}` })),
  );
}

/** `/auditions/ia-11/7.bib`, `.ris`, `.csl.json`: how to cite an intervention. */
export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const { hearing, number: file } = await params;
  const [number = "", ...extension] = file.split(".");
  const item = interventionItem(interventionContext(await loadArchive(), hearing, number));
  const { text, type } = citationFile(item, extension.join("."));
  return new Response(text, { headers: { "content-type": type } });
}
