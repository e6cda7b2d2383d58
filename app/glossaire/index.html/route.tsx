import { GlossaryPage } from "@/components/glossary-page";
import { renderPage } from "@/components/render-page";
import { loadArchive } from "@/lib/archive/load-archive";

export const dynamic = "force-static";

export async function GET(): Promise<Response> {
  const { site, hearings, glossary, languages } = await loadArchive();
  return renderPage(<GlossaryPage site={site} hearings={hearings} glossary={glossary} languages={languages} />);
}
