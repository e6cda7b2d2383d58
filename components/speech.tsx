import type { ReactNode } from "react";
import type { Intervention, Paragraph } from "@/lib/model/intervention";
import { pageAnchor } from "@/lib/site/addresses";
import { htmlToRuns, insertPages, sliceRuns, type Run } from "@/lib/text/inline";
import { Runs } from "./runs";

type Props = {
  readonly intervention: Intervention;
  /** The page on which the text before it ends, so that a page that starts here is marked. */
  readonly pageBefore: number | undefined;
  /** Sentences and pages are anchors where they are alone of their kind; not on a page that crosses hearings. */
  readonly anchored: boolean;
  /** Put before the ids of notes where several hearings share a page. */
  readonly notePrefix?: string;
};

/** What is said in an intervention: paragraphs, each sentence an anchor, pages of the official document marked inside. */
export function Speech({ intervention, pageBefore, anchored, notePrefix = "" }: Props) {
  let previous = pageBefore;
  return (
    <div className="speech">
      {intervention.paragraphs.map((paragraph, index) => {
        const starts = paragraph.page !== undefined && paragraph.page !== previous ? paragraph.page : undefined;
        previous = paragraph.pageEnd ?? paragraph.page;
        return (
          <ParagraphOf key={index} paragraph={paragraph} starts={starts} anchored={anchored} notePrefix={notePrefix} />
        );
      })}
    </div>
  );
}

type ParagraphProps = { paragraph: Paragraph; starts: number | undefined; anchored: boolean; notePrefix: string };

function ParagraphOf({ paragraph, starts, anchored, notePrefix }: ParagraphProps) {
  const pages = [...(starts === undefined ? [] : [{ page: starts, offset: 0 }]), ...(paragraph.pageBreaks ?? [])];
  const runs = insertPages(htmlToRuns(paragraph.html), pages);
  const leaves = {
    call: (note: string, label: string): ReactNode => <NoteCall note={note} label={label} prefix={notePrefix} />,
    page: (page: number): ReactNode => <PageMarker page={page} anchored={anchored} />,
  };
  if (!anchored) {
    return (
      <p>
        <Runs runs={runs} {...leaves} />
      </p>
    );
  }
  return (
    <p>
      {sentenceRuns(paragraph, runs).map(({ id, slice }) => (
        <span key={id} id={id}>
          <Runs runs={slice} {...leaves} />
        </span>
      ))}
    </p>
  );
}

/** The runs of each sentence, with the space that follows it: nothing of the paragraph is in two, nothing in none. */
function sentenceRuns({ sentences, text }: Paragraph, runs: readonly Run[]): { id: string; slice: Run[] }[] {
  let from = 0;
  return sentences.map((sentence) => {
    const to = Math.min(from + sentence.text.length + 1, text.length);
    const slice = sliceRuns(runs, from, to);
    from = to;
    return { id: sentence.id, slice };
  });
}

function NoteCall({ note, label, prefix }: { readonly note: string; readonly label: string; readonly prefix: string }) {
  return (
    <sup className="call">
      <a id={`${prefix}appel-${note}`} href={`#${prefix}${note}`} aria-label={`Note ${label}`}>
        {label}
      </a>
    </sup>
  );
}

function PageMarker({ page, anchored }: { readonly page: number; readonly anchored: boolean }) {
  const label = `p. ${String(page)}`;
  const title = `Page ${String(page)} du document officiel`;
  if (!anchored)
    return (
      <span className="page" title={title}>
        {label}
      </span>
    );
  return (
    <a className="page" id={pageAnchor(page)} href={`#${pageAnchor(page)}`} title={title}>
      {label}
    </a>
  );
}
