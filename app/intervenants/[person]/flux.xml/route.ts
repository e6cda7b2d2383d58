import { find } from "@/lib/archive/find";
import { loadArchive } from "@/lib/archive/load-archive";
import { personFeed } from "@/lib/export/hearings-feed";

export const dynamic = "force-static";
export const dynamicParams = false;

type Params = { readonly person: string };

export async function generateStaticParams(): Promise<Params[]> {
  const { people } = await loadArchive();
  return people.map(({ id }) => ({ person: id }));
}

export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const archive = await loadArchive();
  const { person } = await params;
  const headers = { "content-type": "application/atom+xml; charset=utf-8" };
  return new Response(personFeed(archive, find(archive.people, person)), { headers });
}
