import { Fragment } from "react";
import { hearingReference } from "@/lib/citation/reference";
import { footnotesOf, interventionsBy, participantOf, type Hearing } from "@/lib/model/hearing";
import type { HearingHistory } from "@/lib/model/history";
import type { HearingContext } from "@/lib/model/context";
import type { Glossary } from "@/lib/model/glossary";
import type { PersonId } from "@/lib/model/ids";
import type { Languages } from "@/lib/model/languages";
import type { Series } from "@/lib/model/series";
import { dataPath, hearingFilePath, hearingPath, hearingsPath, href, personPath } from "@/lib/site/addresses";
import { citationFiles, hearingFiles, receivedName } from "@/lib/site/data-files";
import { hearingMetadata, metadataPrefix } from "@/lib/site/head-metadata";
import { hearingData } from "@/lib/site/structured-data";
import { firstWords, hearingLabel, hearingNumber, readingTime, seriesTitle } from "@/lib/site/texts";
import { formatFrenchDate } from "@/lib/text/french-date";
import { slug } from "@/lib/text/fold";
import { count } from "@/lib/text/plural";
import { Breadcrumb } from "./breadcrumb";
import { Document } from "./document";
import { FileLinks } from "./file-links";
import { FindInHearing } from "./find-in-hearing";
import { GlossarySection } from "./glossary-section";
import { GoneNotes, GoneSpeeches, VersionMention } from "./passage-history";
import { InterventionArticle } from "./intervention-article";
import { MachineHead } from "./machine-head";
import { Notes } from "./notes";
import { groupsOf, identityClass, speakersOf } from "./speaker-identity";
import { StatusMention } from "./status-mention";

type Props = {
  readonly context: HearingContext;
  /** People in ordinary case, for metadata. */
  readonly displayNames: ReadonlyMap<PersonId, string>;
  readonly languages: Languages;
  readonly glossary: Glossary;
  readonly history?: HearingHistory | undefined;
};

/** A whole hearing on one page. */
export function HearingPage({ context, displayNames, languages, glossary, history }: Props) {
  const { site, series, hearing } = context;
  const speakers = speakersOf(hearing).map((id) => displayNames.get(id) ?? participantOf(hearing, id).name);
  return (
    <Document
      site={site}
      path={hearingPath(hearing.id)}
      title={`${hearing.title}, audition n° ${String(hearing.number)}`}
      description={`${hearingLabel(hearing)}. La transcription complète, avec ${speakers.join(", ")}.`}
      modules={["reading.js"]}
      prefix={metadataPrefix}
      head={
        <MachineHead
          metadata={hearingMetadata(context)}
          published={hearing.date}
          data={hearingData(context, displayNames)}
        />
      }
      alternates={[...hearingFiles, ...citationFiles].map(({ name, type, label }) => ({
        path: hearingFilePath(hearing.id, name),
        type,
        title: label,
      }))}
    >
      <div className="hearing">
        <HearingHeader series={series} hearing={hearing} />
        <div className="hearing-tools">
          <FindInHearing hearing={hearing} />
          <Filter hearing={hearing} />
          <TableOfContents hearing={hearing} />
        </div>
        <div
          className="transcript"
          id="texte"
          data-transcript=""
          data-hearing={hearing.id}
          data-cited={hearingReference(hearing)}
        >
          {history && <GoneSpeeches history={history} after={undefined} />}
          {hearing.interventions.map((intervention, index) => (
            <Fragment key={intervention.id}>
              <InterventionArticle
                site={site}
                hearing={hearing}
                intervention={intervention}
                languages={languages}
                pageBefore={hearing.interventions[index - 1]?.pageEnd}
                history={history}
              />
              {history && <GoneSpeeches history={history} after={intervention.id} />}
            </Fragment>
          ))}
          <Notes
            footnotes={footnotesOf(hearing, hearing.interventions)}
            languages={languages}
            heading="h2"
            history={history}
          />
          {history && <GoneNotes history={history} />}
          <GlossarySection glossary={glossary} languages={languages} interventions={hearing.interventions} />
          <Colophon hearing={hearing} history={history} />
        </div>
      </div>
    </Document>
  );
}

function HearingHeader({ series, hearing }: { series: Series; hearing: Hearing }) {
  const facts = [
    hearing.pages === undefined ? undefined : count(hearing.pages, "page"),
    count(hearing.wordCount, "mot"),
    readingTime(hearing.wordCount),
  ].filter((fact) => fact !== undefined);
  return (
    <header className="hearing-header">
      <Breadcrumb links={[{ path: hearingsPath, label: "Auditions" }]} current={hearingNumber(hearing)} />
      <p className="eyebrow">{seriesTitle(series)}</p>
      <h1>{hearing.title}</h1>
      <p className="lede">
        {hearingNumber(hearing)}, <time dateTime={hearing.date}>{formatFrenchDate(hearing.date)}</time>
        <span className="facts-line">{facts.join(" · ")}</span>
      </p>
      <StatusMention status={hearing.status} />
      <p className="actions">
        <a href="#texte">Aller au texte</a>
        <a href="#sommaire">Sommaire</a>
        {hearing.footnotes.length > 0 && <a href="#notes">Notes</a>}
      </p>
      <section aria-labelledby="participants" className="participants">
        <h2 id="participants">Participants</h2>
        <div className="groups">
          {groupsOf(hearing).map((group) => (
            <Group key={group} hearing={hearing} group={group} />
          ))}
          <Group hearing={hearing} group={undefined} />
        </div>
      </section>
    </header>
  );
}

