import type { Person } from "@/lib/model/person";
import type { Site } from "@/lib/model/site";
import { href, peoplePath, personPath } from "@/lib/site/addresses";
import { count } from "@/lib/text/plural";
import { Document } from "./document";
import { turnsOf } from "./person-page";

type Props = { readonly site: Site; readonly people: readonly Person[] };

export function PeoplePage({ site, people }: Props) {
  const speaking = people.filter((person) => turnsOf(person) > 0);
  const silent = people.filter((person) => turnsOf(person) === 0);
  return (
    <Document
      site={site}
      path={peoplePath}
      title="Intervenants"
      description={`Les ${count(people.length, "personne")} que les auditions de l'archive ont entendues ou réunies.`}
    >
      <div className="listing">
        <h1>Intervenants</h1>
        <h2>Ont pris la parole</h2>
        <PeopleList people={speaking} />
        {silent.length > 0 && (
          <>
            <h2>Présents sur une page de garde, sans prise de parole</h2>
            <PeopleList people={silent} />
          </>
        )}
      </div>
    </Document>
  );
}

function PeopleList({ people }: { readonly people: readonly Person[] }) {
  return (
    <ul className="people">
      {people.map((person) => (
        <li key={person.id}>
          <a href={href(personPath(person.id))}>{person.name}</a>
          <span className="role">{person.appearances[0]?.participant.role}</span>
          <span className="turns">
            {[
              turnsOf(person) === 0 ? undefined : count(turnsOf(person), "intervention"),
              count(person.appearances.length, "audition"),
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}
