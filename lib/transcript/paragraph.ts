import { runsText, runsToHtml, type Run } from "@/lib/text/inline";
import { sentences } from "@/lib/text/sentences";
import type { FootnoteId, InterventionId, SentenceId } from "@/lib/model/ids";
import { footnoteIdSchema, sentenceIdSchema } from "@/lib/model/ids";
import type { Paragraph } from "@/lib/model/intervention";

/** A paragraph before its sentences have their ids. */
export type ParagraphDraft = {
  readonly page: number | undefined;
  readonly pageEnd: number | undefined;
  readonly runs: readonly Run[];
};

/** Where a page starts inside the text: strictly inside, since a page that starts with it is its `page`. */
export function pageBreaks(runs: readonly Run[]): { page: number; offset: number }[] {
  const length = runsText(runs).length;
  const breaks: { page: number; offset: number }[] = [];
  let offset = 0;
  for (const run of runs) {
    if (run.type === "page" && offset > 0 && offset < length) breaks.push({ page: run.page, offset });
    offset += runsText([run]).length;
  }
  return breaks;
}

/** The page at an offset of the text, from its page breaks: a caller with many offsets finds those once. */
function pageAt({ page }: ParagraphDraft, breaks: ReturnType<typeof pageBreaks>, offset: number): number | undefined {
  return breaks.findLast((started) => started.offset <= offset)?.page ?? page;
}

/** The notes called in these runs, each once, in the order of their first call. */
function calledNotes(runs: readonly Run[]): FootnoteId[] {
  const called = runs.flatMap((run) => (run.type === "call" ? [run.note] : []));
  // A label that is not a number is reported where it is defined; it has no id.
  return [...new Set(called)].flatMap((note) => footnoteIdSchema.safeParse(note).data ?? []);
}

/**
 * The paragraphs of one intervention, their sentences numbered through it.
 * This is the one place where a sentence is given its id: in order, until a register remembers them.
 */
export function withSentenceIds(intervention: InterventionId, drafts: readonly ParagraphDraft[]): Paragraph[] {
  let number = 0;
  return drafts.map((draft) =>
    toParagraph(
      draft,
      sentences(runsText(draft.runs)).map((text) => {
        number += 1;
        return { id: sentenceIdSchema.parse(`${intervention}-s${String(number)}`), text };
      }),
    ),
  );
}

/** A paragraph whose sentences are known: joined by one space they are its text. */
export function toParagraph(
  draft: ParagraphDraft,
  said: readonly { readonly id: SentenceId; readonly text: string }[],
): Paragraph {
  const breaks = pageBreaks(draft.runs);
  let offset = 0;
  return {
    ...optional("page", draft.page),
    ...optional("pageEnd", draft.pageEnd),
    text: runsText(draft.runs),
    html: runsToHtml(draft.runs),
    footnotes: calledNotes(draft.runs),
    ...(breaks.length === 0 ? {} : { pageBreaks: breaks }),
    sentences: said.map(({ id, text }) => {
      const page = pageAt(draft, breaks, offset);
      offset += text.length + 1;
      return { id, ...optional("page", page), text };
    }),
  };
}

/** The page of the first call of each note. */
export function callPages(paragraphs: readonly ParagraphDraft[]): Map<string, number | undefined> {
  const pages = new Map<string, number | undefined>();
  for (const paragraph of paragraphs) {
    const breaks = pageBreaks(paragraph.runs);
    let offset = 0;
    for (const run of paragraph.runs) {
      if (run.type === "call" && !pages.has(run.note))
        pages.set(run.note, pageAt(paragraph, breaks, Math.max(0, offset - 1)));
      offset += runsText([run]).length;
    }
  }
  return pages;
}

/** A field that is absent rather than undefined, as a record wants it. */
export function optional<Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, Value>);
}
