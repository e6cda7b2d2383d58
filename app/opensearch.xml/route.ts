import { loadArchive } from "@/lib/archive/load-archive";
import { openSearchDescription } from "@/lib/export/open-search";

export const dynamic = "force-static";

export async function GET(): Promise<Response> {
  const { site } = await loadArchive();
  return new Response(openSearchDescription(site), {
    headers: { "content-type": "application/opensearchdescription+xml; charset=utf-8" },
  });
}
