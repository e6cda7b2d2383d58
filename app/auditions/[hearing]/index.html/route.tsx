import { HearingPage } from "@/components/hearing-page";
import { renderPage } from "@/components/render-page";
import { hearingContext, hearingParams } from "@/lib/archive/find";
import { loadArchive } from "@/lib/archive/load-archive";

export const dynamic = "force-static";
export const dynamicParams = false;

type Params = { readonly hearing: string };

export async function generateStaticParams(): Promise<Params[]> {
  return hearingParams(await loadArchive());
}

export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const archive = await loadArchive();
  const { hearing: id } = await params;
  const displayNames = new Map(archive.people.map((person) => [person.id, person.displayName]));
  const context = hearingContext(archive, id);
  return renderPage(
    <HearingPage
      context={context}
      displayNames={displayNames}
      languages={archive.languages}
      glossary={archive.glossary}
      history={archive.histories.get(context.hearing.id)}
    />,
  );
}
