import type { InterventionId, SentenceId } from "@/lib/model/ids";
import { passageText, type Passage } from "@/lib/search/store";
import { withFrenchSpaces } from "@/lib/text/typography";
import { comparedWords, type ComparedWord } from "./compared-words";

/** What one person says without a break: interventions that follow each other, or the paragraphs read of them. */
export type Speech = {
  readonly hearing: Passage["hearing"];
  readonly speaker: Passage["speaker"];
  readonly role: string | undefined;
  /** The paragraphs, with a space between them. */
  readonly text: string;
  /** The same, with the spaces that pages show: as long, letter by letter. */
  readonly shown: string;
  /** The places in the text where a paragraph ends. */
  readonly breaks: ReadonlySet<number>;
  readonly sentences: readonly SpeechSentence[];
  readonly words: readonly ComparedWord[];
  /** For each word, the place of its sentence. */
  readonly sentenceOf: readonly number[];
};

export type SpeechSentence = {
  readonly id: SentenceId;
  readonly intervention: InterventionId;
  readonly page: number | undefined;
  readonly start: number;
  readonly end: number;
};

/** Passages that follow each other, of one person. */
export function speechOf(passages: readonly [Passage, ...Passage[]]): Speech {
  const [first] = passages;
  const breaks = new Set<number>();
  const sentences: SpeechSentence[] = [];
  let at = 0;
  for (const passage of passages) {
    if (at > 0) breaks.add(at - 1);
    for (const { id, page, text } of passage.sentences) {
      sentences.push({ id, intervention: passage.intervention, page, start: at, end: at + text.length });
      at += text.length + 1;
    }
  }
  const text = passages.map(passageText).join(" ");
  const words = comparedWords(text);
  const { hearing, speaker, role } = first;
  return {
    hearing,
    speaker,
    role,
    text,
    shown: withFrenchSpaces(text),
    breaks,
    sentences,
    words,
    sentenceOf: placesOf(words, sentences),
  };
}

function placesOf(words: readonly ComparedWord[], sentences: readonly SpeechSentence[]): number[] {
  let sentence = 0;
  return words.map(({ start }) => {
    while (sentence + 1 < sentences.length && start >= (sentences[sentence + 1]?.start ?? 0)) sentence += 1;
    return sentence;
  });
}

/** The word begins a sentence; so does the one after the last. */
export function beginsSentence({ words, sentenceOf }: Speech, word: number): boolean {
  return word <= 0 || word >= words.length || sentenceOf[word] !== sentenceOf[word - 1];
}
