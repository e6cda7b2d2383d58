import type { InterventionId, SentenceId } from "@/lib/model/ids";
import { tokenize } from "./analyse";
import { excerptOf, phraseRanges, type Piece } from "./excerpt";
import { describeQuery, parseQuery, termsOfQuery, type Clause, type SearchQuery } from "./query";
import { slotWeight } from "./flex-index";
import type { Catalogue, Passage, SearchStore, Slots } from "./store";

export type SearchResult = {
  readonly hearing: Catalogue["hearings"][number];
  readonly intervention: InterventionId;
  readonly sentence: SentenceId;
  readonly speaker: Catalogue["people"][number];
  readonly role: string | undefined;
  readonly page: number | undefined;
  readonly pieces: readonly Piece[];
};

export type SearchAnswer = {
  readonly query: SearchQuery;
  /** What was searched for, as a reader would say it; empty when the query holds no word. */
  readonly understood: string;
  /** Passages found. */
  readonly total: number;
  /** No passage holds everything that was asked: these hold a part of it. */
  readonly partial: boolean;
  readonly results: readonly SearchResult[];
};

type Scored = { readonly passage: number; readonly score: number; readonly clauses: number };

/** Passages whose texts are read to rank exact words above their inflections. */
const reranked = 60;

/** Answers a query: best passages first, those that hold all of it before those that hold a part. */
export async function search(store: SearchStore, query: SearchQuery, limit: number): Promise<SearchAnswer> {
  const clauses = parseQuery(query.q);
  const understood = describeQuery(clauses);
  if (clauses.length === 0) return { query, understood, total: 0, partial: false, results: [] };
  const [catalogue, postings] = await Promise.all([store.catalogue(), store.postings(termsOfQuery(clauses))]);
  const allowed = passageFilter(catalogue, query);
  const scored = scoreAll(clauses, postings, catalogue.passageCount).filter(({ passage }) => allowed(passage));
  const checked = await keepPhrases(scored, clauses, store);
  const whole = checked.filter((candidate) => candidate.clauses === clauses.length);
  const partial = whole.length === 0;
  const found = (partial ? checked : whole).sort(byScore);
  const ordered = await exactFirst(found, clauses, store);
  const shown = ordered.slice(0, limit);
  const passages = await store.passages(shown.map(({ passage }) => passage));
  const results = shown.flatMap(({ passage }) => resultOf(passage, passages.get(passage), clauses, catalogue) ?? []);
  return { query, understood, total: found.length, partial: partial && found.length > 0, results };
}

function byScore(left: Scored, right: Scored): number {
  return right.clauses - left.clauses || right.score - left.score || left.passage - right.passage;
}

function scoreAll(clauses: readonly Clause[], postings: ReadonlyMap<string, Slots>, passageCount: number): Scored[] {
  const totals = new Map<number, Scored>();
  for (const clause of clauses) {
    for (const [passage, score] of scoreClause(clause, postings, passageCount)) {
      const known = totals.get(passage);
      totals.set(passage, { passage, score: (known?.score ?? 0) + score, clauses: (known?.clauses ?? 0) + 1 });
    }
  }
  return [...totals.values()];
}

/** The passages that can hold a clause, each with its weight: the best of its alternatives, each alternative whole. */
function scoreClause(clause: Clause, postings: ReadonlyMap<string, Slots>, passageCount: number): Map<number, number> {
  if (clause.type === "phrase" && clause.terms.length === 0) {
    // Common words alone: only the texts can tell.
    return new Map(Array.from({ length: passageCount }, (_, passage) => [passage, 0]));
  }
  const best = new Map<number, number>();
  for (const terms of clause.type === "phrase" ? [clause.terms] : clause.alternatives) {
    for (const [passage, score] of scoreAllOf(terms, postings, passageCount)) {
      best.set(passage, Math.max(best.get(passage) ?? 0, score));
    }
  }
  return best;
}

