import { stemmer } from "@orama/stemmers/french";
import { fold } from "@/lib/text/fold";
import { stopWords } from "./stop-words";

/** A word of a text: where it stands, and its letters with case and accents aside. */
export type Token = {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  /** « l' », « qu' »: said, but never searched for. */
  readonly elided: boolean;
  /** Too common in French to find anything by. « AI » in capitals is an acronym, « ai » is not. */
  readonly common: boolean;
};

const word = /[\p{L}\p{M}\p{N}]+/uy;
const betweenWords = /[^\p{L}\p{M}\p{N}]*/uy;
/** « I.A. », « U.S.A »: single letters and stops are one word. */
const dotted = /(?:\p{L}\.)+\p{L}(?![\p{L}\p{M}\p{N}])/uy;
const todayEnd = /['’]hui(?![\p{L}\p{M}\p{N}])/iuy;
const elisions = new Set(["l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"]);
/** Nobody says a longer one: what follows is not compared. */
const longestWord = 100;
const acronym = /^\p{Lu}{2,5}$/u;

/** The words of a text, in order. The build, the browser and the highlighter all see these and no others. */
export function tokenize(printed: string): Token[] {
  // U+02BC counts as a letter in Unicode and is an apostrophe here.
  const text = printed.replaceAll("ʼ", "’");
  const shouted = !/\p{Ll}/u.test(text) && /\p{Lu}\s+\p{Lu}/u.test(text);
  const tokens: Token[] = [];
  let end = 0;
  for (;;) {
    const start = endOf(betweenWords, text, end);
    end = endOfWord(text, start, endOf(word, text, start));
    if (end === start) return tokens;
    const { folded, isElision, isCommon, isAcronym } = readWord(text.slice(start, end));
    // An accent without its letter is no word.
    if (folded === "") continue;
    const elided = isElision && /['’]/u.test(text.charAt(end));
    tokens.push({ start, end, folded, elided, common: isCommon && (shouted || !isAcronym) });
  }
}

/** Where what begins at `start` ends; there, when it is not of that kind. Nothing else is made: a build asks a million times. */
function endOf(sticky: RegExp, text: string, start: number): number {
  sticky.lastIndex = start;
  return sticky.test(text) ? sticky.lastIndex : start;
}

/** A word goes on after the stops of an acronym, and after the apostrophe of « aujourd'hui ». */
function endOfWord(text: string, start: number, end: number): number {
  const next = text.charAt(end);
  if (next === "." && end - start === 1) return Math.max(end, endOf(dotted, text, start));
  const isToday = (next === "'" || next === "’") && text.slice(start, end).toLowerCase() === "aujourd";
  return isToday ? endOf(todayEnd, text, end) : end;
}

type Word = {
  readonly folded: string;
  readonly isElision: boolean;
  readonly isCommon: boolean;
  readonly isAcronym: boolean;
};

/** The words of a language come back: each is read once. */
const known = new Map<string, Word>();
const mostKnown = 400_000;

function readWord(printed: string): Word {
  let read = known.get(printed);
  if (!read) {
    const folded = ordinal(fold(printed).replace(/['.]/gu, "")).slice(0, longestWord);
    const isAcronym = acronym.test(printed);
    read = { folded, isElision: elisions.has(folded), isCommon: stopWords.has(folded), isAcronym };
    if (known.size >= mostKnown) known.clear();
    known.set(printed, read);
  }
  return read;
}

/** « 12ème », « 12ième » and « 12e » are one ordinal; so are « 1ère » and « 1re ». */
function ordinal(folded: string): string {
  return folded.replace(/^(\d+|[ivx]+?)i?emes?$/u, "$1e").replace(/^(\d+)ere$/u, "$1re");
}

/** A form of the index, and the words of the text that it stands for. */
type Form = Pick<Token, "folded" | "start" | "end">;

/**
 * The forms of a text: its words as written, case and accents aside. Words joined by a hyphen also give the whole
 * (« cyber-sécurité » and « cybersécurité »); the groups of a large number give nothing else (« 100 000 » is « 100000 »).
 */
export function formsOf(text: string, tokens: readonly Token[] = tokenize(text)): Form[] {
  const forms: Form[] = phraseTokens(text, tokens).filter(({ elided, common }) => !elided && !common);
  for (const run of joinedRunsOf(text, tokens)) {
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last || run.every(({ common, elided }) => common || elided)) continue;
    // The groups of a number are one word already.
    if (/\s/u.test(text.charAt(first.end))) continue;
    forms.push({ folded: run.map(({ folded }) => folded).join(""), start: first.start, end: last.end });
  }
  return forms;
}

/** The words of a text in runs that are written as one. */
export function runsOf(text: string, tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = [];
  for (const token of tokens) {
    const run = runs.at(-1);
    const previous = run?.at(-1);
    if (run && previous && isJoined(text, previous, token)) run.push(token);
    else runs.push([token]);
  }
  return runs;
}

/** Of these runs, those of several words: few, in a text that is read for the build. */
function joinedRunsOf(text: string, tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = [];
  let run: Token[] | undefined;
  tokens.forEach((token, index) => {
    const previous = tokens[index - 1];
    if (!previous || !isJoined(text, previous, token)) run = undefined;
    else if (run) run.push(token);
    else runs.push((run = [previous, token]));
  });
  return runs;
}

/** Written as one: by a hyphen, or as the groups of a large number. */
function isJoined(text: string, left: Token, right: Token): boolean {
  if (right.start !== left.end + 1) return false;
  const between = text.charAt(left.end);
  return between === "-" || between === "‐" || between === "‑" || isNumberGroup(left, right, between);
}

function isNumberGroup(left: Token, right: Token, between: string): boolean {
  return (
    right.folded.length === 3 &&
    /^\s$/u.test(between) &&
    /^\d{3}$/u.test(right.folded) &&
    /^\d{1,3}$/u.test(left.folded)
  );
}

/** The words of a phrase: the groups of a large number are one word, so that « 1 500 » and « 1500 » are the same. */
export function phraseTokens(text: string, tokens: readonly Token[] = tokenize(text)): readonly Token[] {
  // Few texts have such a number: the others are what they were.
  let merged: Token[] | undefined;
  tokens.forEach((token, index) => {
    // « 2 000 000 »: the group that may go on is the one before, not the number so far.
    const group = tokens[index - 1];
    if (group?.end === token.start - 1 && isNumberGroup(group, token, text.charAt(group.end))) {
      merged ??= tokens.slice(0, index);
      const number = merged.pop() ?? group;
      merged.push({ ...number, end: token.end, folded: number.folded + token.folded });
    } else merged?.push(token);
  });
  return merged ?? tokens;
}

const stems = new Map<string, string>();

/**
 * What the inflections of a word have in common (Snowball French, on folded letters). Letters only are stemmed:
 * « 2030 » and « gpt4 » stay what they are.
 */
export function stem(folded: string): string {
  let found = stems.get(folded);
  if (found === undefined) {
    found = /^[a-z]{3,}$/u.test(folded) ? stemmer(folded) : folded;
    stems.set(folded, found);
  }
  return found;
}

/** How near a form is to the word that was asked for. */
export const nearness = { exact: 0, inflected: 1, derived: 2 } as const;
export type Nearness = (typeof nearness)[keyof typeof nearness];

/** « données » and « donnée » differ by an ending; « données » and « don » share no more than a stem. */
export function nearnessOf(asked: string, form: string): Nearness {
  if (asked === form) return nearness.exact;
  return withoutEnding(asked) === withoutEnding(form) ? nearness.inflected : nearness.derived;
}

function withoutEnding(folded: string): string {
  return folded.replace(/aux$/u, "al").replace(/(?:[sx]|es|e)$/u, "");
}
