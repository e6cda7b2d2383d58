import { mergeRanges } from "@/lib/search/excerpt";
import { readLocally, vocabularyOf } from "@/lib/search/local-reading";
import { matchText } from "@/lib/search/match";
import { parseQuery } from "@/lib/search/query";
import type { Vocabulary } from "@/lib/search/reading";
import { ParagraphText } from "./paragraph-text.browser";

/** Words of a hearing that answer a question. */
export type Hit = {
  /** Where they stand: one range, or several around a note call. */
  readonly ranges: readonly Range[];
  /** The sentence in which they begin, and what it says. */
  readonly sentence: HTMLElement;
  readonly said: string;
  readonly article: HTMLElement;
};

type Place = { readonly article: HTMLElement; readonly paragraph: ParagraphText };

/** The words of the hearing on this page, read once, with the meaning that a search of the archive gives to a question. */
export class HearingWords {
  readonly #places: readonly Place[];
  readonly #vocabulary: Vocabulary;

  constructor(root: Document) {
    const articles = [...root.querySelectorAll<HTMLElement>("[data-transcript] > article")];
    this.#places = articles.flatMap((article) =>
      [...article.querySelectorAll<HTMLElement>(".speech > p")].map((element) => ({
        article,
        paragraph: new ParagraphText(element),
      })),
    );
    this.#vocabulary = vocabularyOf(this.#places.map(({ paragraph }) => paragraph.text));
  }

  /** Every occurrence of any of the words, or of the phrase, in the order of the page. */
  async find(question: string): Promise<readonly Hit[]> {
    const clauses = await readLocally(parseQuery(question), this.#vocabulary);
    return this.#places.flatMap(({ article, paragraph }) =>
      mergeRanges(matchText(paragraph.text, clauses).flat()).flatMap(({ start, end }): Hit[] => {
        const sentence = paragraph.sentenceAt(start);
        if (!sentence) return [];
        return [{ ranges: paragraph.rangesOf(start, end), sentence: sentence.element, said: sentence.text, article }];
      }),
    );
  }
}
