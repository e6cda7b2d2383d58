import type { Hearing } from "@/lib/model/hearing";
import type { departedSpeeches, HearingHistory } from "@/lib/model/history";
import type { Site } from "@/lib/model/site";
import { correctionPath, href, interventionNumber, interventionPath, passagePath } from "@/lib/site/addresses";
import { departureText } from "@/lib/site/changes";
import { hearingLabel } from "@/lib/site/texts";
import { formatFrenchDate } from "@/lib/text/french-date";
import { InterventionBreadcrumb } from "./breadcrumb";
import { Document } from "./document";
import { GoneSentences, MovedAway, VersionMention } from "./passage-history";

type Props = {
  readonly site: Site;
  readonly hearing: Hearing;
  readonly history: HearingHistory;
  readonly departure: ReturnType<typeof departedSpeeches>[number];
};

/** The address of an intervention that is no longer in its hearing: what became of it. */
export function GoneInterventionPage({ site, hearing, history, departure: { id, change, to } }: Props) {
  const number = interventionNumber(id);
  return (
    <Document
      site={site}
      path={interventionPath(hearing.id, id)}
      head={<meta name="robots" content="noindex" />}
      title={`Intervention ${number}, ${hearing.title}`}
      description={`Ce qu'est devenue l'intervention ${number} de l'audition ${hearingLabel(hearing)}.`}
    >
      <div className="single">
        <InterventionBreadcrumb hearing={hearing} number={number} />
        <article id={id}>
          <h1>Intervention {number}</h1>
          <GoneSentences history={history} of={id} />
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
