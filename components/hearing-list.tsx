import { participantOf, type Hearing } from "@/lib/model/hearing";
import { hearingPath, href } from "@/lib/site/addresses";
import { hearingNumber, readingTime } from "@/lib/site/texts";
import { formatFrenchDate } from "@/lib/text/french-date";
import { count } from "@/lib/text/plural";
import { speakersOf } from "./speaker-identity";

type Props = { readonly hearings: readonly Hearing[]; readonly heading: "h2" | "h3" };

/** Hearings, newest first, each with who speaks in it. */
export function HearingList({ hearings, heading: Heading }: Props) {
  return (
    <ol className="hearings">
      {hearings.map((hearing) => (
        <li key={hearing.id}>
          <p className="eyebrow">
            {hearingNumber(hearing)} · <time dateTime={hearing.date}>{formatFrenchDate(hearing.date)}</time>
          </p>
          <Heading>
            <a href={href(hearingPath(hearing.id))}>{hearing.title}</a>
          </Heading>
          <p>
            Avec{" "}
            {new Intl.ListFormat("fr").format(
              speakersOf(hearing).map((speaker) => participantOf(hearing, speaker).name),
            )}
            .
          </p>
          <p className="turns">
            {[
              count(hearing.interventions.length, "intervention"),
              count(hearing.wordCount, "mot"),
              readingTime(hearing.wordCount),
            ].join(" · ")}
          </p>
        </li>
      ))}
    </ol>
  );
}
