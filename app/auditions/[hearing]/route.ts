import { find, hearingParams } from "@/lib/archive/find";
import { loadArchive } from "@/lib/archive/load-archive";

export const dynamic = "force-static";
export const dynamicParams = false;

type Params = { readonly hearing: string };

const extension = ".json";

export async function generateStaticParams(): Promise<Params[]> {
  return hearingParams(await loadArchive()).map(({ hearing }) => ({ hearing: `${hearing}${extension}` }));
}

/** `/auditions/ia-11.json`: the record, as it is. */
export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const { hearings } = await loadArchive();
  const { hearing: file } = await params;
  return Response.json(find(hearings, file.slice(0, -extension.length)));
}
