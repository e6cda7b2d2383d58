import { InterventionPage } from "@/components/intervention-page";
import { QuotedSpeech } from "@/components/quoted-speech";
import { renderMarkup, renderPage } from "@/components/render-page";
import { loadCitationStyles } from "@/lib/archive/citation-styles";
import { interventionContext, interventionParams } from "@/lib/archive/find";
import { loadArchive } from "@/lib/archive/load-archive";
import { interventionCitations } from "@/lib/citation/intervention-citations";
import { cardLink } from "@/lib/export/card";

export const dynamic = "force-static";
export const dynamicParams = false;

type Params = { readonly hearing: string; readonly number: string };

export async function generateStaticParams(): Promise<Params[]> {
  return interventionParams(await loadArchive());
}

export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const { hearing, number } = await params;
  const context = interventionContext(await loadArchive(), hearing, number);
  return renderPage(
    <InterventionPage
      context={context}
      citations={interventionCitations(context, await loadCitationStyles())}
      quotation={await renderMarkup(<QuotedSpeech {...context} />)}
      card={cardLink(context)}
    />,
  );
}
