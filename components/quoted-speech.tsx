import type { InterventionContext } from "@/lib/model/context";
import { participantOf } from "@/lib/model/hearing";
import { opening } from "@/lib/model/speech-text";
import { absolute, interventionPath } from "@/lib/site/addresses";
import { hearingNumber } from "@/lib/site/texts";
import { formatFrenchDate } from "@/lib/text/french-date";

/** Two minutes of speech: what a page of somebody else may show whole. */
const longestQuotation = 1500;

/** An intervention as somebody else's page quotes it: its words, who says them, and where they are. No script. */
export function QuotedSpeech({ site, hearing, intervention, displayName }: InterventionContext) {
  const { role } = participantOf(hearing, intervention.speaker);
  const address = absolute(interventionPath(hearing.id, intervention.id), site.address);
  const { paragraphs, whole } = opening(intervention, longestQuotation);
  return (
    <>
      <blockquote cite={address} lang={hearing.language}>
        {paragraphs.map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </blockquote>
      <p>
        — {displayName}
        {role === undefined ? "" : `, ${role}`}, {hearingNumber(hearing).toLowerCase()}, « {hearing.title} »,{" "}
        {formatFrenchDate(hearing.date)}, <a href={address}>{whole ? "lire dans son contexte" : "lire la suite"}</a>
      </p>
    </>
  );
}
