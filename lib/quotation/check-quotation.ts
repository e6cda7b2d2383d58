import type { InterventionId, SentenceId } from "@/lib/model/ids";
import { stopWords } from "@/lib/search/stop-words";
import type { HearingFact, Passage, SearchStore } from "@/lib/search/store";
import { align, type Alignment, type Run } from "./align";
import { judge, type Difference, type Judgement, type Omission, type Piece } from "./judge";
import { likelySpeeches } from "./likely-speeches";
import { readQuotation, spellingsOf, type Quotation } from "./quotation";
import type { Speech } from "./speech";
import { everyOccurrence, occurrenceOf } from "./whole-occurrence";

/**
 * What a quotation is to the archive.
 *
 * `exact`: its characters are published, in a row. `typographic`: its words are, said by one person; see
 * `compared-words.ts` for what is set aside. `truncated`: so are they, but for what an ellipsis or whole sentences left
 * out. `altered`: other words, or words of several people or places. `not-found`: nothing of the archive is near enough.
 */
export type Verdict = "exact" | "typographic" | "truncated" | "altered" | "not-found";

/** Where words were said. */
export type Place = {
  readonly hearing: HearingFact;
  readonly intervention: InterventionId;
  readonly sentence: SentenceId;
  readonly page: number | undefined;
  readonly speaker: Passage["speaker"];
  readonly role: string | undefined;
};

export type Near = Place & { readonly text: string };

export type QuotationCheck = {
  readonly verdict: Verdict;
  readonly place?: Place;
  readonly differences: readonly Difference[];
  readonly omitted: readonly Omission[];
  /** The published sentences, and what the quotation makes of them. */
  readonly pieces: readonly Piece[];
  /** More than one: the quotation puts together what was said by several people, or in several places. */
  readonly voices: readonly Place[];
  /** Other passages: those that hold the same words, or that resemble. */
  readonly nearest: readonly Near[];
  /** Its words are too common for the whole archive to be looked through: not found is not sure. */
  readonly partial: boolean;
};

const mostNearest = 3;
/** Less than that is another text. */
const leastShare = 0.55;
const leastLikeness = 0.42;
/** A passage that shares so much resembles. */
const leastResembling = 0.3;
/** What several speeches must cover together, and each of them alone. */
const leastCovered = 0.8;
const leastVoice = 0.12;
const shortestVoice = 4;
/** « de la ville de » is said by everybody. */
const tellingWords = 2;

const rank: Record<Verdict, number> = { exact: 0, typographic: 1, truncated: 2, altered: 3, "not-found": 4 };

type Held = {
  readonly speech: Speech;
  readonly alignment: Alignment;
  readonly verdict: Verdict;
  readonly judgement: Judgement | undefined;
};

/** Says whether a quotation is in the archive, and whether it is exact. */
export async function checkQuotation(store: SearchStore, pasted: string): Promise<QuotationCheck> {
  const quotation = readQuotation(pasted.normalize("NFC"));
  if (quotation.words.length === 0) return nothing;
  const spellings = spellingsOf(pasted);
  const held: Held[] = [];
  const { batches, partial } = await likelySpeeches(store, quotation.text);
  for (const readSome of batches) {
    const speeches = await readSome();
    const whole = speeches.flatMap((speech) => holdWhole(quotation, spellings, speech));
    if (whole.length > 0) return conclude(quotation, whole.sort(byVerdict));
    held.push(...speeches.map((speech) => holdAgainst(quotation, speech)));
  }
  return { ...conclude(quotation, held.sort(byVerdict)), partial };
}

const nothing: QuotationCheck = {
  verdict: "not-found",
  differences: [],
  omitted: [],
  pieces: [],
  voices: [],
  nearest: [],
  partial: false,
};

function byVerdict(left: Held, right: Held): number {
  return rank[left.verdict] - rank[right.verdict] || right.alignment.likeness - left.alignment.likeness;
}

/** The speech has every word of the quotation, in a row. */
function holdWhole(quotation: Quotation, spellings: readonly string[], speech: Speech): Held[] {
  const exact = occurrenceOf(speech, spellings, quotation.words.length);
  if (exact) {
    // An ellipsis of these characters is the speaker's own.
    const judgement = judge({ ...quotation, cuts: new Set() }, speech, [exact]);
    return [{ speech, alignment: whole(exact), verdict: "exact", judgement }];
  }
  for (const run of everyOccurrence(quotation.words, speech.words)) {
    const judgement = judge(quotation, speech, [run]);
    if (judgement?.verdict === "typographic")
      return [{ speech, alignment: whole(run), verdict: "typographic", judgement }];
  }
  return [];
}

