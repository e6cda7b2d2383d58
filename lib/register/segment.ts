import type { Paragraph } from "@/lib/model/intervention";
import type { RegisteredPassage } from "@/lib/model/register";

/** A sentence of a paragraph, before it has its id. */
export type SentenceDraft = { readonly text: string; readonly page: number | undefined };

/**
 * The sentences of a paragraph. Where its words are registered, the boundaries are those of the register, whatever a
 * later segmentation would say; elsewhere they are those that the paragraph came with.
 */
export function registeredSentences(
  { text, page, pageBreaks = [], sentences }: Paragraph,
  known: readonly RegisteredPassage[],
): SentenceDraft[] {
  const ends = endsOf(sentences.map((sentence) => sentence.text));
  const drafts: SentenceDraft[] = [];
  for (let start = 0; start < text.length;) {
    const end = registeredEnd(text, start, known, ends) ?? ends.find((one) => one > start) ?? text.length;
    drafts.push({
      text: text.slice(start, end),
      page: pageBreaks.findLast(({ offset }) => offset <= start)?.page ?? page,
    });
    // The space between two sentences is of neither.
    start = end + 1;
  }
  return drafts;
}

function endsOf(sentences: readonly string[]): number[] {
  let end = -1;
  return sentences.map((sentence) => (end += sentence.length + 1));
}

/** Where a registered sentence that begins here ends: at a boundary of the paragraph, or before the next registered one. */
function registeredEnd(
  text: string,
  start: number,
  known: readonly RegisteredPassage[],
  ends: readonly number[],
): number | undefined {
  for (const [place, { text: words = "" }] of known.entries()) {
    const end = start + words.length;
    if (words === "" || !text.startsWith(words, start)) continue;
    const next = known[place + 1]?.text ?? "";
    if (end === text.length || ends.includes(end)) return end;
    if (text.charAt(end) === " " && next !== "" && text.startsWith(next, end + 1)) return end;
  }
  return undefined;
}
