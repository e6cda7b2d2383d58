import { comparedWords, type ComparedWord } from "./compared-words";

/** A quotation as it was pasted, read: its text without what surrounds it, its words, and where it says it was cut. */
export type Quotation = {
  readonly text: string;
  readonly words: readonly ComparedWord[];
  /** An ellipsis stands before the word of this place; the count of words stands for the end. */
  readonly cuts: ReadonlySet<number>;
};

const quotationMark = /[«»"“”„‟‘‚'’‹›]/u;
/** « … », « ... », « . . . », alone or between brackets. */
const ellipsis = /[[(]\s*(?:…|\.(?:\s?\.)+)\s*[\])]|…|\.(?:\s?\.)+/gu;
/** What a careful author adds is not quoted. */
const sic = /[[(]\s*sic\s*(?:!\s*)?[\])]/giu;

/** Outer white space and quotation marks are left out, sign after sign, so that a text within marks is found without. */
export function readQuotation(pasted: string): Quotation {
  const text = unmarked(pasted, { start: true, end: true });
  const spans: { readonly start: number; readonly end: number }[] = [];
  const blank = (found: string): string => " ".repeat(found.length);
  const readable = text.replace(sic, blank).replace(ellipsis, (found, start: number) => {
    spans.push({ start, end: start + found.length });
    return blank(found);
  });
  const words = comparedWords(readable);
  let next = 0;
  const cuts = spans.map(({ end }) => {
    while ((words[next]?.start ?? end) < end) next += 1;
    return next;
  });
  return { text, words, cuts: new Set(cuts) };
}

/** Without its outer white space, and without the quotation marks that open it, close it, or both. */
function unmarked(text: string, ends: { readonly start?: true; readonly end?: true }): string {
  let [from, to] = [0, text.length];
  const isOuter = (at: number): boolean => /\s/u.test(text.charAt(at)) || quotationMark.test(text.charAt(at));
  if (ends.start) while (from < to && isOuter(from)) from += 1;
  if (ends.end) while (to > from && isOuter(to - 1)) to -= 1;
  return text.slice(from, to).trim();
}

/** The same text as people may have pasted it: marks at its ends may be those of the published words. */
export function spellingsOf(pasted: string): string[] {
  const spellings = [
    pasted.trim(),
    unmarked(pasted, { start: true }),
    unmarked(pasted, { end: true }),
    unmarked(pasted, { start: true, end: true }),
  ];
  return [...new Set(spellings)].filter((text) => text !== "");
}
