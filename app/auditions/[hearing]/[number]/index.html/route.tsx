import { GoneInterventionPage } from "@/components/gone-intervention-page";
import { InterventionPage } from "@/components/intervention-page";
import { QuotedSpeech } from "@/components/quoted-speech";
import { renderMarkup, renderPage } from "@/components/render-page";
import { loadCitationStyles } from "@/lib/archive/citation-styles";
import { hearingContext, interventionContext, interventionPageParams } from "@/lib/archive/find";
import { loadArchive } from "@/lib/archive/load-archive";
import { interventionCitations } from "@/lib/citation/intervention-citations";
import { cardLink } from "@/lib/export/card";
import { departedSpeeches } from "@/lib/model/history";

export const dynamic = "force-static";
export const dynamicParams = false;

type Params = { readonly hearing: string; readonly number: string };

export async function generateStaticParams(): Promise<Params[]> {
  return interventionPageParams(await loadArchive());
}

export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const { hearing, number } = await params;
  const archive = await loadArchive();
  const inHearing = hearingContext(archive, hearing);
  const history = archive.histories.get(inHearing.hearing.id);
  const departure = history && departedSpeeches(history).find(({ id }) => id === `i${number}`);
  if (history && departure)
    return renderPage(<GoneInterventionPage {...inHearing} history={history} departure={departure} />);
  const context = interventionContext(archive, hearing, number);
  const { languages, glossary } = archive;
  return renderPage(
    <InterventionPage
      context={context}
      history={history}
      citations={interventionCitations(context, await loadCitationStyles())}
      quotation={await renderMarkup(<QuotedSpeech {...context} languages={languages} />)}
      card={cardLink(context)}
      languages={languages}
      glossary={glossary}
    />,
  );
}
