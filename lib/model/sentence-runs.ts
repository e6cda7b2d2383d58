import { htmlToRuns, insertPages, sliceRuns, type Run } from "@/lib/text/inline";
import type { Hearing } from "./hearing";
import type { SentenceId } from "./ids";
import type { Intervention, Paragraph } from "./intervention";

/** A sentence as inline text: with the space that follows it, so that those of a paragraph, end to end, are its runs. */
export type SentenceRuns = { readonly id: SentenceId; readonly runs: readonly Run[] };

export type PagedIntervention = {
  readonly intervention: Intervention;
  /** The page that starts with the speaker line, where one does. */
  readonly starts: number | undefined;
  /** A page is a run wherever it starts, the beginning of a paragraph included. */
  readonly paragraphs: readonly (readonly SentenceRuns[])[];
};

/** What is said in a hearing, each page marked once, where it starts. */
export function pagedInterventions({ interventions }: Hearing): PagedIntervention[] {
  let current: number | undefined;
  const turnTo = (page: number | undefined): number | undefined => {
    const starts = page === current ? undefined : page;
    current = page ?? current;
    return starts;
  };
  return interventions.map((intervention) => ({
    intervention,
    starts: turnTo(intervention.page),
    paragraphs: intervention.paragraphs.map((paragraph) => {
      const sentences = sentenceRuns(paragraph, turnTo(paragraph.page));
      current = paragraph.pageEnd ?? current;
      return sentences;
    }),
  }));
}

function sentenceRuns(paragraph: Paragraph, starts: number | undefined): SentenceRuns[] {
  const { html, pageBreaks = [], sentences, text } = paragraph;
  const pages = [...(starts === undefined ? [] : [{ page: starts, offset: 0 }]), ...pageBreaks];
  const runs = insertPages(htmlToRuns(html), pages);
  let from = 0;
  return sentences.map((sentence) => {
    const to = Math.min(from + sentence.text.length + 1, text.length);
    const slice = sliceRuns(runs, from, to);
    from = to;
    return { id: sentence.id, runs: slice };
  });
}
