import { renderPage } from "@/components/render-page";
import { SiteMapPage } from "@/components/site-map-page";
import { loadArchive } from "@/lib/archive/load-archive";

export const dynamic = "force-static";

export async function GET(): Promise<Response> {
  const { site, hearings, people } = await loadArchive();
  return renderPage(<SiteMapPage site={site} hearings={hearings} people={people} />);
}
