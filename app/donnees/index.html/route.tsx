import { DataPage } from "@/components/data-page";
import { renderPage } from "@/components/render-page";
import { loadArchive } from "@/lib/archive/load-archive";

export const dynamic = "force-static";

export async function GET(): Promise<Response> {
  return renderPage(<DataPage archive={await loadArchive()} />);
}
