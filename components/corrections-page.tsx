import { diffWordsWithSpace } from "diff";
import { participantOf, type Hearing } from "@/lib/model/hearing";
import type { HearingHistory } from "@/lib/model/history";
import type { HearingId, PersonId, SentenceId } from "@/lib/model/ids";
import type { Change } from "@/lib/model/register";
import type { Site } from "@/lib/model/site";
import {
  correctionAnchor,
  correctionsFeedPath,
  correctionsPath,
  correctionsPolicyPath,
  hearingPath,
  href,
  passagePath,
} from "@/lib/site/addresses";
import { changeLabel } from "@/lib/site/changes";
import { hearingLabel } from "@/lib/site/texts";
import { formatFrenchDate } from "@/lib/text/french-date";
import { withFrenchSpaces } from "@/lib/text/typography";
import { Document } from "./document";

type Props = {
  readonly site: Site;
  readonly hearings: readonly Hearing[];
  readonly histories: ReadonlyMap<HearingId, HearingHistory>;
  readonly differences: ReadonlyMap<HearingId, readonly SentenceId[]>;
};

/** Every change since publication, newest first: nothing changes in silence. */
export function CorrectionsPage({ site, hearings, histories, differences }: Props) {
  const changes = hearings
    .flatMap((hearing) => (histories.get(hearing.id)?.changes ?? []).map((change) => ({ hearing, change })))
    .sort((left, right) => (left.change.date < right.change.date ? 1 : -1));
  const told = new Set<string>();
  return (
    <Document
      site={site}
      path={correctionsPath}
      title="Corrections"
      description="Tout ce qui a changé dans les textes depuis leur publication, avec les mots d'avant et d'après."
      alternates={[{ path: correctionsFeedPath, type: "application/atom+xml", title: "Corrections" }]}
    >
      <div className="listing corrections">
        <h1>Corrections</h1>
        <p className="lede">
          Tout ce qui a changé dans les textes depuis leur publication, du plus récent au plus ancien.{" "}
          <a href={href(correctionsPolicyPath)}>Ce que l'archive promet</a> ·{" "}
          <a href={href(correctionsFeedPath)}>Suivre les corrections (flux)</a>
        </p>
        {changes.length === 0 && <p>Aucune correction : les textes sont tels qu'ils ont été publiés.</p>}
        {changes.map(({ hearing, change }) => {
          const anchor = correctionAnchor(change.hearing, change.id);
          const isLatest = !told.has(anchor);
          told.add(anchor);
          return (
            <Correction
              key={correctionAnchor(change.hearing, change.id, change.registration) + change.event}
              hearing={hearing}
              change={change}
              isLatest={isLatest}
            />
          );
        })}
        <Versions hearings={hearings} histories={histories} differences={differences} />
      </div>
    </Document>
  );
}

function Correction({ hearing, change, isLatest }: { hearing: Hearing; change: Change; isLatest: boolean }) {
  const { id, date, reason, former, now } = change;
  return (
    <article
      className="correction"
      {...(isLatest ? { id: correctionAnchor(change.hearing, id) } : {})}
      aria-label={`${changeLabel(change)}, ${id}, ${formatFrenchDate(date)}`}
    >
      <h2>
        <time dateTime={date}>{formatFrenchDate(date)}</time> — {changeLabel(change)}
      </h2>
      <p>
        <a href={href(passagePath(change.hearing, id))}>
          {hearing.title}, passage {id}
        </a>{" "}
        ({hearingLabel(hearing)})
      </p>
      {former.speaker !== now.speaker && former.speaker && now.speaker && (
        <p>
          Attribué à <del>{nameOf(hearing, former.speaker)}</del> <ins>{nameOf(hearing, now.speaker)}</ins>
        </p>
      )}
      {former.page !== now.page && now.page !== undefined && (
        <p>
          Page du document officiel : <del>{former.page}</del> <ins>{now.page}</ins>
        </p>
      )}
      <Words change={change} />
      <p className="reason">Motif : {withFrenchSpaces(reason)}</p>
    </article>
  );
}

/** The words before and after, word by word. Words that were erased are nowhere. */
function Words({ change: { event, former, now, to, hearing } }: { change: Change }) {
  if (event === "erased") return <p>Les mots ont été effacés partout ; leur empreinte est gardée.</p>;
  if (former.text === undefined) return null;
  const places = to.map((id) => (
    <a key={id} href={href(passagePath(hearing, id))}>
      {id}
    </a>
  ));
  const parts =
    event === "withdrawn"
      ? [{ value: former.text, removed: true, added: false }]
      : diffWordsWithSpace(former.text, now.text ?? former.text);
  return (
    <>
      <blockquote>
        <p>
          {parts.map(({ value, removed, added }, index) => {
            const Tag = removed ? "del" : added ? "ins" : "span";
            return <Tag key={index}>{withFrenchSpaces(value)}</Tag>;
          })}
        </p>
      </blockquote>
      {places.length > 0 && <p>Les mots sont maintenant dans : {places}</p>}
    </>
  );
}

function nameOf(hearing: Hearing, id: PersonId): string {
  return participantOf(hearing, id).name;
}

/** The version of each text, and what differs from the file as received. */
function Versions({ hearings, histories, differences }: Omit<Props, "site">) {
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">Versions et fichiers reçus</h2>
      <ul>
        {hearings.map((hearing) => {
          const version = histories.get(hearing.id)?.version;
          const different = differences.get(hearing.id) ?? [];
          return (
            <li key={hearing.id}>
              <a href={href(hearingPath(hearing.id))}>{hearing.title}</a> ({hearingLabel(hearing)}){" "}
              {version ? `— version ${String(version.number)} du ${formatFrenchDate(version.date)}` : "— sans registre"}
              .{" "}
              {different.length === 0
                ? "Chaque phrase publiée est, lettre pour lettre, dans le fichier reçu."
                : "Phrases qui diffèrent du fichier reçu : "}
              {different.map((id) => (
                <a key={id} href={href(passagePath(hearing.id, id))}>
                  {id}{" "}
                </a>
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
