import { renderPage } from "@/components/render-page";
import { SearchHelpPage } from "@/components/search-help-page";
import { loadArchive } from "@/lib/archive/load-archive";

export const dynamic = "force-static";

export async function GET(): Promise<Response> {
  const { site, synonyms } = await loadArchive();
  return renderPage(<SearchHelpPage site={site} synonyms={synonyms} />);
}
