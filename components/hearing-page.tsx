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
import { hearingLabel, hearingNumber, readingTime, seriesTitle } from "@/lib/site/texts";
import { formatFrenchDate } from "@/lib/text/french-date";
import { count } from "@/lib/text/plural";
import { Breadcrumb } from "./breadcrumb";
import { Document } from "./document";
import { FileLinks } from "./file-links";
import { FindInHearing } from "./find-in-hearing";
import { GlossarySection } from "./glossary-section";
import { GoneNotes, GoneSpeeches, VersionMention } from "./passage-history";
import { InterventionArticle } from "./intervention-article";
import { MachineHead } from "./machine-head";
import { HearingLens } from "./hearing-lens";
import { Notes } from "./notes";
import { withHistory } from "./page-styles";
import { groupsOf, speakersOf } from "./speaker-identity";
import { SpeakingShares } from "./speaking-shares";
import { StatusMention } from "./status-mention";
import { TableOfContents } from "./table-of-contents";

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
      styles={withHistory("hearing.css", history)}
      lateModule="hearing.js"
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
          <HearingLens hearing={hearing} />
          <TableOfContents hearing={hearing} />
        </div>
        <div
          className="transcript"
          id="texte"
          data-transcript=""
          data-hearing={hearing.id}
          data-cited={hearingReference(hearing)}
        >
          <div className="reading-bar scripted" data-reading-bar="" />
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
        <a href="#texte">Texte</a>
        <a href="#sommaire">Sommaire</a>
        {hearing.footnotes.length > 0 && <a href="#notes">Notes</a>}
        <a className="resume" data-resume="">
          Reprendre<span className="wide"> la lecture</span>
        </a>
      </p>
      <div className="people-and-shares">
        <section aria-labelledby="participants" className="participants">
          <h2 id="participants">Participants</h2>
          <div className="groups">
            {groupsOf(hearing).map((group) => (
              <Group key={group} hearing={hearing} group={group} />
            ))}
            <Group hearing={hearing} group={undefined} />
          </div>
        </section>
        <SpeakingShares hearing={hearing} />
      </div>
    </header>
  );
}

function Group({ hearing, group }: { hearing: Hearing; group: string | undefined }) {
  const people = hearing.participants.filter((participant) => participant.group === group);
  if (people.length === 0) return null;
  return (
    <div data-no-group={group === undefined ? "" : undefined}>
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
