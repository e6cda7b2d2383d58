import { formsOf } from "@/lib/search/analyse";
import { countWhere } from "@/lib/search/halve";
import { passagesOf } from "@/lib/search/posting-list";
import type { Facets, SearchStore } from "@/lib/search/store";
import { speechOf, type Speech } from "./speech";

/** A quotation is looked up part by part, so that each may be found by its own words; a short one has one part. */
const mostParts = 8;
const wordsInPart = 12;
/** The rarest words of each part are looked for; those that are everywhere, only where there are few others. */
const keptInPart = 6;
const surelyKept = 3;
const everywhere = 3000;
/** Where nothing tells passages apart, no more are read. */
const mostScanned = 480;
const mostSpeeches = 12;
/** Many say « je vous remercie »: those that hold all the words are as likely, up to so many. */
const mostAlike = 40;
/** A speech of no more paragraphs is read whole; of a longer one, what is around the words. */
const readWhole = 40;
const around = 2;

/** A speech that holds words of the quotation, not yet read. */
type Likely = { readonly speech: Span; readonly score: number; readonly from: number; readonly to: number };
type Span = { readonly from: number; readonly to: number };

type LikelySpeeches = {
  readonly batches: readonly (() => Promise<Speech[]>)[];
  /** Words too common to find anything by: a part of the archive was not looked through. */
  readonly partial: boolean;
};

/**
 * Where a quotation may come from: the speeches that hold its rarest words, whatever a few of them became. Those that hold
 * most first, then others that hold a part; each lot is read when it is asked for.
 */
export async function likelySpeeches(store: SearchStore, quotation: string): Promise<LikelySpeeches> {
  const forms = formsOf(quotation).map(({ folded }) => folded);
  const [facets, { passageCount }] = await Promise.all([store.facets(), store.overview()]);
  const speeches = spansOf(facets, passageCount);
  const likely = forms.length === 0 ? everySpeech(speeches) : rankSpeeches(speeches, await weigh(store, forms));
  const best = Math.max(0, ...likely.map(({ score }) => score));
  const first = likely.filter(({ score }) => score >= best * 0.98);
  const others = likely.filter(({ score }) => score < best * 0.98 && score >= best * 0.12);
  return {
    batches: [first, others].filter(({ length }) => length > 0).map((some) => () => read(store, some)),
    partial: forms.length === 0 && passageCount > mostScanned,
  };
}

/** Interventions that follow each other, by one person, are one speech. */
function spansOf({ interventions }: Facets, passageCount: number): Span[] {
  const spans: { from: number; to: number; key: string }[] = [];
  interventions.forEach(({ hearing, speaker, firstPassage }, index) => {
    const to = interventions[index + 1]?.firstPassage ?? passageCount;
    const key = `${String(hearing)} ${String(speaker)}`;
    const last = spans.at(-1);
    if (last?.key === key) last.to = to;
    else spans.push({ from: firstPassage, to, key });
  });
  return spans;
}

/** Words too common to find anything by: the newest passages are looked through. */
function everySpeech(speeches: readonly Span[]): Likely[] {
  return speeches
    .filter(({ to }) => to <= mostScanned)
    .map((speech) => ({ speech, score: 1, from: speech.from, to: speech.to }));
}

type Weighed = { readonly weight: number; readonly passages: ReadonlySet<number> };

