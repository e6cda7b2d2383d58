import { GoneInterventionPage } from "@/components/gone-intervention-page";
import { InterventionPage } from "@/components/intervention-page";
import { renderPage } from "@/components/render-page";
import { find, interventionParams } from "@/lib/archive/find";
import { loadArchive } from "@/lib/archive/load-archive";

export const dynamic = "force-static";
export const dynamicParams = false;

type Params = { readonly hearing: string; readonly number: string };

export async function generateStaticParams(): Promise<Params[]> {
  return interventionParams(await loadArchive());
}

export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const { site, hearings, people, histories } = await loadArchive();
  const { hearing: id, number } = await params;
  const hearing = find(hearings, id);
  const history = histories.get(hearing.id);
  const departure = history?.departures.find((gone) => gone.of === "interventions" && gone.id === `i${number}`);
  if (history && departure)
    return renderPage(<GoneInterventionPage site={site} hearing={hearing} history={history} departure={departure} />);
  const intervention = find(hearing.interventions, `i${number}`);
  const { displayName } = find(people, intervention.speaker);
  return renderPage(
    <InterventionPage
      site={site}
      hearing={hearing}
      intervention={intervention}
      displayName={displayName}
      history={history}
    />,
  );
}
