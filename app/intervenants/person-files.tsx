import { PersonPage } from "@/components/person-page";
import { renderDocument } from "@/components/render-page";
import { find } from "@/lib/archive/find";
import type { Archive } from "@/lib/archive/read-archive";
import { personFeed } from "@/lib/export/hearings-feed";

/* What is published of a person, file by file: the routes of the development server ask for one, a build for all. */

export function personPage({ site, people, languages }: Archive, id: string): Promise<string> {
  return renderDocument(<PersonPage site={site} person={find(people, id)} languages={languages} />);
}

export function personFeedFile(archive: Archive, id: string): string {
  return personFeed(archive, find(archive.people, id));
}