function Group({ hearing, group }: { hearing: Hearing; group: string | undefined }) {
  const people = hearing.participants.filter((participant) => participant.group === group);
  if (people.length === 0) return null;
  return (
    <div>
      <h3>{group ?? "Sans groupe annoncé"}</h3>
      <ul>
        {people.map((person) => {
          const turns = interventionsBy(hearing, person.id).length;
          return (
            <li key={person.id}>
              <a href={href(personPath(person.id))}>{person.name}</a>
              {person.role !== undefined && <span className="role">{person.role}</span>}
              <span className="turns">{turns === 0 ? "N'a pas pris la parole" : count(turns, "intervention")}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** With JavaScript a filter; without, the pages that hold what each person said. */
function Filter({ hearing }: { hearing: Hearing }) {
  const speakers = speakersOf(hearing).map((id) => participantOf(hearing, id));
  const groups = groupsOf(hearing).filter((group) => speakers.some((speaker) => speaker.group === group));
  return (
    <section className="filter" aria-labelledby="filtre">
      <h2 id="filtre">Qui parle</h2>
      <div className="scripted" data-filter="">
        <fieldset>
          <legend>Par intervenant</legend>
          {speakers.map((speaker) => (
            <label key={speaker.id} className={`chip ${identityClass(hearing, speaker.id)}`}>
              <input type="checkbox" name="intervenant" value={speaker.id} />
              <span>{speaker.name}</span> <small>{interventionsBy(hearing, speaker.id).length}</small>
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>Par groupe</legend>
          {groups.map((group) => (
            <label key={group} className="chip">
              <input type="checkbox" name="groupe" value={slug(group)} />
              <span>{group}</span> <small>{turnsOf(hearing, group)}</small>
            </label>
          ))}
        </fieldset>
        <p className="filter-status">
          <span role="status" data-filter-status="" />{" "}
          <button type="button" hidden>
            Tout afficher
          </button>
        </p>
      </div>
      <ul className="unscripted">
        {speakers.map((speaker) => (
          <li key={speaker.id}>
            <a href={`${href(personPath(speaker.id))}#${hearing.id}`}>{speaker.name} seulement</a> (
            {interventionsBy(hearing, speaker.id).length})
          </li>
        ))}
      </ul>
    </section>
  );
}

function turnsOf(hearing: Hearing, group: string): number {
  return hearing.interventions.filter(({ speaker }) => participantOf(hearing, speaker).group === group).length;
}

function TableOfContents({ hearing }: { hearing: Hearing }) {
  return (
    <nav className="toc" aria-labelledby="sommaire">
      <h2 id="sommaire">Sommaire</h2>
      <ol>
        {hearing.interventions.map(({ id, speaker, paragraphs }) => (
          <li key={id} className={identityClass(hearing, speaker)} data-toc={id}>
            <a href={`#${id}`}>
              <b>{participantOf(hearing, speaker).name}</b> <span>{firstWords(paragraphs[0]?.text ?? "", 64)}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Colophon({ hearing, history }: { hearing: Hearing; history: HearingHistory | undefined }) {
  const pathOf = (name: string): string => hearingFilePath(hearing.id, name);
  const isErased = history?.changes.some(({ event }) => event === "erased") ?? false;
  return (
    <section className="colophon" aria-labelledby="source">
      <h2 id="source">Source</h2>
      <p>
        Texte établi d'après le fichier reçu, conservé tel quel
        {isErased && ", moins les mots dont la loi a ordonné l'effacement"}. Empreinte SHA-256 :{" "}
        <code>{hearing.source.sha256}</code>
      </p>
      {history && (
        <p>
          <VersionMention history={history} />
        </p>
      )}
      <p>
        {hearing.source.url !== undefined && (
          <>
            <a href={hearing.source.url}>Document officiel</a> ·{" "}
          </>
        )}
        <a href={href(hearingFilePath(hearing.id, receivedName(hearing)))}>Fichier reçu</a>
      </p>
      <p>
        La même audition en données : <FileLinks files={hearingFiles} pathOf={pathOf} />. Pour la citer :{" "}
        <FileLinks files={citationFiles} pathOf={pathOf} />. <a href={href(dataPath)}>À quoi servent ces fichiers</a>
      </p>
    </section>
  );
}
