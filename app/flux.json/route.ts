import { loadArchive } from "@/lib/archive/load-archive";
import { hearingsFeed } from "@/lib/export/hearings-feed";

export const dynamic = "force-static";

export async function GET(): Promise<Response> {
  return new Response(hearingsFeed(await loadArchive(), "json"), {
    headers: { "content-type": "application/feed+json" },
  });
}
