import type { Hearing } from "@/lib/model/hearing";
import { participantOf } from "@/lib/model/hearing";
import type { Person } from "@/lib/model/person";
import type { Site } from "@/lib/model/site";
import { hearingPath, href, interventionNumber, interventionPath, personPath, siteMapPath } from "@/lib/site/addresses";
import { sitePages } from "@/lib/site/pages";
import { hearingLabel } from "@/lib/site/texts";
import { Document } from "./document";

type Props = { readonly site: Site; readonly hearings: readonly Hearing[]; readonly people: readonly Person[] };

/** Every page of the archive, by hand. */
export function SiteMapPage({ site, hearings, people }: Props) {
  return (
    <Document site={site} path={siteMapPath} title="Plan du site" description="Toutes les pages de l'archive.">
      <div className="listing">
        <h1>Plan du site</h1>
        <h2>Pages</h2>
        <ul>
          {sitePages.map(({ path, label }) => (
            <li key={path}>
              <a href={href(path)}>{label}</a>
            </li>
          ))}
        </ul>
        <h2>Auditions</h2>
        <ul>
          {hearings.map((hearing) => (
            <li key={hearing.id}>
              <a href={href(hearingPath(hearing.id))}>{hearing.title}</a> ({hearingLabel(hearing)})
              <ol className="inline-list">
                {hearing.interventions.map(({ id, speaker }) => (
                  <li key={id}>
                    <a href={href(interventionPath(hearing.id, id))}>
                      {interventionNumber(id)}. {participantOf(hearing, speaker).name}
                    </a>
                  </li>
                ))}
              </ol>
            </li>
          ))}
        </ul>
        <h2>Intervenants</h2>
        <ul>
          {people.map((person) => (
            <li key={person.id}>
              <a href={href(personPath(person.id))}>{person.name}</a>
            </li>
          ))}
        </ul>
      </div>
    </Document>
  );
}
