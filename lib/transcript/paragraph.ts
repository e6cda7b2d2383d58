import { runsText, runsToHtml, type Run } from "@/lib/text/inline";
import { sentences } from "@/lib/text/sentences";
import type { FootnoteId, InterventionId } from "@/lib/model/ids";
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
export function pageAt(
  { page }: ParagraphDraft,
  breaks: ReturnType<typeof pageBreaks>,
  offset: number,
): number | undefined {
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
  return drafts.map((draft) => {
    const text = runsText(draft.runs);
    const breaks = pageBreaks(draft.runs);
    let offset = 0;
    return {
      ...optional("page", draft.page),
      ...optional("pageEnd", draft.pageEnd),
      text,
      html: runsToHtml(draft.runs),
      footnotes: calledNotes(draft.runs),
      ...(breaks.length === 0 ? {} : { pageBreaks: breaks }),
      sentences: sentences(text).map((sentence) => {
        const page = pageAt(draft, breaks, offset);
        offset += sentence.length + 1;
        number += 1;
        return {
          id: sentenceIdSchema.parse(`${intervention}-s${String(number)}`),
          ...optional("page", page),
          text: sentence,
        };
      }),
    };
  });
}

/** A field that is absent rather than undefined, as a record wants it. */
export function optional<Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, Value>);
}
