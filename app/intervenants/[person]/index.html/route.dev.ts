import { htmlResponse } from "@/components/render-page";
import { loadArchive } from "@/lib/archive/load-archive";
import { personPage } from "../../person-files";

export const dynamic = "force-static";
export const dynamicParams = false;

type Params = { readonly person: string };

export async function generateStaticParams(): Promise<Params[]> {
  const { people } = await loadArchive();
  return people.map(({ id }) => ({ person: id }));
}

export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  return htmlResponse(await personPage(await loadArchive(), (await params).person));
}
