import { loadArchive } from "@/lib/archive/load-archive";
import { hearingsFeed } from "@/lib/export/hearings-feed";

export const dynamic = "force-static";

export async function GET(): Promise<Response> {
  const headers = { "content-type": "application/atom+xml; charset=utf-8" };
  return new Response(hearingsFeed(await loadArchive(), "atom"), { headers });
}
