import { htmlResponse } from "@/components/render-page";
import { interventionPageParams } from "@/lib/archive/find";
import { loadArchive } from "@/lib/archive/load-archive";
import { gonePage, interventionPage } from "../../../hearing-files";

export const dynamic = "force-static";
export const dynamicParams = false;

type Params = { readonly hearing: string; readonly number: string };

export async function generateStaticParams(): Promise<Params[]> {
  return interventionPageParams(await loadArchive());
}

export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const of = { archive: await loadArchive(), ...(await params) };
  return htmlResponse(await (gonePage(of) ?? interventionPage(of)));
}
