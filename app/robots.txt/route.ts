import { loadArchive } from "@/lib/archive/load-archive";
import { robots } from "@/lib/export/robots";

export const dynamic = "force-static";

export async function GET(): Promise<Response> {
  const { site } = await loadArchive();
  return new Response(robots(site), { headers: { "content-type": "text/plain; charset=utf-8" } });
}
