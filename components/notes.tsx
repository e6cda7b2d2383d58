import type { HearingHistory } from "@/lib/model/history";
import type { Footnote } from "@/lib/model/footnote";
import type { Languages } from "@/lib/model/languages";
import { ChangedMention } from "./passage-history";
import { Runs, shownRuns } from "./runs";

type Props = {
  readonly footnotes: readonly Footnote[];
  readonly languages: Languages;
  readonly heading: "h2" | "h3";
  readonly prefix?: string;
  /** What became of them, where the page says it. */
  readonly history?: HearingHistory | undefined;
};

/** The footnotes called above, each with the way back to its call. */
export function Notes({ footnotes, languages, heading: Heading, prefix = "", history }: Props) {
  if (footnotes.length === 0) return null;
  const headingId = `${prefix}notes`;
  return (
    <section className="notes" aria-labelledby={headingId}>
      <Heading id={headingId}>{footnotes.length > 1 ? "Notes" : "Note"}</Heading>
      <ol>
        {footnotes.map((footnote) => (
          <li key={footnote.id} id={`${prefix}${footnote.id}`} value={footnote.number}>
            <Runs runs={shownRuns(footnote.html, languages)} call={(_, label) => label} />{" "}
            {history && <ChangedMention history={history} id={footnote.id} />}
            <a
              className="back"
              href={`#${prefix}appel-${footnote.id}`}
              aria-label={`Revenir à l'appel de la note ${String(footnote.number)}`}
            >
              ↩
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
