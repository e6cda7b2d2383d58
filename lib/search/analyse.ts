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
};

/** U+02BC counts as a letter in Unicode and is an apostrophe here. */
const word = /(?:(?!ʼ)[\p{L}\p{M}\p{N}])+(?:(?<=aujourd)['’ʼ](?=hui))?(?:(?<=aujourd['’ʼ])hui)?/giu;
const elisions = new Set(["l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"]);

/** The words of a text, in order. The build, the browser and the highlighter all see these and no others. */
export function tokenize(text: string): Token[] {
  return [...text.matchAll(word)].flatMap((match) => {
    const folded = fold(match[0]).replaceAll("'", "");
    // An accent without its letter is no word.
    if (folded === "") return [];
    const end = match.index + match[0].length;
    return { start: match.index, end, folded, elided: elisions.has(folded) && /['’ʼ]/u.test(text.charAt(end)) };
  });
}

/** A term of the index and the words of the text that it stands for. */
export type Term = { readonly term: string; readonly start: number; readonly end: number };

/**
 * The terms of a text. A word gives its stem; words joined by a hyphen, and the groups of a large number, also
 * give the whole (« cyber-sécurité » and « cybersécurité », « 100 000 » and « 100000 »).
 */
export function termsOf(text: string): Term[] {
  const tokens = tokenize(text);
  const single = tokens
    .filter(({ elided, folded }) => !elided && !stopWords.has(folded))
    .map(({ folded, start, end }) => ({ term: stem(folded), start, end }));
  return [...single, ...joinedTerms(text, tokens)];
}

function joinedTerms(text: string, tokens: readonly Token[]): Term[] {
  const joined: Term[] = [];
  let run: Token[] = [];
  const flush = (): void => {
    const [first] = run;
    const last = run.at(-1);
    if (first && last && run.length > 1)
      joined.push({ term: stem(run.map(({ folded }) => folded).join("")), start: first.start, end: last.end });
    run = [];
  };
  for (const token of tokens) {
    const previous = run.at(-1);
    if (previous && !isJoined(text, previous, token)) flush();
    run.push(token);
  }
  flush();
  return joined;
}

/** Written as one: by a hyphen, or as the groups of a large number. */
export function isJoined(text: string, left: Token, right: Token): boolean {
  const between = text.slice(left.end, right.start);
  if (/^[-‐‑]$/u.test(between)) return true;
  return /^\s$/u.test(between) && /^\d{1,3}$/u.test(left.folded) && /^\d{3}$/u.test(right.folded);
}

/** Letters only are stemmed: « 2030 » and « gpt4 » stay what they are. */
export function stem(folded: string): string {
  return /^[a-z]{3,}$/u.test(folded) ? stemmer(folded) : folded;
}
