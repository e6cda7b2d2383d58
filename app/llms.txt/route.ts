import { loadArchive } from "@/lib/archive/load-archive";
import { llmsText } from "@/lib/export/llms";

export const dynamic = "force-static";

export async function GET(): Promise<Response> {
  return new Response(llmsText(await loadArchive()), { headers: { "content-type": "text/plain; charset=utf-8" } });
}
