import type { Run } from "./align";
import { compare, lengthOf, type Range, type Step } from "./compare";
import type { ComparedWord } from "./compared-words";
import { countDenials } from "./negation";
import type { Quotation } from "./quotation";
import { isLeftOut, settle } from "./settle";
import { beginsSentence, type Speech } from "./speech";

/** What a quotation does to the words of a text; `quoted` and `published` are as they are printed, or empty. */
export type Difference = {
  readonly kind: "removed" | "added" | "replaced";
  readonly quoted: string;
  readonly published: string;
  /** A negation that the quotation leaves out, or puts in. */
  readonly negation?: "removed" | "added";
};

export type Omission = {
  readonly text: string;
  readonly where: "before" | "inside" | "after";
  /** An ellipsis says it; otherwise whole sentences were left out in silence. */
  readonly marked: boolean;
  /** What was left out denies, in a sentence of which the quotation keeps a part. */
  readonly negation: boolean;
};

/** A piece of the published passage, or, where it is `foreign`, of the quotation. */
export type Piece = {
  readonly kind: "around" | "same" | "foreign" | "missing" | "omitted";
  readonly text: string;
};

export type Judgement = {
  readonly verdict: "typographic" | "truncated" | "altered";
  readonly differences: readonly Difference[];
  readonly omitted: readonly Omission[];
  /** The words of the text that the quotation starts and ends with. */
  readonly published: Range;
  readonly pieces: readonly Piece[];
};

type Mutable = { differences: Difference[]; omitted: Omission[]; pieces: Piece[] };

/** Holds a quotation against a speech, with which it shares these runs of words. */
export function judge(quotation: Quotation, speech: Speech, runs: readonly Run[]): Judgement | undefined {
  const steps = settle(quotation, speech, compare(quotation, speech, runs));
  const places = steps.flatMap((step) => (step.type === "sign" ? [] : [step.published]));
  const [first] = places;
  const last = places.at(-1);
  if (!first || !last) return undefined;
  const published = [first[0], last[1]] as const;
  return new Judge(quotation, speech, published).judge(steps);
}

class Judge {
  readonly #quotation: Quotation;
  readonly #speech: Speech;
  readonly #published: Range;
  readonly #found: Mutable = { differences: [], omitted: [], pieces: [] };
  /** How far the text was cut into pieces. */
  #at: number;

  constructor(quotation: Quotation, speech: Speech, published: Range) {
    this.#quotation = quotation;
    this.#speech = speech;
    this.#published = published;
    this.#at = sentenceAt(speech, published[0])?.start ?? 0;
  }

  judge(steps: readonly Step[]): Judgement {
    const { differences, omitted, pieces } = this.#found;
    const { words } = this.#speech;
    const [from, to] = this.#published;
    this.#outside("before");
    this.#piece("around", words[from]?.start ?? this.#at);
    for (const step of steps) this.#step(step);
    this.#outside("after");
    this.#piece("around", sentenceAt(this.#speech, to - 1)?.end ?? this.#at);
    const verdict = differences.length > 0 ? "altered" : omitted.length > 0 ? "truncated" : "typographic";
    return { verdict, differences, omitted, published: this.#published, pieces };
  }

  #step(step: Step): void {
    const { text, words } = this.#speech;
    if (step.type === "sign") {
      this.#differ({ kind: "replaced", quoted: step.quoted, published: step.published });
      this.#found.pieces.push({ kind: "foreign", text: ` ${step.quoted}` });
      return;
    }
    const [from, to] = step.published;
    const isEmpty = from === to;
    const isOmission = lengthOf(step.quoted) === 0 && isLeftOut(this.#quotation, this.#speech, step);
    if (step.type === "change" && !isEmpty) this.#piece("same", words[from]?.start ?? this.#at);
    if (step.type === "change" && isOmission)
      this.#omit(step.published, "inside", this.#quotation.cuts.has(step.quoted[0]));
    else if (step.type === "change") this.#change(step);
    const kind = step.type === "same" ? "same" : isOmission ? "omitted" : "missing";
    if (!isEmpty) this.#piece(kind, endOf(text, words[to - 1]));
  }

  #change({ quoted, published }: { quoted: Range; published: Range }): void {
    const { words, text } = this.#quotation;
    const said = printed(text, words, quoted);
    const found = printed(this.#speech.text, this.#speech.words, published);
    const denied = countDenials(this.#speech.words, ...published);
    const denies = countDenials(words, ...quoted);
    this.#differ({
      kind: said === "" ? "removed" : found === "" ? "added" : "replaced",
      quoted: said,
      published: found,
      ...(denied === denies ? {} : { negation: denied > denies ? "removed" : "added" }),
    });
    // After the words that it follows, whose space is still to come; before those that it stands for.
    const opens = found !== "" || quoted[0] === 0;
    if (said !== "") this.#found.pieces.push({ kind: "foreign", text: opens ? `${said} ` : ` ${said}` });
  }

