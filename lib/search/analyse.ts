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

/** U+02BC counts as a letter in Unicode and is an apostrophe here. « I.A. » is one word. */
const word =
  /(?<![\p{L}\p{N}])(?:\p{L}\.)+\p{L}(?![\p{L}\p{N}])|(?:(?!ʼ)[\p{L}\p{M}\p{N}])+(?:(?<=aujourd)['’ʼ](?=hui))?(?:(?<=aujourd['’ʼ])hui)?/giu;
const elisions = new Set(["l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"]);
/** Nobody says a longer one: what follows is not compared. */
const longestWord = 100;
const acronym = /^\p{Lu}{2,5}$/u;

/** The words of a text, in order. The build, the browser and the highlighter all see these and no others. */
export function tokenize(text: string): Token[] {
  const shouted = !/\p{Ll}/u.test(text) && /\p{Lu}\s+\p{Lu}/u.test(text);
  return [...text.matchAll(word)].flatMap((match) => {
    const printed = match[0];
    const folded = ordinal(fold(printed).replace(/['.]/gu, "")).slice(0, longestWord);
    // An accent without its letter is no word.
    if (folded === "") return [];
    const end = match.index + printed.length;
    const elided = elisions.has(folded) && /['’ʼ]/u.test(text.charAt(end));
    const common = stopWords.has(folded) && (shouted || !acronym.test(printed));
    return { start: match.index, end, folded, elided, common };
  });
}

/** « 12ème », « 12ième » and « 12e » are one ordinal; so are « 1ère » and « 1re ». */
function ordinal(folded: string): string {
  return folded.replace(/^(\d+|[ivx]+?)i?emes?$/u, "$1e").replace(/^(\d+)ere$/u, "$1re");
}

/** A form of the index, and the words of the text that it stands for. */
type Form = { readonly form: string; readonly start: number; readonly end: number };

/**
 * The forms of a text: its words as written, case and accents aside. Words joined by a hyphen, and the groups of a
 * large number, also give the whole (« cyber-sécurité » and « cybersécurité », « 100 000 » and « 100000 »).
 */
export function formsOf(text: string, tokens: readonly Token[] = tokenize(text)): Form[] {
  const single = tokens
    .filter(({ elided, common }) => !elided && !common)
    .map(({ folded, start, end }) => ({ form: folded, start, end }));
  const joined = runsOf(text, tokens).flatMap((run): Form[] => {
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last || run.length < 2 || run.every(({ common, elided }) => common || elided)) return [];
    return [{ form: run.map(({ folded }) => folded).join(""), start: first.start, end: last.end }];
  });
  return [...single, ...joined];
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

/** Written as one: by a hyphen, or as the groups of a large number. */
function isJoined(text: string, left: Token, right: Token): boolean {
  const between = text.slice(left.end, right.start);
  return /^[-‐‑]$/u.test(between) || isNumberGroup(left, right, between);
}

function isNumberGroup(left: Token, right: Token, between: string): boolean {
  return /^\s$/u.test(between) && /^\d{1,3}$/u.test(left.folded) && /^\d{3}$/u.test(right.folded);
}

/** The words of a phrase: the groups of a large number are one word, so that « 1 500 » and « 1500 » are the same. */
export function phraseTokens(text: string, tokens: readonly Token[] = tokenize(text)): Token[] {
  const merged: Token[] = [];
  let group: Token | undefined;
  for (const token of tokens) {
    const previous = merged.at(-1);
    if (previous && group && isNumberGroup(group, token, text.slice(group.end, token.start)))
      merged[merged.length - 1] = { ...previous, end: token.end, folded: previous.folded + token.folded };
    else merged.push(token);
    // « 2 000 000 »: the group that may go on is the last one, not the number so far.
    group = token;
  }
  return merged;
}

const stems = new Map<string, string>();

/**
 * What the inflections of a word have in common (Snowball French, on folded letters). Letters only are stemmed:
 * « 2030 » and « gpt4 » stay what they are.
 */
export function stem(folded: string): string {
  let known = stems.get(folded);
  if (known === undefined) {
    known = /^[a-z]{3,}$/u.test(folded) ? stemmer(folded) : folded;
    stems.set(folded, known);
  }
  return known;
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
