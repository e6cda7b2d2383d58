import type { InterventionContext } from "@/lib/model/context";
import { participantOf } from "@/lib/model/hearing";
import type { Languages } from "@/lib/model/languages";
import { opening } from "@/lib/model/speech-text";
import { absolute, interventionPath } from "@/lib/site/addresses";
import { hearingNumber } from "@/lib/site/texts";
import { formatFrenchDate } from "@/lib/text/french-date";
import { sliceRuns, type Run } from "@/lib/text/inline";
import { withFrenchSpaces } from "@/lib/text/typography";
import { Runs, shownRuns } from "./runs";

/** Two minutes of speech: what a page of somebody else may show whole. */
const longestQuotation = 1500;

type Props = InterventionContext & { readonly languages: Languages };

/** An intervention as somebody else's page quotes it: its words, who says them, and where they are. No script. */
export function QuotedSpeech({ site, hearing, intervention, displayName, languages }: Props) {
  const { role } = participantOf(hearing, intervention.speaker);
  const address = absolute(interventionPath(hearing.id, intervention.id), site.address);
  const { paragraphs, whole } = opening(intervention, longestQuotation);
  return (
    <>
      <blockquote cite={address} lang={hearing.language}>
        {paragraphs.map((paragraph, index) => (
          <p key={index}>
            <Runs runs={plain(shownRuns(intervention.paragraphs[index]?.html ?? "", languages), paragraph.length)} />
          </p>
        ))}
      </blockquote>
      <p>
        — {displayName}
        {role === undefined ? "" : `, ${role}`},{" "}
        {withFrenchSpaces(
          `${hearingNumber(hearing).toLowerCase()}, « ${hearing.title} », ${formatFrenchDate(hearing.date)}`,
        )}
        , <a href={address}>{whole ? "lire dans son contexte" : "lire la suite"}</a>
      </p>
    </>
  );
}

/** The words alone, up to where they are cut: the marks and the links of our pages mean nothing on others. */
function plain(runs: readonly Run[], length: number): Run[] {
  return sliceRuns(runs, 0, length).map((run) => (run.type === "break" ? space : { ...run, marks: [] }));
}

const space: Run = { type: "text", value: " ", marks: [] };
