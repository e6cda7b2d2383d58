import { NotFoundPage } from "@/components/not-found-page";
import { renderPage } from "@/components/render-page";
import { loadArchive } from "@/lib/archive/load-archive";

export const dynamic = "force-static";

/** Published as `404.html`: Next keeps that name for a page of its own. */
export async function GET(): Promise<Response> {
  const { site } = await loadArchive();
  return renderPage(<NotFoundPage site={site} />);
}
