import { stopWords } from "./stop-words";
import { isJoined, stem, tokenize, type Token } from "./analyse";

/** What is asked: words and quoted phrases, and which part of the archive. Empty fields do not filter. */
export type SearchQuery = {
  readonly q: string;
  readonly speaker?: string;
  readonly group?: string;
  readonly hearing?: string;
  /** Days, YYYY-MM-DD, both included. */
  readonly from?: string;
  readonly to?: string;
};

/** Something that a passage must hold. */
export type Clause =
  | {
      readonly type: "word";
      /** As typed. */
      readonly said: string;
      /** Either of these lists of terms, whole: a hyphenated word is its parts, or all of it as one. */
      readonly alternatives: readonly (readonly string[])[];
      readonly folded: readonly string[];
    }
  | {
      readonly type: "phrase";
      readonly said: string;
      /** Every word in order, as written: case and accents aside, never stemmed. */
      readonly folded: readonly string[];
      readonly terms: readonly string[];
    };

const longestQuery = 1000;
const quoted = /"([^"]*)"|«([^»]*)»|“([^”]*)”/gu;

/** Reads a query. Any text has a reading; words too common to find anything by are left out unless they are quoted. */
export function parseQuery(text: string): Clause[] {
  const asked = text.slice(0, longestQuery);
  const phrases = [...asked.matchAll(quoted)].flatMap((match) => phraseOf(match[1] ?? match[2] ?? match[3] ?? ""));
  const rest = asked.replace(quoted, " ");
  const words = wordClauses(rest);
  const meaningful = words.filter(({ folded }) => folded.some((word) => !stopWords.has(word)));
  const kept = meaningful.length > 0 || phrases.length > 0 ? meaningful : words;
  return [...phrases, ...unique(kept)];
}

function phraseOf(text: string): Clause[] {
  const tokens = tokenize(text);
  if (tokens.length === 0) return [];
  const terms = tokens
    .filter(({ folded, elided }) => !elided && !stopWords.has(folded))
    .map(({ folded }) => stem(folded));
  return [{ type: "phrase", said: text.trim(), folded: tokens.map(({ folded }) => folded), terms }];
}

type WordClause = Extract<Clause, { type: "word" }>;

/** One clause for each run of words written as one; elided articles are not searched. */
function wordClauses(text: string): WordClause[] {
  const clauses: WordClause[] = [];
  let run: Token[] = [];
  const flush = (): void => {
    const [first] = run;
    const last = run.at(-1);
    if (first && last)
      clauses.push(
        wordClause(
          text.slice(first.start, last.end),
          run.map(({ folded }) => folded),
        ),
      );
    run = [];
  };
  for (const token of tokenize(text)) {
    if (token.elided) continue;
    const previous = run.at(-1);
    if (previous && !isJoined(text, previous, token)) flush();
    run.push(token);
  }
  flush();
  return clauses;
}

function wordClause(said: string, folded: readonly string[]): WordClause {
  const parts = folded.filter((word) => !stopWords.has(word)).map(stem);
  const whole = stem(folded.join(""));
  // « 1 500 » is a number, not a 1 and a 500; « cyber-sécurité » may be written in one word or in two.
  const splits = parts.length > 0 && folded.length > 1 && !/\s/u.test(said);
  const alternatives = splits ? [parts, [whole]] : [[whole]];
  return { type: "word", said, alternatives, folded };
}

function unique(clauses: readonly WordClause[]): WordClause[] {
  const key = ({ alternatives }: WordClause): string => JSON.stringify(alternatives);
  return clauses.filter((clause, index) => clauses.findIndex((other) => key(other) === key(clause)) === index);
}

/** What was understood, to show or to print: words as typed, phrases between guillemets. */
export function describeQuery(clauses: readonly Clause[]): string {
  return clauses.map((clause) => (clause.type === "phrase" ? `« ${clause.said} »` : clause.said)).join(" + ");
}

/** Every term of the index that a query needs. */
export function termsOfQuery(clauses: readonly Clause[]): string[] {
  const terms = clauses.flatMap((clause) => (clause.type === "phrase" ? clause.terms : clause.alternatives.flat()));
  return [...new Set(terms)];
}
