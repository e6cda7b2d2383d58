import { loadArchive } from "@/lib/archive/load-archive";
import { correctionsFeed } from "@/lib/export/corrections-feed";

export const dynamic = "force-static";

export async function GET(): Promise<Response> {
  const { site, hearings, histories } = await loadArchive();
  const headers = { "content-type": "application/atom+xml; charset=utf-8" };
  return new Response(correctionsFeed(site, hearings, histories), { headers });
}
