import { CorrectionsPage } from "@/components/corrections-page";
import { renderPage } from "@/components/render-page";
import { loadArchive } from "@/lib/archive/load-archive";

export const dynamic = "force-static";

export async function GET(): Promise<Response> {
  const { site, hearings, histories, differences } = await loadArchive();
  return renderPage(
    <CorrectionsPage site={site} hearings={hearings} histories={histories} differences={differences} />,
  );
}
