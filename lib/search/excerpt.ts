import { nearness } from "./analyse";
import { matchText, type Hit } from "./match";
import type { ReadClause } from "./reading";
import { passageText, type Passage } from "./store";

/** A piece of the original text, to be marked or not. */
export type Piece = { readonly text: string; readonly marked: boolean };

type Sentence = Passage["sentences"][number];
type Excerpt = { readonly sentence: Sentence; readonly pieces: readonly Piece[] };

const excerptLength = 280;

type ClauseHit = Hit & { readonly clause: number };
type Found = { readonly sentence: Sentence; readonly hits: readonly ClauseHit[] };

/**
 * The sentence of a passage that answers best, cut around its first hit, the matched words of the original marked.
 * Where it does not hold everything that was asked, the sentence that holds most of the rest follows it.
 */
export function excerptOf(passage: Passage, clauses: readonly ReadClause[]): Excerpt | undefined {
  const hits = matchText(passageText(passage), clauses).flatMap((found, clause) =>
    found.map((hit): ClauseHit => ({ ...hit, clause })),
  );
  const found = bySentence(passage, hits);
  const best = bestOf(found);
  if (!best) return undefined;
  const said = new Set(best.hits.map(({ clause }) => clause));
  const rest = found.map(({ sentence, hits: own }) => ({
    sentence,
    hits: own.filter(({ clause }) => !said.has(clause)),
  }));
  const second = bestOf(rest.filter(({ hits: own }) => own.length > 0));
  const pieces = cut(best.sentence.text, best.hits);
  if (!second) return { sentence: best.sentence, pieces };
  const following = cut(second.sentence.text, found.find(({ sentence }) => sentence === second.sentence)?.hits ?? []);
  return { sentence: best.sentence, pieces: [...pieces, { text: " […] ", marked: false }, ...following] };
}

/** Hits of a passage as hits of its sentences: one that runs over two is in both. */
function bySentence({ sentences }: Passage, hits: readonly ClauseHit[]): Found[] {
  let from = 0;
  return sentences.map((sentence) => {
    const start = from;
    const end = start + sentence.text.length;
    from = end + 1;
    const own = hits
      .filter((hit) => hit.start < end && hit.end > start)
      .map((hit) => ({ ...hit, start: Math.max(0, hit.start - start), end: Math.min(end, hit.end) - start }));
    return { sentence, hits: own };
  });
}

function bestOf(found: readonly Found[]): Found | undefined {
  const most = Math.max(...found.map(({ hits }) => score(hits)));
  return found.find(({ hits }) => score(hits) === most);
}

/** Distinct clauses first, exact words next, then how often. */
function score(hits: readonly ClauseHit[]): number {
  const clauses = new Set(hits.map(({ clause }) => clause)).size;
  const exact = new Set(hits.filter((hit) => hit.nearness === nearness.exact).map(({ clause }) => clause)).size;
  return clauses * 100 + exact * 10 + Math.min(9, hits.length);
}

type Range = { readonly start: number; readonly end: number };

/** The same ranges in order, those that touch the same letters as one. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of [...ranges].sort((left, right) => left.start - right.start || right.end - left.end)) {
    const last = merged.at(-1);
    if (!last || range.start >= last.end) merged.push({ start: range.start, end: range.end });
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
  }
  return merged;
}

function cut(text: string, hits: readonly Range[]): Piece[] {
  const ranges = mergeRanges(hits);
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
