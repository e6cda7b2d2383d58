import { wholeWords } from "@/lib/text/whole-words";
import { ParagraphText } from "./paragraph-text.browser";

type SelectedParagraph = { readonly paragraph: ParagraphText; readonly start: number; readonly end: number };

/** Words that a reader selected in one intervention, from its first whole word to its last. */
export type Passage = {
  readonly article: HTMLElement;
  /** Those that hold some of the words; never empty. */
  readonly paragraphs: readonly SelectedParagraph[];
  /** From the first word to the last, on the page. */
  readonly range: Range;
  /** The id of the sentence in which they start. */
  readonly sentence: string;
};

/** What a selection holds of what is said, speaker by speaker: without bylines, notes, note calls and page markers. */
export function selectedPassages(root: Document): readonly Passage[] {
  const selection = root.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  return [...root.querySelectorAll<HTMLElement>(".speech:not([hidden])")]
    .filter((speech) => range.intersectsNode(speech))
    .flatMap((speech) => passageIn(speech, range) ?? []);
}

function passageIn(speech: HTMLElement, range: Range): Passage | undefined {
  const article = speech.closest("article");
  const paragraphs = [...speech.querySelectorAll<HTMLElement>(":scope > p")]
    .filter((element) => range.intersectsNode(element))
    .flatMap((element): SelectedParagraph[] => {
      const paragraph = new ParagraphText(element);
      const span = paragraph.spanOf(range);
      const words = span && wholeWords(paragraph.text, span.start, span.end);
      return words ? [{ paragraph, ...words }] : [];
    });
  const [first] = paragraphs;
  const last = paragraphs.at(-1);
  const sentence = first?.paragraph.sentenceAt(first.start)?.element;
  const start = first?.paragraph.rangesOf(first.start, first.end)[0];
  const end = last?.paragraph.rangesOf(last.start, last.end).at(-1);
  if (!article || !sentence || !start || !end) return undefined;
  const words = new Range();
  words.setStart(start.startContainer, start.startOffset);
  words.setEnd(end.endContainer, end.endOffset);
  return { article, paragraphs, range: words, sentence: sentence.dataset["sentence"] ?? sentence.id };
}

/** The words of each paragraph, as the archive has them. */
export function wordsOf({ paragraphs }: Passage): string[] {
  return paragraphs.map(({ paragraph, start, end }) => paragraph.text.slice(start, end));
}

/** The pages of the official document on which the words stand; absent when it has none. */
export function pagesOf({ article, range }: Passage): { readonly page?: number; readonly pageEnd?: number } {
  const opening = article.dataset["page"];
  if (opening === undefined) return {};
  let page = Number(opening);
  let pageEnd = page;
  for (const marker of article.querySelectorAll<HTMLElement>(".page")) {
    const started = Number(/\d+/u.exec(marker.dataset["label"] ?? "")?.[0]);
    const place = range.comparePoint(marker, 0);
    if (place < 0) page = started;
    if (place <= 0) pageEnd = started;
  }
  return { page, pageEnd };
}
