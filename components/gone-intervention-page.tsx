import type { Hearing } from "@/lib/model/hearing";
import type { Departure, HearingHistory } from "@/lib/model/history";
import type { InterventionId } from "@/lib/model/ids";
import type { Site } from "@/lib/model/site";
import {
  correctionPath,
  hearingPath,
  hearingsPath,
  href,
  interventionNumber,
  interventionPath,
  passagePath,
} from "@/lib/site/addresses";
import { departureText } from "@/lib/site/changes";
import { hearingLabel, hearingNumber } from "@/lib/site/texts";
import { formatFrenchDate } from "@/lib/text/french-date";
import { Breadcrumb } from "./breadcrumb";
import { Document } from "./document";
import { MovedAway, VersionMention } from "./passage-history";

type Props = {
  readonly site: Site;
  readonly hearing: Hearing;
  readonly history: HearingHistory;
  readonly departure: Departure;
};

/** The address of an intervention that is no longer in its hearing: what became of it. */
export function GoneInterventionPage({ site, hearing, history, departure: { id, change, to } }: Props) {
  const number = interventionNumber(id as InterventionId);
  const gone = history.departures.filter((sentence) => sentence.of === id && sentence.to === undefined);
  return (
    <Document
      site={site}
      path={interventionPath(hearing.id, id as InterventionId)}
      title={`Intervention ${number}, ${hearing.title}`}
      description={`Ce qu'est devenue l'intervention ${number} de l'audition ${hearingLabel(hearing)}.`}
    >
      <div className="single">
        <Breadcrumb
          links={[
            { path: hearingsPath, label: "Auditions" },
            { path: hearingPath(hearing.id), label: hearingNumber(hearing) },
          ]}
          current={`Intervention ${number}`}
        />
        <article id={id}>
          <h1>Intervention {number}</h1>
          {gone.map((sentence) => (
            <span key={sentence.id} id={sentence.id} />
          ))}
          {to === undefined ? (
            <p>
              {departureText(change)}. Motif : {change.reason}
            </p>
          ) : (
            <p>
              Depuis le {formatFrenchDate(change.date)}, ces paroles sont{" "}
              <a href={href(passagePath(change.hearing, to))}>à une autre place de l'audition</a>. Motif :{" "}
              {change.reason}
            </p>
          )}
          <MovedAway history={history} of={id} />
          <p>
            <a href={href(correctionPath(change.hearing, id))}>Voir dans les corrections</a>
          </p>
        </article>
        <p className="version">
          <VersionMention history={history} />
        </p>
      </div>
    </Document>
  );
}
