import { hearingReference, speakerReference } from "@/lib/citation/reference";
import { footnotesOf, interventionsBy, type Hearing } from "@/lib/model/hearing";
import type { Languages } from "@/lib/model/languages";
import type { Person } from "@/lib/model/person";
import type { Participant } from "@/lib/model/participant";
import type { Site } from "@/lib/model/site";
import {
  hearingPath,
  href,
  interventionPath,
  passagePath,
  peoplePath,
  personFeedPath,
  personPath,
  interventionNumber,
} from "@/lib/site/addresses";
import { hearingLabel, kindLabel, pagesLabel } from "@/lib/site/texts";
import { count } from "@/lib/text/plural";
import { Breadcrumb } from "./breadcrumb";
import { Document } from "./document";
import { CopyLink } from "./intervention-article";
import { Notes } from "./notes";
import { ReportLink } from "./report-link";
import { Speech } from "./speech";

type Props = { readonly site: Site; readonly person: Person; readonly languages: Languages };

/** Everything that one person said, across hearings; those who never speak have a page that says so. */
export function PersonPage({ site, person, languages }: Props) {
  const turns = turnsOf(person);
  const words = person.appearances.reduce(
    (sum, { hearing }) =>
      sum + interventionsBy(hearing, person.id).reduce((inner, { wordCount }) => inner + wordCount, 0),
    0,
  );
  const hearings = count(person.appearances.length, "audition");
  const heard =
    turns === 0
      ? `Sur la page de garde de ${hearings}, sans prise de parole`
      : `${count(turns, "intervention")}, ${count(words, "mot")} dans ${hearings}`;
  return (
    <Document
      site={site}
      path={personPath(person.id)}
      title={person.displayName}
      description={`${person.displayName} dans l'archive : ${heard}.`}
      modules={["speech.js"]}
      alternates={[{ path: personFeedPath(person.id), type: "application/atom+xml", title: person.displayName }]}
    >
      <div className="single">
        <Breadcrumb links={[{ path: peoplePath, label: "Intervenants" }]} current={person.displayName} />
        <header className="single-header">
          <h1>{person.name}</h1>
          <p className="lede">{heard}</p>
          <p className="actions">
            <a href={href(personFeedPath(person.id))}>Suivre ses interventions (flux)</a>
          </p>
        </header>
        {person.appearances.map(({ hearing, participant }) => (
          <Appearance key={hearing.id} {...{ site, hearing, participant, languages }} />
        ))}
      </div>
    </Document>
  );
}

export function turnsOf(person: Person): number {
  return person.appearances.reduce((sum, { hearing }) => sum + interventionsBy(hearing, person.id).length, 0);
}

type AppearanceProps = Omit<Props, "person"> & { readonly hearing: Hearing; readonly participant: Participant };

function Appearance({ site, hearing, participant, languages }: AppearanceProps) {
  const interventions = interventionsBy(hearing, participant.id);
  const prefix = `${hearing.id}-`;
  return (
    <section
      className="appearance"
      id={hearing.id}
      aria-labelledby={`${prefix}titre`}
      data-hearing={hearing.id}
      data-cited={hearingReference(hearing)}
    >
      <header>
        <p className="eyebrow">{hearingLabel(hearing)}</p>
        <h2 id={`${prefix}titre`}>
          <a href={href(hearingPath(hearing.id))}>{hearing.title}</a>
        </h2>
        <p className="role">{[participant.role, participant.group].filter(Boolean).join(" · ")}</p>
      </header>
      {interventions.length === 0 && (
        <p>
          {participant.name} figure parmi les participants de cette audition, sans y avoir pris la parole d'après la
          transcription.
        </p>
      )}
      {interventions.map((intervention) => (
        <article
          key={intervention.id}
          id={`${prefix}${intervention.id}`}
          aria-label={`Intervention ${interventionNumber(intervention.id)}`}
          className="intervention"
          data-by={speakerReference(participant)}
          data-page={intervention.page}
          data-path={href(interventionPath(hearing.id, intervention.id))}
        >
          <p className="facts">
            <a className="permalink" href={href(passagePath(hearing.id, intervention.id))}>
              n° {interventionNumber(intervention.id)}, dans son contexte
            </a>
            <span>{[kindLabel(intervention), pagesLabel(intervention)].filter(Boolean).join(" · ")}</span>
            <CopyLink
              hearing={hearing}
              intervention={intervention}
              copied={href(passagePath(hearing.id, intervention.id))}
            />
            <ReportLink site={site} hearing={hearing} intervention={intervention} name={participant.name} />
          </p>
          <Speech
            intervention={intervention}
            languages={languages}
            pageBefore={undefined}
            anchored={false}
            notePrefix={prefix}
          />
        </article>
      ))}
      <Notes footnotes={footnotesOf(hearing, interventions)} languages={languages} heading="h3" prefix={prefix} />
    </section>
  );
}
