import { EmbedPage } from "@/components/embed-page";
import { renderPage } from "@/components/render-page";
import { interventionContext, interventionParams } from "@/lib/archive/find";
import { loadArchive } from "@/lib/archive/load-archive";

export const dynamic = "force-static";
export const dynamicParams = false;

type Params = { readonly hearing: string; readonly number: string };

export async function generateStaticParams(): Promise<Params[]> {
  return interventionParams(await loadArchive());
}

export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const { hearing, number } = await params;
  const archive = await loadArchive();
  return renderPage(<EmbedPage {...interventionContext(archive, hearing, number)} languages={archive.languages} />);
}
