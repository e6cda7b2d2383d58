import { htmlResponse } from "@/components/render-page";
import { hearingParams } from "@/lib/archive/find";
import { loadArchive } from "@/lib/archive/load-archive";
import { hearingPage } from "../../hearing-files";

export const dynamic = "force-static";
export const dynamicParams = false;

type Params = { readonly hearing: string };

export async function generateStaticParams(): Promise<Params[]> {
  return hearingParams(await loadArchive());
}

export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  return htmlResponse(await hearingPage({ archive: await loadArchive(), ...(await params) }));
}
