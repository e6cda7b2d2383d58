import { departedSpeeches, goneFrom, type Departure, type HearingHistory } from "@/lib/model/history";
import type { InterventionId } from "@/lib/model/ids";
import { ownerOf, type PassageId } from "@/lib/model/register";
import { correctionPath, correctionsPath, href, interventionNumber, passagePath } from "@/lib/site/addresses";
import { departureText } from "@/lib/site/changes";
import { formatFrenchDate } from "@/lib/text/french-date";

type Of = { readonly history: HearingHistory; readonly id: PassageId };

/** The ids that were published for what this passage now holds: old links land on it. */
export function FormerIds({ history, id }: Of) {
  return (history.formerIds.get(id) ?? []).map((former) => <span key={former} id={former} />);
}

/** « modifiée le … », with the former words one click away. */
export function ChangedMention({ history, id }: Of) {
  const change = history.changed.get(id);
  if (!change) return null;
  return (
    <small className="changed">
      <a href={href(correctionPath(change.hearing, id))}>modifiée le {formatFrenchDate(change.date)}</a>{" "}
    </small>
  );
}

/** What stood after a passage and is there no longer, each with its id. */
export function Departures({
  history,
  of,
  after,
}: {
  readonly history: HearingHistory;
  readonly of: string;
  readonly after: PassageId | undefined;
}) {
  const gone = goneFrom(history, of).filter((departure) => departure.after === after);
  return gone.map((departure) => <Tombstone key={departure.id} {...departure} />);
}

/** A passage that was taken out, in its place. */
function Tombstone({ id, change }: Departure) {
  return (
    <small className="tombstone" id={id}>
      <a href={href(correctionPath(change.hearing, id))}>{departureText(change)}</a>{" "}
    </small>
  );
}

type Place = { readonly history: HearingHistory; readonly after: PassageId | undefined };

/** Interventions that stood here and are gone: their ids, and those of all their sentences, still land. */
export function GoneSpeeches({ history, after }: Place) {
  const gone = departedSpeeches(history).filter((speech) => speech.after === after && speech.to === undefined);
  return gone.map(({ id, change }) => (
    <p key={id} className="tombstone" id={id}>
      <GoneSentences history={history} of={id} />
      <a href={href(correctionPath(change.hearing, id))}>{departureText(change)}</a> : intervention{" "}
      {interventionNumber(id)}. Motif : {change.reason}
    </p>
  ));
}

/** The ids of the sentences that went with an intervention, where it says that it is gone. */
export function GoneSentences({ history, of }: { readonly history: HearingHistory; readonly of: InterventionId }) {
  return goneFrom(history, of).map(({ id }) => <span key={id} id={id} />);
}

export function GoneNotes({ history }: { readonly history: HearingHistory }) {
  return goneFrom(history, "footnotes").map(({ id, change }) => (
    <p key={id} className="tombstone" id={id}>
      <a href={href(correctionPath(change.hearing, id))}>{departureText(change)}</a> : note {id.slice(1)}.
    </p>
  ));
}

/** « Version 2 du 24 novembre 2026. Corrections » */
export function VersionMention({ history: { version } }: { readonly history: HearingHistory }) {
  return (
    <>
      Version {version.number} du <time dateTime={version.date}>{formatFrenchDate(version.date)}</time>.{" "}
      <a href={href(correctionsPath)}>Corrections</a>
    </>
  );
}

/** Sentences that were published in this intervention and are now in another. */
export function MovedAway({ history, of }: { readonly history: HearingHistory; readonly of: string }) {
  const gone = history.departures.filter((departure) => departure.of === of && departure.to !== undefined);
  const away = gone.filter(({ to }) => to !== undefined && ownerOf(to) !== of);
  if (away.length === 0) return null;
  return (
    <ul className="moved-away">
      {away.map(({ id, to, change }) => (
        <li key={id} id={id}>
          Une phrase publiée ici{" "}
          <a href={href(passagePath(change.hearing, to ?? id))}>est maintenant dans une autre intervention</a> (
          {formatFrenchDate(change.date)}).
        </li>
      ))}
    </ul>
  );
}
