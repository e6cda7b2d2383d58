import { drawFunctionWord } from "./function-words";
import { InventedWords } from "./invented-words";
import type { Random } from "./seeded-random";

/** Heaps' law, V = K n^beta, as fitted on real transcripts. */
export const heaps = { k: 12.2, beta: 0.56 } as const;

const functionShare = 0.5;
/** Of the words said again, how many come from what the same hearing has just said: debates have topics. */
const topicShare = 0.4;
const topicLength = 500;
/** And how many are among the words of every debate, the first ones invented: « question », « monde ». */
const commonShare = 0.12;
const commonWords = 200;
/** Of the new words, how many are another form of a word already said. */
const inflectionShare = 0.65;

export type DrawnWord = { readonly word: string; readonly isFunction: boolean };

/**
 * The words of an archive, one after the other, without end. Vocabulary grows by Heaps' law; a content word is drawn
 * from those already said (so that frequent words become more frequent: Zipf), with a preference for the last ones of
 * the same hearing (burstiness). Only the numbers of the words said are kept.
 */
export class WordStream {
  readonly invented: InventedWords;
  readonly #random: Random;
  readonly #words: string[] = [];
  readonly #lexemes: number[] = [];
  #said = new Uint32Array(1 << 16);
  #saidCount = 0;
  #hearingStart = 0;
  #drawn = 0;

  constructor(random: Random) {
    this.#random = random;
    this.invented = new InventedWords(random);
  }

  startHearing(): void {
    this.#hearingStart = this.#saidCount;
  }

  next(): DrawnWord {
    this.#drawn++;
    const growth = heaps.k * heaps.beta * this.#drawn ** (heaps.beta - 1);
    const newShare = Math.min(1 - functionShare, growth);
    const draw = this.#random.next();
    if (draw < functionShare) return { word: drawFunctionWord(this.#random), isFunction: true };
    if (draw < functionShare + newShare) return { word: this.#say(this.#newWord()), isFunction: false };
    // Not counted as said: what is drawn from outside would otherwise crowd out what is drawn from the past.
    if (this.#random.chance(commonShare)) return { word: this.#commonWord(), isFunction: false };
    return { word: this.#say(this.#wordSaid()), isFunction: false };
  }

  /** A content word said before, for titles: it adds nothing to what was said. */
  topic(): string {
    return this.#words[this.#wordSaid()] ?? "";
  }

  /** Rank r in proportion to 1 / (r + 4), as the head of a real list of words. */
  #commonWord(): string {
    const head = 4;
    const rank = Math.floor(head * ((commonWords / head + 1) ** this.#random.next() - 1));
    return this.#words[Math.min(rank, this.#words.length - 1)] ?? "";
  }

  #newWord(): number {
    const lexeme = this.#saidCount > 0 && this.#random.chance(inflectionShare) ? this.#lexemes[this.#wordSaid()] : -1;
    const inflection = lexeme === undefined || lexeme < 0 ? undefined : this.invented.inflection(lexeme);
    const word = inflection === undefined ? this.invented.newWord() : { word: inflection, lexeme: lexeme ?? -1 };
    this.#lexemes.push(word.lexeme);
    return this.#words.push(word.word) - 1;
  }

  #wordSaid(): number {
    const saidHere = this.#saidCount - this.#hearingStart;
    const span = saidHere > 0 && this.#random.chance(topicShare) ? Math.min(saidHere, topicLength) : this.#saidCount;
    return this.#said[this.#saidCount - 1 - this.#random.below(span)] ?? 0;
  }

  #say(number: number): string {
    if (this.#saidCount === this.#said.length) {
      const longer = new Uint32Array(this.#said.length * 2);
      longer.set(this.#said);
      this.#said = longer;
    }
    this.#said[this.#saidCount++] = number;
    return this.#words[number] ?? "";
  }
}
