import { Fragment, type ReactNode } from "react";
import type { HearingHistory } from "@/lib/model/history";
import type { Intervention, Paragraph } from "@/lib/model/intervention";
import type { Languages } from "@/lib/model/languages";
import type { PassageId } from "@/lib/model/register";
import { pageAnchor } from "@/lib/site/addresses";
import { insertPages, sliceRuns, type Run } from "@/lib/text/inline";
import { ChangedMention, Departures, FormerIds } from "./passage-history";
import { Runs, shownRuns } from "./runs";

type Props = {
  readonly intervention: Intervention;
  readonly languages: Languages;
  /** The page on which the text before it ends, so that a page that starts here is marked. */
  readonly pageBefore: number | undefined;
  /** Sentences and pages are anchors where they are alone of their kind; not on a page that crosses hearings. */
  readonly anchored: boolean;
  /** Put before the ids of notes where several hearings share a page. */
  readonly notePrefix?: string;
  /** What became of the passages, where the page says it. */
  readonly history?: HearingHistory | undefined;
};

/** What is said in an intervention: paragraphs, each sentence an anchor, pages of the official document marked inside. */
export function Speech({ intervention, languages, pageBefore, anchored, notePrefix = "", history }: Props) {
  let previous = pageBefore;
  return (
    <div className="speech">
      {history?.departures.some(({ of, after }) => of === intervention.id && after === undefined) && (
        <p className="departed">
          <Departures history={history} of={intervention.id} after={undefined} />
        </p>
      )}
      {intervention.paragraphs.map((paragraph, index) => {
        const starts = paragraph.page !== undefined && paragraph.page !== previous ? paragraph.page : undefined;
        previous = paragraph.pageEnd ?? paragraph.page;
        return (
          <ParagraphOf
            key={index}
            paragraph={paragraph}
            languages={languages}
            starts={starts}
            anchored={anchored}
            notePrefix={notePrefix}
            of={intervention.id}
            history={history}
          />
        );
      })}
    </div>
  );
}

type ParagraphProps = {
  paragraph: Paragraph;
  languages: Languages;
  starts: number | undefined;
  anchored: boolean;
  notePrefix: string;
  of: string;
  history: HearingHistory | undefined;
};

function ParagraphOf({ paragraph, languages, starts, anchored, notePrefix, of, history }: ParagraphProps) {
  const pages = [...(starts === undefined ? [] : [{ page: starts, offset: 0 }]), ...(paragraph.pageBreaks ?? [])];
  const runs = insertPages(shownRuns(paragraph.html, languages), pages);
  const leaves = {
    call: (note: string, label: string): ReactNode => <NoteCall note={note} label={label} prefix={notePrefix} />,
    page: (page: number): ReactNode => <PageMarker page={page} anchored={anchored} />,
  };
  return (
    <p>
      {sentenceRuns(paragraph, runs).map(({ id, slice }) => (
        <Fragment key={id}>
          <span {...(anchored ? { id } : { "data-sentence": id })}>
            {history && <FormerIds history={history} id={id} />}
            <Runs runs={slice} {...leaves} />
            {history && <ChangedMention history={history} id={id} />}
          </span>
          {history && <Departures history={history} of={of} after={id} />}
        </Fragment>
      ))}
    </p>
  );
}

/** The runs of each sentence, with the space that follows it: nothing of the paragraph is in two, nothing in none. */
function sentenceRuns({ sentences, text }: Paragraph, runs: readonly Run[]): { id: PassageId; slice: Run[] }[] {
  let from = 0;
  return sentences.map((sentence) => {
    const to = Math.min(from + sentence.text.length + 1, text.length);
    const slice = sliceRuns(runs, from, to);
    from = to;
    return { id: sentence.id, slice };
  });
}

/**
 * A note call and a page marker stand between words and are none. Their text is shown by the style sheet, as generated
 * content, in place of that of the page: what is copied, found or linked to then goes on across them.
 */
function NoteCall({ note, label, prefix }: { readonly note: string; readonly label: string; readonly prefix: string }) {
  return (
    <sup className="call">
      <a id={`${prefix}appel-${note}`} href={`#${prefix}${note}`} aria-label={`Note ${label}`} data-label={label}>
        <span>{label}</span>
      </a>
    </sup>
  );
}

function PageMarker({ page, anchored }: { readonly page: number; readonly anchored: boolean }) {
  const label = `p. ${String(page)}`;
  const title = `Page ${String(page)} du document officiel`;
  const shown = { className: "page", title, "data-label": label };
  if (!anchored)
    return (
      <span {...shown}>
        <span>{label}</span>
      </span>
    );
  return (
    <a id={pageAnchor(page)} href={`#${pageAnchor(page)}`} {...shown}>
      <span>{label}</span>
    </a>
  );
}
