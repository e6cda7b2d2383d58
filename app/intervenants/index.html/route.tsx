import { PeoplePage } from "@/components/people-page";
import { renderPage } from "@/components/render-page";
import { loadArchive } from "@/lib/archive/load-archive";

export const dynamic = "force-static";

export async function GET(): Promise<Response> {
  const { site, people } = await loadArchive();
  return renderPage(<PeoplePage site={site} people={people} />);
}
