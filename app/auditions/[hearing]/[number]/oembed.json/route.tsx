import { QuotedSpeech } from "@/components/quoted-speech";
import { renderMarkup } from "@/components/render-page";
import { interventionContext, interventionParams } from "@/lib/archive/find";
import { loadArchive } from "@/lib/archive/load-archive";
import { cardLink } from "@/lib/export/card";
import { oEmbed } from "@/lib/export/oembed";

export const dynamic = "force-static";
export const dynamicParams = false;

type Params = { readonly hearing: string; readonly number: string };

export async function generateStaticParams(): Promise<Params[]> {
  return interventionParams(await loadArchive());
}

export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const { hearing, number } = await params;
  const archive = await loadArchive();
  const context = interventionContext(archive, hearing, number);
  const html = await renderMarkup(<QuotedSpeech {...context} languages={archive.languages} />);
  return Response.json(oEmbed(context, html, cardLink(context)?.url));
}