function holdAgainst(quotation: Quotation, speech: Speech): Held {
  const alignment = align(quotation, speech);
  if (!isNear(quotation, alignment)) return { speech, alignment, verdict: "not-found", judgement: undefined };
  const judgement = judge(quotation, speech, alignment.runs);
  return { speech, alignment, verdict: judgement?.verdict ?? "not-found", judgement };
}

function whole(run: Run): Alignment {
  return { runs: [run], share: 1, likeness: 1 };
}

/** Near enough for the one to be the other, altered. A word in common is not, unless it is all there is. */
function isNear({ words }: Quotation, { runs, share, likeness }: Alignment): boolean {
  const shared = runs.reduce((sum, { length }) => sum + length, 0);
  return share >= leastShare && likeness >= leastLikeness && shared >= Math.min(2, words.length);
}

function conclude(quotation: Quotation, held: readonly Held[]): QuotationCheck {
  const [best] = held;
  if (!best) return nothing;
  const isWhole = rank[best.verdict] <= rank.truncated;
  const voices = isWhole ? [] : voicesOf(quotation, held);
  const { verdict: found, judgement, speech } = best;
  const verdict = voices.length > 1 ? "altered" : found;
  if (verdict === "not-found") return { ...nothing, nearest: nearestOf(held) };
  // Of words put together, the best of the speeches may be too far to be judged by itself.
  const shown = judgement ?? judge(quotation, speech, best.alignment.runs);
  return {
    verdict,
    ...(shown ? { place: placeOf(speech, shown.published[0]) } : {}),
    differences: (shown?.differences ?? []).map((one) => (voices.length > 1 ? withoutNegation(one) : one)),
    omitted: shown?.omitted ?? [],
    pieces: shown?.pieces ?? [],
    voices,
    partial: false,
    nearest: nearestOf(held.slice(1).filter(({ verdict: other }) => !isWhole || rank[other] <= rank.typographic)),
  };
}

/** Where another person goes on, no negation was put in. */
function withoutNegation({ kind, quoted, published }: Difference): Difference {
  return { kind, quoted, published };
}

/** The places of the archive that a quotation is put together from; none when it is not. */
function voicesOf({ words }: Quotation, held: readonly Held[]): Place[] {
  const taken = new Array<boolean>(words.length).fill(false);
  const found = new Map<Held, { words: number; first: number; place: Place }>();
  const runs = held
    .flatMap((one) => one.alignment.runs.map((run) => ({ one, run })))
    .filter(({ run }) => run.length >= shortestVoice)
    .sort((left, right) => right.run.length - left.run.length);
  let covered = 0;
  for (const { one, run } of runs) {
    const places = Array.from({ length: run.length }, (_, index) => run.quoted + index);
    const free = places.filter((place) => taken[place] !== true);
    const telling = free.filter((place) => !stopWords.has(words[place]?.key ?? ""));
    if (free.length < shortestVoice || telling.length < tellingWords) continue;
    for (const place of free) taken[place] = true;
    covered += free.length;
    const known = found.get(one);
    const place = known?.place ?? placeOf(one.speech, run.published);
    found.set(one, {
      words: (known?.words ?? 0) + free.length,
      first: Math.min(known?.first ?? run.quoted, run.quoted),
      place,
    });
  }
  if (covered < words.length * leastCovered) return [];
  const voices = [...found.values()].filter(({ words: own }) => own >= words.length * leastVoice);
  return voices.length < 2 ? [] : voices.sort((left, right) => left.first - right.first).map(({ place }) => place);
}

function placeOf({ hearing, speaker, role, sentences, sentenceOf }: Speech, word: number): Place {
  const sentence = sentences[sentenceOf[word] ?? sentences.length - 1];
  if (!sentence) throw new RangeError(`no sentence holds word ${String(word)}`);
  const { id, intervention, page } = sentence;
  return { hearing, intervention, sentence: id, page, speaker, role };
}

function nearestOf(held: readonly Held[]): Near[] {
  return held
    .filter(({ alignment: { share, likeness, runs } }) => runs.length > 0 && share >= leastResembling && likeness > 0.1)
    .slice(0, mostNearest)
    .flatMap(({ speech, alignment: { runs } }) => {
      const longest = [...runs].sort((left, right) => right.length - left.length)[0];
      if (!longest) return [];
      const sentence = speech.sentences[speech.sentenceOf[longest.published] ?? 0];
      if (!sentence) return [];
      return [{ ...placeOf(speech, longest.published), text: speech.text.slice(sentence.start, sentence.end) }];
    });
}
