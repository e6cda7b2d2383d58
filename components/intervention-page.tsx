import type { Citation } from "@/lib/citation/citation-parts";
import { hearingReference, referenceText } from "@/lib/citation/reference";
import type { InterventionContext } from "@/lib/model/context";
import { footnotesOf, participantOf, type Hearing } from "@/lib/model/hearing";
import type { Glossary } from "@/lib/model/glossary";
import type { HearingHistory } from "@/lib/model/history";
import type { Intervention } from "@/lib/model/intervention";
import type { Languages } from "@/lib/model/languages";
import { speechText } from "@/lib/model/speech-text";
import {
  absolute,
  href,
  interventionFilePath,
  interventionPath,
  passagePath,
  personPath,
  interventionNumber,
  oEmbedPath,
} from "@/lib/site/addresses";
import { interventionFiles } from "@/lib/site/data-files";
import { interventionData } from "@/lib/site/structured-data";
import { interventionMetadata, metadataPrefix } from "@/lib/site/head-metadata";
import { de, firstWords, hearingLabel, initials, kindLabel, pagesLabel } from "@/lib/site/texts";
import { count } from "@/lib/text/plural";
import { withFrenchSpaces } from "@/lib/text/typography";
import { InterventionBreadcrumb } from "./breadcrumb";
import { Citing } from "./citing";
import { Document } from "./document";
import { Embedding } from "./embedding";
import { GlossarySection } from "./glossary-section";
import { MachineHead, type CardLink } from "./machine-head";
import { Notes } from "./notes";
import { withHistory } from "./page-styles";
import { MovedAway, VersionMention } from "./passage-history";
import { ReportLink } from "./report-link";
import { identityClass } from "./speaker-identity";
import { Speech } from "./speech";
import { StatusMention } from "./status-mention";

type Props = {
  readonly context: InterventionContext;
  readonly citations: readonly Citation[];
  readonly card: CardLink | undefined;
  readonly languages: Languages;
  readonly glossary: Glossary;
  readonly history?: HearingHistory | undefined;
};

/** What a page says of itself in a list of results or under a shared link: words of the speech. */
const longestDescription = 199;

/** One intervention alone: what a journalist links to. */
export function InterventionPage({ context, citations, card, languages, glossary, history }: Props) {
  const { site, hearing, intervention, displayName } = context;
  const speaker = participantOf(hearing, intervention.speaker);
  const path = interventionPath(hearing.id, intervention.id);
  const number = interventionNumber(intervention.id);
  const facts = [kindLabel(intervention), pagesLabel(intervention), count(intervention.wordCount, "mot")].filter(
    Boolean,
  );
  return (
    <Document
      site={site}
      path={path}
      title={`Intervention ${number} ${de(displayName)}, ${hearing.title}`}
      description={firstWords(speechText(intervention), longestDescription)}
      alternates={interventionFiles.map(({ name, type, label }) => ({
        path: interventionFilePath(hearing.id, intervention.id, name),
        type,
        title: label,
      }))}
      styles={withHistory("speech.css", history)}
      modules={["speech.js"]}
      prefix={metadataPrefix}
      head={
        <MachineHead
          metadata={interventionMetadata(context)}
          published={hearing.date}
          data={interventionData(context)}
          card={card}
          oEmbed={absolute(oEmbedPath(hearing.id, intervention.id), site.address)}
        />
      }
    >
      <div className="single">
        <InterventionBreadcrumb hearing={hearing} number={number} />
        <article
          className={`intervention ${identityClass(hearing, speaker.id)}`}
          id={intervention.id}
          aria-labelledby="titre"
          data-hearing={hearing.id}
          data-cited={hearingReference(hearing)}
          data-page={intervention.page}
        >
          <header className="single-header">
            <p className="eyebrow">
              {hearing.title} · {hearingLabel(hearing)}
            </p>
            <div className="byline">
              <span className="initials" aria-hidden="true">
                {initials(speaker.name)}
              </span>
              <h1 id="titre">
                <span className="visually-hidden">Intervention {number}, </span>
                <a href={href(personPath(speaker.id))}>{speaker.name}</a>
              </h1>
              {speaker.role !== undefined && <p className="role">{speaker.role}</p>}
              <p className="facts">
                <span>{facts.join(" · ")}</span>
              </p>
            </div>
            <StatusMention status={hearing.status} />
          </header>
          <Speech intervention={intervention} languages={languages} pageBefore={undefined} anchored history={history} />
          {history && <MovedAway history={history} of={intervention.id} />}
          <Notes
            footnotes={footnotesOf(hearing, [intervention])}
            languages={languages}
            heading="h2"
            history={history}
          />
          <GlossarySection glossary={glossary} languages={languages} interventions={[intervention]} />
        </article>
        <Share {...{ context, citations }} />
        <Neighbours hearing={hearing} intervention={intervention} />
        <p className="version">
          {history && (
            <>
              <VersionMention history={history} />.{" "}
            </>
          )}
          Empreinte du fichier reçu (SHA-256) : <code>{hearing.source.sha256}</code>
        </p>
      </div>
    </Document>
  );
}

/** The ways to take the intervention elsewhere, with who said it. */
function Share({ context, citations }: Pick<Props, "context" | "citations">) {
  const { site, hearing, intervention } = context;
  const speaker = participantOf(hearing, intervention.speaker);
  const path = interventionPath(hearing.id, intervention.id);
  const address = absolute(path, site.address);
  return (
    <section className="citation" aria-labelledby="citer">
      <h2 id="citer">Citer et partager</h2>
      <p data-reference="">
        {withFrenchSpaces(referenceText(hearing, intervention, speaker))}, {address}
      </p>
      <p className="actions">
        <a href={href(passagePath(hearing.id, intervention.id))}>Lire dans son contexte</a>
        <button type="button" className="scripted" data-copy={href(path)}>
          Copier le lien
        </button>
        <ReportLink site={site} hearing={hearing} intervention={intervention} name={speaker.name} />
      </p>
      <Citing {...{ citations, address, intervention }} hearing={hearing.id} />
      <Embedding context={context} />
    </section>
  );
}

function Neighbours({ hearing, intervention }: { hearing: Hearing; intervention: Intervention }) {
  const index = hearing.interventions.findIndex(({ id }) => id === intervention.id);
  const previous = hearing.interventions[index - 1];
  const next = hearing.interventions[index + 1];
  return (
    <nav className="neighbours" aria-label="Interventions voisines">
      {previous ? <Neighbour hearing={hearing} intervention={previous} rel="prev" label="Précédente" /> : <span />}
      {next && <Neighbour hearing={hearing} intervention={next} rel="next" label="Suivante" />}
    </nav>
  );
}

function Neighbour({
  hearing,
  intervention,
  rel,
  label,
}: {
  hearing: Hearing;
  intervention: Intervention;
  rel: "prev" | "next";
  label: string;
}) {
  return (
    <a rel={rel} href={href(interventionPath(hearing.id, intervention.id))}>
      <small>{label}</small>
      <b>{participantOf(hearing, intervention.speaker).name}</b>
      <span>{withFrenchSpaces(firstWords(intervention.paragraphs[0]?.text ?? "", 60))}</span>
    </a>
  );
}