function scoreAllOf(
  terms: readonly string[],
  postings: ReadonlyMap<string, Slots>,
  passageCount: number,
): Map<number, number> {
  const [first, ...others] = [...new Set(terms)].map((term) => scoreTerm(postings.get(term) ?? [], passageCount));
  if (!first) return new Map();
  const whole = [...first].filter(([passage]) => others.every((other) => other.has(passage)));
  return new Map(
    whole.map(([passage, score]) => [passage, others.reduce((sum, other) => sum + (other.get(passage) ?? 0), score)]),
  );
}

/** idf × the weight of the slot. */
function scoreTerm(slots: Slots, passageCount: number): Map<number, number> {
  const frequency = slots.reduce((sum, slot) => sum + (slot?.length ?? 0), 0);
  const idf = Math.log(1 + (passageCount - frequency + 0.5) / (frequency + 0.5));
  return new Map(
    slots.flatMap((slot, index) => (slot ?? []).map((passage) => [passage, idf * slotWeight(index)] as const)),
  );
}

/** A phrase is checked on the words themselves. */
async function keepPhrases(
  candidates: readonly Scored[],
  clauses: readonly Clause[],
  store: SearchStore,
): Promise<Scored[]> {
  const phrases = clauses.filter((clause) => clause.type === "phrase");
  if (phrases.length === 0) return [...candidates];
  const whole = candidates.filter((candidate) => candidate.clauses === clauses.length);
  const passages = await store.passages(whole.map(({ passage }) => passage));
  return whole.filter(({ passage }) => {
    const tokens = tokenize(textOf(passages.get(passage)));
    return phrases.every(({ folded }) => phraseRanges(tokens, folded).length > 0);
  });
}

/** Among the best, a passage that says the words as typed comes before one that says their inflections. */
async function exactFirst(found: readonly Scored[], clauses: readonly Clause[], store: SearchStore): Promise<Scored[]> {
  const words = clauses.filter((clause) => clause.type === "word").map(({ folded }) => folded.join(""));
  if (words.length === 0 || found.length < 2) return [...found];
  const head = found.slice(0, reranked);
  const passages = await store.passages(head.map(({ passage }) => passage));
  const boosted = head.map((candidate) => {
    const said = new Set(tokenize(textOf(passages.get(candidate.passage))).map(({ folded }) => folded));
    const exact = words.filter((word) => said.has(word)).length / words.length;
    return { ...candidate, score: candidate.score * (1 + exact) };
  });
  return [...boosted.sort(byScore), ...found.slice(reranked)];
}

function textOf(passage: Passage | undefined): string {
  return passage?.sentences.map(({ text }) => text).join(" ") ?? "";
}

function passageFilter(catalogue: Catalogue, query: SearchQuery): (passage: number) => boolean {
  const { speaker, group, hearing, from, to } = query;
  return (passage) => {
    const intervention = interventionAt(catalogue, passage);
    const heard = intervention && catalogue.hearings[intervention.hearing];
    if (!intervention || !heard) return false;
    if (speaker && catalogue.people[intervention.speaker]?.id !== speaker) return false;
    if (group && catalogue.groups[intervention.group] !== group) return false;
    if (hearing && heard.id !== hearing) return false;
    return !(from && heard.date < from) && !(to && heard.date > to);
  };
}

function interventionAt({ interventions }: Catalogue, passage: number): Catalogue["interventions"][number] | undefined {
  let low = 0;
  let high = interventions.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((interventions[middle]?.firstPassage ?? 0) <= passage) low = middle;
    else high = middle - 1;
  }
  return interventions[low];
}

function resultOf(
  number: number,
  passage: Passage | undefined,
  clauses: readonly Clause[],
  catalogue: Catalogue,
): SearchResult | undefined {
  const intervention = interventionAt(catalogue, number);
  const hearing = intervention && catalogue.hearings[intervention.hearing];
  const speaker = intervention && catalogue.people[intervention.speaker];
  const excerpt = passage && excerptOf(passage, clauses);
  if (!intervention || !hearing || !speaker || !excerpt) return undefined;
  const { sentence, pieces } = excerpt;
  return {
    hearing,
    intervention: intervention.id,
    sentence: sentence.id,
    speaker,
    role: intervention.role,
    page: sentence.page,
    pieces,
  };
}