/** The words to look for, each with what it tells and the passages that hold it. */
async function weigh(store: SearchStore, forms: readonly string[]): Promise<Weighed[]> {
  const asked = telling(forms);
  const { passageCount } = await store.overview();
  const counts = await store.postings([...new Set(asked.flat())], "best");
  const rarity = (form: string): number => counts.get(form)?.count ?? 0;
  const kept = asked.flatMap((part) => {
    const known = part.filter((form) => rarity(form) > 0).sort((left, right) => rarity(left) - rarity(right));
    const rare = known.filter((form, index) => index < surelyKept || rarity(form) <= everywhere);
    return asked.length === 1 ? rare : rare.slice(0, keptInPart);
  });
  const misspelt =
    kept.length > 1
      ? []
      : await resembling(
          store,
          asked.flat().filter((form) => rarity(form) === 0),
        );
  const postings = await store.postings([...new Set([...kept, ...misspelt])], "all");
  return [...postings.values()]
    .filter(({ count }) => count > 0)
    .map((found) => ({
      weight: Math.log(1 + (passageCount - found.count + 0.5) / (found.count + 0.5)),
      passages: new Set(passagesOf(found.slots)),
    }));
}

/** The words of each part of a quotation, the longest of a long one: long words are rarer. */
function telling(forms: readonly string[]): string[][] {
  const parts = Math.min(mostParts, Math.ceil(new Set(forms).size / wordsInPart));
  const size = Math.ceil(forms.length / parts);
  return Array.from({ length: parts }, (_, part) =>
    [...new Set(forms.slice(part * size, (part + 1) * size))]
      .sort((left, right) => right.length - left.length)
      .slice(0, wordsInPart),
  );
}

async function resembling(store: SearchStore, unknown: readonly string[]): Promise<string[]> {
  const found = await Promise.all(unknown.slice(0, 3).map((form) => store.resembling(form)));
  return found.flat();
}

/** The speeches that hold most, and those of which one paragraph holds most, the best first. */
function rankSpeeches(speeches: readonly Span[], weighed: readonly Weighed[]): Likely[] {
  const passages = new Map<number, number>();
  for (const { weight, passages: own } of weighed)
    for (const passage of own) passages.set(passage, (passages.get(passage) ?? 0) + weight);
  const hit = new Map<Span, number[]>();
  for (const passage of passages.keys()) {
    const speech = speechAt(speeches, passage);
    const known = hit.get(speech);
    if (known) known.push(passage);
    else hit.set(speech, [passage]);
  }
  const found = [...hit].map(([speech, own]) => {
    const best = Math.max(...own.map((passage) => passages.get(passage) ?? 0));
    const near = own.filter((passage) => (passages.get(passage) ?? 0) >= best / 4);
    const score = weighed.reduce(
      (sum, { weight, passages: all }) => sum + (own.some((one) => all.has(one)) ? weight : 0),
      0,
    );
    return { speech, score, best, from: Math.min(...near), to: Math.max(...near) + 1 };
  });
  const order = (left: Likely, right: Likely): number => right.score - left.score || left.from - right.from;
  const byWhole = found.sort(order);
  const top = byWhole[0]?.score ?? 0;
  const alike = byWhole.filter(({ score }) => score >= top * 0.98).slice(0, mostAlike);
  const byPassage = [...found].sort((left, right) => right.best - left.best).slice(0, mostSpeeches);
  return [...new Set([...alike, ...byWhole.slice(0, mostSpeeches), ...byPassage])].sort(order);
}

function speechAt(speeches: readonly Span[], passage: number): Span {
  const found = speeches[countWhere(speeches.length, (place) => (speeches[place]?.from ?? 0) <= passage) - 1];
  if (!found) throw new RangeError(`no speech holds passage ${String(passage)}`);
  return found;
}

async function read(store: SearchStore, likely: readonly Likely[]): Promise<Speech[]> {
  const ranges = likely.map(({ speech, from, to }) =>
    speech.to - speech.from <= readWhole
      ? speech
      : { from: Math.max(speech.from, from - around), to: Math.min(speech.to, to + around) },
  );
  const passages = await store.passages(ranges.flatMap(numbersOf));
  return ranges.flatMap((range) => {
    const own = numbersOf(range).flatMap((number) => passages.get(number) ?? []);
    const [first, ...rest] = own.filter(({ sentences }) => sentences.length > 0);
    return first ? [speechOf([first, ...rest])] : [];
  });
}

function numbersOf({ from, to }: Span): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
