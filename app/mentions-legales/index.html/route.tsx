import { LegalPage } from "@/components/legal-page";
import { renderPage } from "@/components/render-page";
import { loadArchive } from "@/lib/archive/load-archive";

export const dynamic = "force-static";

export async function GET(): Promise<Response> {
  const { site } = await loadArchive();
  return renderPage(<LegalPage site={site} />);
}
