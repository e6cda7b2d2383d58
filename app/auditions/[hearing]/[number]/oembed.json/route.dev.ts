import { interventionParams } from "@/lib/archive/find";
import { loadArchive } from "@/lib/archive/load-archive";
import { oEmbedFile } from "../../../hearing-files";

export const dynamic = "force-static";
export const dynamicParams = false;

type Params = { readonly hearing: string; readonly number: string };

export async function generateStaticParams(): Promise<Params[]> {
  return interventionParams(await loadArchive());
}

export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const of = { archive: await loadArchive(), ...(await params) };
  return new Response(await oEmbedFile(of), { headers: { "content-type": "application/json" } });
}
