import type { Hearing } from "./hearing";
import type { Intervention, Paragraph } from "./intervention";

type Sentence = Paragraph["sentences"][number];

/** In words: what is read in about three minutes is found without help. */
const longTurn = 600;
/** A paragraph that starts after so many words since the last place is one; within a paragraph, a sentence after more. */
const paragraphAfter = 150;
const sentenceAfter = 400;

/**
 * Places to go to inside a long turn: sentences that start a paragraph or, where a paragraph goes on for pages, one
 * every 400 words. Nothing for a short turn. The first sentence is not among them: it is the turn itself.
 */
export function stretchesOf({ paragraphs, wordCount }: Intervention): Sentence[] {
  if (wordCount < longTurn) return [];
  const places: Sentence[] = [];
  let left = wordCount;
  let since = 0;
  for (const { sentences } of paragraphs)
    for (const [place, sentence] of sentences.entries()) {
      const words = sentence.text.split(" ").length;
      if (since >= (place === 0 ? paragraphAfter : sentenceAfter) && left >= paragraphAfter) {
        places.push(sentence);
        since = 0;
      }
      since += words;
      left -= words;
    }
  return places;
}

/** The pages of the official document that start in the text of a hearing: those that its page can be asked for. */
export function startedPages({ interventions }: Hearing): number[] {
  const pages = interventions.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ page, pageBreaks = [] }) => [
      ...(page === undefined ? [] : [page]),
      ...pageBreaks.map((pageBreak) => pageBreak.page),
    ]),
  );
  return [...new Set(pages)];
}
