import { participantOf, type Hearing } from "@/lib/model/hearing";
import type { HearingHistory } from "@/lib/model/history";
import type { Intervention } from "@/lib/model/intervention";
import type { Languages } from "@/lib/model/languages";
import type { Site } from "@/lib/model/site";
import { href, interventionPath, personPath, interventionNumber } from "@/lib/site/addresses";
import { natures } from "@/lib/site/lens";
import { initials, kindLabel, pagesLabel } from "@/lib/site/texts";
import { count } from "@/lib/text/plural";
import { ChangedMention, FormerIds } from "./passage-history";
import { ReportLink } from "./report-link";
import { identityClass } from "./speaker-identity";
import { Speech } from "./speech";

type Props = {
  readonly site: Site;
  readonly hearing: Hearing;
  readonly intervention: Intervention;
  readonly languages: Languages;
  readonly pageBefore: number | undefined;
  readonly history?: HearingHistory | undefined;
};

/** An intervention inside its hearing: who speaks, the way to link to it, and what is said. */
export function InterventionArticle({ site, hearing, intervention, languages, pageBefore, history }: Props) {
  const speaker = participantOf(hearing, intervention.speaker);
  const { id } = intervention;
  return (
    <article
      className={`intervention ${identityClass(hearing, speaker.id)}`}
      id={id}
      aria-labelledby={`${id}-titre`}
      data-speaker={speaker.id}
      data-page={intervention.page}
      data-nature={intervention.kind === "exchange" ? undefined : natures[intervention.kind]}
    >
      {history && <FormerIds history={history} id={id} />}
      <header className="byline">
        <span className="initials" aria-hidden="true">
          {initials(speaker.name)}
        </span>
        <h2 id={`${id}-titre`}>
          <a href={href(personPath(speaker.id))}>{speaker.name}</a>
        </h2>
        {speaker.role !== undefined && <p className="role">{speaker.role}</p>}
        <p className="facts">
          <a className="permalink" href={`#${id}`}>
            n° {interventionNumber(id)}
          </a>
          <span>
            {[kindLabel(intervention), pagesLabel(intervention), count(intervention.wordCount, "mot")]
              .filter(Boolean)
              .join(" · ")}
          </span>
          {history && <ChangedMention history={history} id={id} />}
          <CopyLink hearing={hearing} intervention={intervention} />
          <ReportLink site={site} hearing={hearing} intervention={intervention} name={speaker.name} />
        </p>
      </header>
      <Speech intervention={intervention} languages={languages} pageBefore={pageBefore} anchored history={history} />
    </article>
  );
}

type CopyLinkProps = {
  readonly hearing: Hearing;
  readonly intervention: Intervention;
  /** What the button copies; by default, the address of the intervention on this page. */
  readonly copied?: string;
};

/** The address of the intervention, visible; with JavaScript, a button copies it. */
export function CopyLink({ hearing, intervention, copied = "" }: CopyLinkProps) {
  const number = interventionNumber(intervention.id);
  return (
    <>
      <a
        href={href(interventionPath(hearing.id, intervention.id))}
        aria-label={`Lien permanent vers l'intervention ${number}`}
      >
        Lien permanent
      </a>
      <button
        type="button"
        className="scripted"
        data-copy={copied}
        aria-label={`Copier le lien vers l'intervention ${number}`}
      >
        Copier le lien
      </button>
    </>
  );
}