  #differ(difference: Difference): void {
    this.#found.differences.push(difference);
  }

  #omit(range: Range, where: Omission["where"], marked: boolean): void {
    const { text, words } = this.#speech;
    const negation =
      denialsTakenOut(this.#speech, where === "inside" ? range : nextTo(this.#speech, range, where), this.#published) >
      0;
    this.#found.omitted.push({ text: printed(text, words, range), where, marked, negation });
  }

  /** An ellipsis at either end leaves out the rest of the sentence; where that is whole, the sentence next to it. */
  #outside(where: "before" | "after"): void {
    const { words, text } = this.#speech;
    const [from, to] = this.#published;
    if (!this.#quotation.cuts.has(where === "before" ? 0 : this.#quotation.words.length)) return;
    const range: Range =
      where === "before" ? [sentenceStart(this.#speech, from), from] : [to, sentenceEnd(this.#speech, to)];
    if (lengthOf(range) === 0) return;
    const own =
      where === "before"
        ? text.slice(words[from - 1]?.end, words[from]?.start)
        : text.slice(words[to - 1]?.end, words[to]?.start);
    // The ellipsis is the speaker's own.
    if (/…|\.\.\./u.test(own)) return;
    this.#omit(range, where, true);
  }

  #piece(kind: Piece["kind"], to: number): void {
    if (to <= this.#at) return;
    this.#found.pieces.push({ kind, text: this.#speech.text.slice(this.#at, to) });
    this.#at = to;
  }
}

function sentenceAt(speech: Speech, word: number): Speech["sentences"][number] | undefined {
  return speech.sentences[speech.sentenceOf[word] ?? 0];
}

/** The first word of the sentence that the word before is in. */
function sentenceStart(speech: Speech, word: number): number {
  let from = word;
  if (from === 0) return 0;
  do from -= 1;
  while (!beginsSentence(speech, from));
  return from;
}

function sentenceEnd(speech: Speech, word: number): number {
  let to = word;
  if (to >= speech.words.length) return to;
  do to += 1;
  while (!beginsSentence(speech, to));
  return to;
}

/** With its apostrophe: « n' », « l' ». */
function endOf(text: string, word: ComparedWord | undefined): number {
  const end = word?.end ?? 0;
  return /['’ʼ]/u.test(text.charAt(end)) ? end + 1 : end;
}

function printed(text: string, words: readonly ComparedWord[], [from, to]: Range): string {
  const first = words[from];
  return first && to > from ? text.slice(first.start, endOf(text, words[to - 1])) : "";
}

/** Of words left out at either end, those that no comma or stop parts from what is kept. */
function nextTo({ text, words }: Speech, [from, to]: Range, where: "before" | "after"): Range {
  const parts = (word: number): boolean => /[,;:.!?…()«»]/u.test(text.slice(words[word]?.end, words[word + 1]?.start));
  if (where === "before") {
    let start = to;
    while (start > from && !parts(start - 1)) start -= 1;
    return [start, to];
  }
  let end = from;
  while (end < to && !parts(end - 1)) end += 1;
  return [from, end];
}

/** How many words that deny are left out of sentences of which others are kept. */
function denialsTakenOut(speech: Speech, [from, to]: Range, [first, last]: Range): number {
  const isKept = (word: number): boolean => (word >= first && word < from) || (word >= to && word < last);
  const isPart = (word: number): boolean => {
    const sentence = speech.sentenceOf[word];
    const opens = sentence === speech.sentenceOf[from - 1] && isKept(from - 1);
    const closes = sentence === speech.sentenceOf[to] && isKept(to);
    return opens || closes;
  };
  let count = 0;
  for (let word = from; word < to; word++) if (isPart(word)) count += countDenials(speech.words, word, word + 1);
  return count;
}
