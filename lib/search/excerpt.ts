import { tokenize, termsOf, type Term, type Token } from "./analyse";
import type { Clause } from "./query";
import type { Passage } from "./store";

/** A piece of the original text, to be marked or not. */
export type Piece = { readonly text: string; readonly marked: boolean };

type Excerpt = { readonly sentence: Passage["sentences"][number]; readonly pieces: readonly Piece[] };

const excerptLength = 280;

type Range = { readonly start: number; readonly end: number };
type Hit = Range & { readonly clause: number; readonly exact: boolean };

/**
 * The sentence of a passage that answers best, cut around its first hit, the matched words of the original marked.
 * Where it does not hold everything that was asked, the sentence that holds most of the rest follows it.
 */
export function excerptOf(passage: Passage, clauses: readonly Clause[]): Excerpt | undefined {
  const found = passage.sentences.map((sentence) => ({ sentence, hits: hitsOf(sentence.text, clauses) }));
  const best = bestOf(found);
  if (!best) return undefined;
  const said = new Set(best.hits.map(({ clause }) => clause));
  const rest = found.map(({ sentence, hits }) => ({ sentence, hits: hits.filter(({ clause }) => !said.has(clause)) }));
  const second = bestOf(rest.filter(({ hits }) => hits.length > 0));
  const pieces = cut(best.sentence.text, mergeRanges(best.hits));
  if (!second) return { sentence: best.sentence, pieces };
  const following = cut(second.sentence.text, mergeRanges(hitsOf(second.sentence.text, clauses)));
  return { sentence: best.sentence, pieces: [...pieces, { text: " […] ", marked: false }, ...following] };
}

type Found = { readonly sentence: Passage["sentences"][number]; readonly hits: readonly Hit[] };

function bestOf(found: readonly Found[]): Found | undefined {
  const most = Math.max(...found.map(({ hits }) => score(hits)));
  return found.find(({ hits }) => score(hits) === most);
}

/** Distinct clauses first, exact words next, then how often. */
function score(hits: readonly Hit[]): number {
  const clauses = new Set(hits.map(({ clause }) => clause)).size;
  const exact = new Set(hits.filter((hit) => hit.exact).map(({ clause }) => clause)).size;
  return clauses * 100 + exact * 10 + Math.min(9, hits.length);
}

/** Where the clauses stand in a text. */
function hitsOf(text: string, clauses: readonly Clause[]): Hit[] {
  const tokens = tokenize(text);
  const terms = termsOf(text);
  return clauses.flatMap((clause, index): Hit[] => {
    const ranges =
      clause.type === "phrase" ? phraseRanges(tokens, clause.folded) : wordRanges(terms, clause.alternatives);
    return ranges.map((range) => ({ ...range, clause: index, exact: isExact(range, tokens, clause) }));
  });
}

function wordRanges(terms: readonly Term[], alternatives: readonly (readonly string[])[]): Range[] {
  const wanted = new Set(alternatives.flat());
  return terms.filter(({ term }) => wanted.has(term));
}

/** Every run of words that is the phrase, in order. */
export function phraseRanges(tokens: readonly Token[], phrase: readonly string[]): Range[] {
  return tokens.flatMap(({ start }, index): Range[] => {
    const run = tokens.slice(index, index + phrase.length);
    const matches = run.length === phrase.length && run.every(({ folded }, at) => folded === phrase[at]);
    return matches ? [{ start, end: run.at(-1)?.end ?? start }] : [];
  });
}

function isExact(range: Range, tokens: readonly Token[], clause: Clause): boolean {
  if (clause.type === "phrase") return true;
  const inside = tokens.filter(({ start, end }) => start >= range.start && end <= range.end);
  return inside.map(({ folded }) => folded).join("") === clause.folded.join("");
}

function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of [...ranges].sort((left, right) => left.start - right.start || right.end - left.end)) {
    const last = merged.at(-1);
    if (!last || range.start >= last.end) merged.push({ start: range.start, end: range.end });
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
  }
  return merged;
}

function cut(text: string, ranges: readonly Range[]): Piece[] {
  const [from, to] = window(text, ranges[0]?.start ?? 0);
  const pieces: Piece[] = from > 0 ? [{ text: "… ", marked: false }] : [];
  let at = from;
  for (const { start, end } of ranges.filter((range) => range.start >= from && range.end <= to)) {
    pieces.push({ text: text.slice(at, start), marked: false }, { text: text.slice(start, end), marked: true });
    at = end;
  }
  pieces.push(
    { text: text.slice(at, to), marked: false },
    ...(to < text.length ? [{ text: " …", marked: false }] : []),
  );
  return pieces.filter(({ text: piece }) => piece !== "");
}

/** Whole words, from a little before the first hit. */
function window(text: string, firstHit: number): readonly [number, number] {
  if (text.length <= excerptLength) return [0, text.length];
  const wanted = Math.min(Math.max(0, firstHit - 80), text.length - excerptLength);
  const from = wanted === 0 ? 0 : text.indexOf(" ", wanted) + 1;
  const end = from + excerptLength;
  const space = end >= text.length ? text.length : text.lastIndexOf(" ", end);
  return [from, space > from ? space : text.length];
}
