import { HomePage } from "@/components/home-page";
import { renderPage } from "@/components/render-page";
import { loadArchive } from "@/lib/archive/load-archive";

export const dynamic = "force-static";

export async function GET(): Promise<Response> {
  const { site, hearings } = await loadArchive();
  return renderPage(<HomePage site={site} hearings={hearings} />);
}
