import { comparedWords, type ComparedWord } from "./compared-words";

/** A quotation as it was pasted, read: its text without what surrounds it, its words, and where it says it was cut. */
export type Quotation = {
  readonly text: string;
  readonly words: readonly ComparedWord[];
  /** An ellipsis stands before the word of this place; the count of words stands for the end. */
  readonly cuts: ReadonlySet<number>;
};

const opening = /^[«"“”„‟‘‚'’‹]+\s*/u;
const closing = /\s*[»"”“‟’'›]+$/u;
/** « … », « ... », « . . . », alone or between brackets. */
const ellipsis = /[[(]\s*(?:…|\.(?:\s?\.)+)\s*[\])]|…|\.(?:\s?\.)+/gu;
/** What a careful author adds is not quoted. */
const sic = /[[(]\s*sic\s*!?\s*[\])]/giu;

/** Outer white space and quotation marks are left out, sign after sign, so that a text within marks is found without. */
export function readQuotation(pasted: string): Quotation {
  const text = withoutMarks(pasted);
  const spans: { readonly start: number; readonly end: number }[] = [];
  const blank = (found: string): string => " ".repeat(found.length);
  const readable = text.replace(sic, blank).replace(ellipsis, (found, start: number) => {
    spans.push({ start, end: start + found.length });
    return blank(found);
  });
  const words = comparedWords(readable);
  const cuts = spans.map(({ end }) => {
    const next = words.findIndex(({ start }) => start >= end);
    return next < 0 ? words.length : next;
  });
  return { text, words, cuts: new Set(cuts) };
}

function withoutMarks(pasted: string): string {
  const trimmed = pasted.trim();
  // « … » said once more: a mark that is closed within belongs to the text.
  const inner = trimmed.replace(opening, "").replace(closing, "").trim();
  return inner === "" ? trimmed : inner;
}

/** The same text as people may have pasted it: its own marks may be those of the published words. */
export function spellingsOf(pasted: string): string[] {
  const trimmed = pasted.trim();
  const opened = trimmed.replace(opening, "");
  const closed = trimmed.replace(closing, "");
  return [...new Set([trimmed, opened, closed, opened.replace(closing, "")])].filter((text) => text !== "");
}
