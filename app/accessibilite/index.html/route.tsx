import { AccessibilityPage } from "@/components/accessibility-page";
import { renderPage } from "@/components/render-page";
import { loadArchive } from "@/lib/archive/load-archive";

export const dynamic = "force-static";

export async function GET(): Promise<Response> {
  const { site } = await loadArchive();
  return renderPage(<AccessibilityPage site={site} />);
}
