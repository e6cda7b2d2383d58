import type { Hearing } from "@/lib/model/hearing";
import { tokenize } from "@/lib/search/analyse";
import { stopWords } from "@/lib/search/stop-words";
import { functionWords } from "./function-words";
import { seededRandom, type Random } from "./seeded-random";

export const queryKinds = ["one", "three", "phrase"] as const;
export type QueryKind = (typeof queryKinds)[number];
/** As a reader types them: a phrase is between quotation marks. */
export type DrawnQueries = Readonly<Record<QueryKind, readonly string[]>>;

export const queriesPerKind = 20;

type QueryDrawer = {
  /** Shown every hearing of the archive once, in order. */
  readonly see: (hearing: Hearing) => void;
  readonly drawn: () => DrawnQueries;
};

/**
 * Draws the queries of an archive of `count` hearings while they go by: which hearing gives which query is drawn
 * beforehand, so that no text is kept.
 */
export function queryDrawer(count: number, seed = 23): QueryDrawer {
  const random = seededRandom(seed);
  const queries = { one: new Set<string>(), three: new Set<string>(), phrase: new Set<string>() };
  const wanted = queryKinds.flatMap((kind) =>
    Array.from({ length: queriesPerKind }, () => ({ kind, hearing: random.below(count) })),
  );
  let seen = 0;
  return {
    see: (hearing) => {
      for (const { kind } of wanted.filter((query) => query.hearing === seen)) {
        const before = queries[kind].size;
        while (queries[kind].size === before) queries[kind].add(drawers[kind](hearing, random));
      }
      seen++;
    },
    drawn: () => ({ one: [...queries.one], three: [...queries.three], phrase: [...queries.phrase] }),
  };
}

const drawers: Readonly<Record<QueryKind, (hearing: Hearing, random: Random) => string>> = {
  one: (hearing, random) => random.pick(contentWords(textOf(hearing))),
  three: drawThree,
  phrase: drawPhrase,
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

/** Three words in a row of one sentence, one of which at least means something. */
function drawPhrase(hearing: Hearing, random: Random): string {
  const texts = hearing.interventions.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
  );
  for (;;) {
    const words = random.pick(texts).split(" ");
    const start = random.below(words.length);
    const run = words.slice(start, start + 3);
    const isPlain = run.length === 3 && run.every((word) => /^[\p{L}'-]+$/u.test(word));
    if (isPlain && contentWords(run.join(" ")).length > 0) return `"${run.join(" ").toLowerCase()}"`;
  }
}

function textOf({ interventions }: Hearing): string {
  return interventions.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join(" ");
}
