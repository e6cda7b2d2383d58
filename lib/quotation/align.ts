import { stopWords } from "@/lib/search/stop-words";
import type { ComparedWord } from "./compared-words";

/** Words that follow each other in both: `length` of them, from a place in the quotation and one in the text. */
export type Run = { readonly quoted: number; readonly published: number; readonly length: number };

export type Alignment = {
  /** In the order of both, none over another. */
  readonly runs: readonly Run[];
  /** What the runs weigh, from 0 to 1. */
  readonly share: number;
  /** The same, less what they cost: words of the quotation that are not there, words of the text between. */
  readonly likeness: number;
};

type Sequence = { readonly words: readonly ComparedWord[] };
type Quoted = Sequence & { readonly cuts: ReadonlySet<number> };

/** A word that is in every sentence tells less than another. */
const commonWeight = 0.45;
const mostRuns = 1200;
/** A shared word alone is a run where it is rare enough in the text. */
const rareEnough = 12;

const cost = {
  /** A word of the quotation that the text has not. */
  added: 0.25,
  /** A word of the text between two runs, up to so many words' worth; an ellipsis makes them free, or nearly. */
  skipped: 0.25,
  mostSkipped: 2.2,
  cut: 0.15,
  perWordCut: 0.0004,
} as const;

/** The best way to read a quotation in a text, word by word, in order. Never a search of all ways: see `sharedRuns`. */
export function align(quotation: Quoted, text: Sequence): Alignment {
  const weights = cumulated(quotation.words.map(({ key }) => (stopWords.has(key) ? commonWeight : 1)));
  const total = weights.at(-1) ?? 0;
  if (total === 0) return { runs: [], share: 0, likeness: 0 };
  const runs = sharedRuns(quotation.words, text.words, weights);
  const { chain, score } = bestChain(runs, weights, quotation);
  const weight = chain.reduce(
    (sum, { quoted, length }) => sum + (weights[quoted + length] ?? 0) - (weights[quoted] ?? 0),
    0,
  );
  return { runs: chain, share: weight / total, likeness: score / total };
}

function cumulated(weights: readonly number[]): number[] {
  let sum = 0;
  return [0, ...weights.map((weight) => (sum += weight))];
}

/** Every run of words that both have and that cannot be made longer, the heaviest where they are too many. */
function sharedRuns(
  quoted: readonly ComparedWord[],
  published: readonly ComparedWord[],
  weights: readonly number[],
): Run[] {
  const shortest = quoted.length <= 80 ? 1 : quoted.length <= 400 ? 2 : 3;
  const places = placesOf(published);
  const runs: Run[] = [];
  quoted.forEach(({ key }, at) => {
    const own = places.get(key) ?? [];
    for (const place of own) {
      if (at > 0 && place > 0 && quoted[at - 1]?.key === published[place - 1]?.key) continue;
      let length = 1;
      while (at + length < quoted.length && quoted[at + length]?.key === published[place + length]?.key) length += 1;
      const isKept = length > 1 || own.length <= rareEnough || quoted.length <= 6;
      if (length >= shortest && isKept) runs.push({ quoted: at, published: place, length });
    }
  });
  if (runs.length <= mostRuns) return runs;
  const weigh = ({ quoted: at, length }: Run): number => (weights[at + length] ?? 0) - (weights[at] ?? 0);
  return runs.sort((left, right) => weigh(right) - weigh(left)).slice(0, mostRuns);
}

function placesOf(words: readonly ComparedWord[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  words.forEach(({ key }, at) => {
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  });
  return places;
}

type Chain = { readonly run: Run; readonly score: number; readonly before: Chain | undefined };

/** The runs that, one after the other, weigh most and cost least. */
function bestChain(
  runs: readonly Run[],
  weights: readonly number[],
  { words, cuts }: Quoted,
): { chain: Run[]; score: number } {
  const weigh = (from: number, to: number): number => (weights[to] ?? 0) - (weights[from] ?? 0);
  const ordered = [...runs].sort((left, right) => left.quoted - right.quoted || left.published - right.published);
  const cutsBefore = cutCounts(cuts, words.length);
  const chains: Chain[] = [];
  let best: { chain: Chain; score: number } | undefined;
  for (const run of ordered) {
    const { quoted, length } = run;
    let chain: Chain = { run, score: weigh(quoted, quoted + length) - quoted * cost.added, before: undefined };
    for (const before of chains) {
      const next = follow(before.run, run);
      if (!next) continue;
      const added = next.quoted - before.run.quoted - before.run.length;
      const skipped = next.published - before.run.published - before.run.length;
      // An ellipsis at the end of the first run, at the start of the second, or between.
      const isCut = (cutsBefore[next.quoted + 1] ?? 0) > (cutsBefore[before.run.quoted + before.run.length] ?? 0);
      const gain = weigh(next.quoted, next.quoted + next.length) - added * cost.added - costOf(skipped, added, isCut);
      if (before.score + gain > chain.score) chain = { run: next, score: before.score + gain, before };
    }
    chains.push(chain);
    const score = chain.score - (words.length - quoted - length) * cost.added;
    if (!best || score > best.score) best = { chain, score };
  }
  const chain: Run[] = [];
  for (let at = best?.chain; at; at = at.before) chain.unshift(at.run);
  return { chain: joined(trimmed(chain)), score: best?.score ?? 0 };
}

/** How many ellipses stand before each word: `counts[n]` those of places below n. */
function cutCounts(cuts: ReadonlySet<number>, length: number): number[] {
  let count = 0;
  return Array.from({ length: length + 2 }, (_, place) => {
    const before = count;
    if (cuts.has(place)) count += 1;
    return before;
  });
}

/** What is left of a run once it starts after another; nothing when it does not go on. */
function follow(before: Run, run: Run): Run | undefined {
  const late = Math.max(
    0,
    before.quoted + before.length - run.quoted,
    before.published + before.length - run.published,
  );
  if (late >= run.length) return undefined;
  return { quoted: run.quoted + late, published: run.published + late, length: run.length - late };
}

function costOf(skipped: number, added: number, isCut: boolean): number {
  if (skipped === 0) return 0;
  if (isCut) return cost.cut + skipped * cost.perWordCut;
  // A word for a word is one change, paid once already.
  const extra = Math.max(0, skipped - added);
  return Math.min(cost.mostSkipped, extra * cost.skipped + Math.min(skipped, added) * 0.1) + extra * 0.0001;
}

/** Each run as `follow` left it: those of a chain were measured so. */
function trimmed(chain: readonly Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of chain) {
    const before = kept.at(-1);
    const next = before ? follow(before, run) : run;
    if (next) kept.push(next);
  }
  return kept;
}

/** Two runs that touch in both are one. */
function joined(chain: readonly Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of chain) {
    const last = kept.at(-1);
    if (last && last.quoted + last.length === run.quoted && last.published + last.length === run.published)
      kept[kept.length - 1] = { ...last, length: last.length + run.length };
    else kept.push(run);
  }
  return kept;
}
