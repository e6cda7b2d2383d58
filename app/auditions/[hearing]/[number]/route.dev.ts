import { interventionParams } from "@/lib/archive/find";
import { loadArchive } from "@/lib/archive/load-archive";
import { contentType, interventionFiles } from "@/lib/site/data-files";
import { interventionFile } from "../../hearing-files";

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
  const { hearing, number: file } = await params;
  const [number = "", ...rest] = file.split(".");
  const known = interventionFiles.find(({ name }) => name === rest.join("."));
  if (!known) throw new Error(`no file of an intervention is called ${file}`);
  const text = interventionFile({ archive: await loadArchive(), hearing, number }, known.name);
  return new Response(text, { headers: { "content-type": contentType(known) } });
}
