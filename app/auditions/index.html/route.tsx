import { HearingsPage } from "@/components/hearings-page";
import { renderPage } from "@/components/render-page";
import { loadArchive } from "@/lib/archive/load-archive";

export const dynamic = "force-static";

export async function GET(): Promise<Response> {
  const { site, series, hearings } = await loadArchive();
  return renderPage(<HearingsPage site={site} series={series} hearings={hearings} />);
}
