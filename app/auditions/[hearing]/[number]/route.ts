import { interventionContext, interventionParams } from "@/lib/archive/find";
import { loadArchive } from "@/lib/archive/load-archive";
import { interventionItem } from "@/lib/citation/bibliographic-item";
import { citationFile } from "@/lib/citation/citation-file";
import { interventionRecord } from "@/lib/export/records";
import { contentType, interventionFiles } from "@/lib/site/data-files";

export const dynamic = "force-static";
export const dynamicParams = false;

type Params = { readonly hearing: string; readonly number: string };

export async function generateStaticParams(): Promise<Params[]> {
  return interventionParams(await loadArchive()).flatMap(({ hearing, number }) =>
    interventionFiles.map(({ name }) => ({ hearing, number: `${number}.${name}` })),
  );
}

/** An intervention as data: `/auditions/ia-11/7.json`, and `.bib`, `.ris`, `.csl.json`: how to cite it. */
export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const { hearing: id, number: file } = await params;
  const [number = "", ...rest] = file.split(".");
  const context = interventionContext(await loadArchive(), id, number);
  const known = interventionFiles.find(({ name }) => name === rest.join("."));
  if (!known) throw new Error(`no file of an intervention is called ${file}`);
  const { site, hearing, intervention } = context;
  const text =
    known.name === "json"
      ? JSON.stringify(interventionRecord(site, hearing, intervention))
      : citationFile(interventionItem(context), known.name);
  return new Response(text, { headers: { "content-type": contentType(known) } });
}
