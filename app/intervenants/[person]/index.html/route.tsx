import { PersonPage } from "@/components/person-page";
import { renderPage } from "@/components/render-page";
import { find } from "@/lib/archive/find";
import { loadArchive } from "@/lib/archive/load-archive";

export const dynamic = "force-static";
export const dynamicParams = false;

type Params = { readonly person: string };

export async function generateStaticParams(): Promise<Params[]> {
  const { people } = await loadArchive();
  return people.map(({ id }) => ({ person: id }));
}

export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const { site, people, languages } = await loadArchive();
  const { person } = await params;
  return renderPage(<PersonPage site={site} person={find(people, person)} languages={languages} />);
}
