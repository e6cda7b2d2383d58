import type { Hearing } from "@/lib/model/hearing";
import { tokenize } from "@/lib/search/analyse";
import { stopWords } from "@/lib/search/stop-words";
import { functionWords } from "./function-words";
import { seededRandom, type Random } from "./seeded-random";

/** A phrase is drawn from the texts, which mostly say it once; ten passages at least say a common one, of two words. */
export const queryKinds = ["one", "three", "phrase", "common phrase"] as const;
export type QueryKind = (typeof queryKinds)[number];
/** As a reader types them: a phrase is between quotation marks. */
export type DrawnQueries = Readonly<Record<QueryKind, readonly string[]>>;

export const queriesPerKind = 20;
/** So many are drawn for one that is common. */
const drawnForCommon = 20;
const commonFrom = 10;

type QueryDrawer = {
  /** Shown every hearing of the archive once, in order. */
  readonly see: (hearing: Hearing) => void;
  /** Reads them all again, to count what is common: fewer queries of that kind than of others where few phrases are. */
  readonly drawn: (hearings: Iterable<Hearing>) => DrawnQueries;
};

/**
 * Draws the queries of an archive of `count` hearings while they go by: which hearing gives which query is drawn
 * beforehand, so that no text is kept.
 */
export function queryDrawer(count: number, seed = 23): QueryDrawer {
  const random = seededRandom(seed);
  // Drawn apart: the others are what they were before there were any.
  const randomOfCommon = seededRandom(seed + 1);
  const queries: Readonly<Record<QueryKind, Set<string>>> = {
    one: new Set(),
    three: new Set(),
    phrase: new Set(),
    "common phrase": new Set(),
  };
  const wanted = queryKinds.flatMap((kind) => {
    const isCommon = kind === "common phrase";
    const draw = isCommon ? randomOfCommon : random;
    const length = isCommon ? queriesPerKind * drawnForCommon : queriesPerKind;
    return Array.from({ length }, () => ({ kind, draw, hearing: draw.below(count) }));
  });
  let seen = 0;
  return {
    see: (hearing) => {
      for (const { kind, draw } of wanted.filter((query) => query.hearing === seen)) {
        const before = queries[kind].size;
        while (queries[kind].size === before) queries[kind].add(drawers[kind](hearing, draw));
      }
      seen++;
    },
    drawn: (hearings) => ({
      one: [...queries.one],
      three: [...queries.three],
      phrase: [...queries.phrase],
      "common phrase": spread(commonOf([...queries["common phrase"]], hearings), queriesPerKind),
    }),
  };
}

const drawers: Readonly<Record<QueryKind, (hearing: Hearing, random: Random) => string>> = {
  one: (hearing, random) => random.pick(contentWords(textOf(hearing))),
  three: drawThree,
  phrase: (hearing, random) => drawPhrase(hearing, random, 3),
  "common phrase": (hearing, random) => drawPhrase(hearing, random, 2),
};

/** Each as often as it is said: a draw among them is weighted by frequency. */
function contentWords(text: string): string[] {
  return tokenize(text)
    .filter(({ elided, folded }) => !elided && !stopWords.has(folded) && /^[a-z]{4,}$/u.test(folded))
    .map(({ start, end }) => text.slice(start, end).toLowerCase())
    .filter((word) => !functionWords.has(word));
}

function drawThree(hearing: Hearing, random: Random): string {
  const paragraphs = hearing.interventions.flatMap((intervention) => intervention.paragraphs);
  for (;;) {
    const left = [...new Set(contentWords(random.pick(paragraphs).text))];
    if (left.length < 3) continue;
    return Array.from({ length: 3 }, () => left.splice(random.below(left.length), 1)[0]).join(" ");
  }
}

/** Words in a row of one sentence, one of which at least means something. */
function drawPhrase(hearing: Hearing, random: Random, length: number): string {
  const texts = hearing.interventions.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
  );
  for (;;) {
    const words = random.pick(texts).split(" ");
    const start = random.below(words.length);
    const run = words.slice(start, start + length);
    const isPlain = run.length === length && run.every((word) => /^[\p{L}'-]+$/u.test(word));
    if (isPlain && contentWords(run.join(" ")).length > 0) return `"${run.join(" ").toLowerCase()}"`;
  }
}

/** Those of these phrases of two words that enough passages say, in their order. */
function commonOf(phrases: readonly string[], hearings: Iterable<Hearing>): string[] {
  const counts = new Map(phrases.map((phrase) => [phrase, 0]));
  for (const { interventions } of hearings) {
    for (const { text } of interventions.flatMap(({ paragraphs }) => paragraphs)) {
      const words = text.toLowerCase().split(" ");
      const said = new Set(words.map((word, index) => `"${word} ${words[index + 1] ?? ""}"`));
      for (const phrase of said) {
        const count = counts.get(phrase);
        if (count !== undefined) counts.set(phrase, count + 1);
      }
    }
  }
  return phrases.filter((phrase) => (counts.get(phrase) ?? 0) >= commonFrom);
}

/** So many of a list, from its beginning to its end; all of a shorter one. */
function spread<Item>(list: readonly Item[], length: number): Item[] {
  const step = Math.max(1, list.length / length);
  return list.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

function textOf({ interventions }: Hearing): string {
  return interventions.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join(" ");
}
