import type { InterventionId, SentenceId } from "@/lib/model/ids";
import { excerptOf, type Piece } from "./excerpt";
import { readFilter, type Dimension, type Filter } from "./filter";
import { matchText } from "./match";
import { parseQuery, type ParsedQuery, type SearchQuery } from "./query";
import { byDate, byScore, formsNeeded, rank, type Candidate } from "./rank";
import { readClauses, type Reading } from "./reading";
import { passageText, type HearingFact, type Passage, type Postings, type SearchStore } from "./store";
import { understoodText } from "./wording";

export type SearchResult = {
  readonly hearing: HearingFact;
  readonly intervention: InterventionId;
  readonly sentence: SentenceId;
  readonly speaker: Passage["speaker"];
  readonly role: string | undefined;
  readonly page: number | undefined;
  readonly pieces: readonly Piece[];
  /** The paragraph, whole. */
  readonly text: string;
  /** The paragraph holds everything that was asked. */
  readonly whole: boolean;
};

export type SearchSummary = {
  readonly query: SearchQuery;
  /** What was searched for, as a reader would say it; empty when the question asks for nothing. */
  readonly understood: string;
  readonly notes: Reading["notes"];
  readonly faults: readonly (ParsedQuery["faults"][number] | Filter["faults"][number])[];
  /** Passages found, and how many of them hold everything that was asked. */
  readonly total: number;
  readonly whole: number;
  /** Both are exact; otherwise there are as many at least. */
  readonly exact: boolean;
};

export type SearchAnswer = SearchSummary & { readonly results: readonly SearchResult[] };

/** The best passage of an intervention, and how many others answer there. */
export type ResultGroup = { readonly best: SearchResult; readonly others: readonly number[] };

/** `thorough`: everything is counted, whatever must be read for it. */
type Wanted = { readonly limit: number; readonly thorough?: boolean };

/** Texts are read this many at a time to see whether a phrase is in them, and no more than that unless it is wanted. */
const checkedAtOnce = 24;
const mostChecked = 480;

/** Answers a question: best passages first, those that hold all of it before those that hold a part. */
export async function search(
  store: SearchStore,
  query: SearchQuery,
  { limit, thorough = false }: Wanted,
): Promise<SearchAnswer> {
  const found = await findPassages(store, query);
  if (thorough) await found.settle();
  const results = await found.results(limit);
  return { ...found.summary(), results };
}

/** Understands a question and finds the passages that answer it; texts are read as they are asked for. */
export async function findPassages(store: SearchStore, query: SearchQuery): Promise<FoundPassages> {
  const asked = parseQuery(query.q);
  const filter = await readFilter(query, asked, store);
  const parsed = filter.isOpen ? orItsValues(asked, filter) : asked;
  const [reading, { passageCount }] = await Promise.all([readClauses(parsed, store), store.overview()]);
  const found = new FoundPassages({ store, query, parsed, reading, filter, passageCount });
  await found.start();
  return found;
}

/** Where nothing but fields was asked and none could be read, their values are the question: « avant:hier » is « hier ». */
function orItsValues(parsed: ParsedQuery, filter: Filter): ParsedQuery {
  if (parsed.clauses.length + parsed.excluded.length > 0) return parsed;
  const values = [...parsed.faults, ...filter.faults].flatMap((fault) =>
    fault.type === "field" ? fault.said.slice(fault.said.indexOf(":") + 1) : [],
  );
  return { ...parsed, clauses: parseQuery(values.join(" ")).clauses };
}

type Question = {
  readonly store: SearchStore;
  readonly query: SearchQuery;
  readonly parsed: ParsedQuery;
  readonly reading: Reading;
  readonly filter: Filter;
  readonly passageCount: number;
};

/** The passages that answer a question, best first, as far as they are known. */
export class FoundPassages {
  readonly #question: Question;
  /** Before the choices beside the question: facets count what each of them would give. */
  #unfiltered: readonly Candidate[] = [];
  #candidates: readonly Candidate[] = [];
  /** What their texts say of passages that the index is not sure of. */
  readonly #checked = new Map<number, Verdict>();
  #complete = false;

  constructor(question: Question) {
    this.#question = question;
  }

  async start(): Promise<void> {
    await this.#rank(this.#question.query.sort === "date" ? "all" : "best");
  }

  summary(): SearchSummary {
    const { query, parsed, reading, filter } = this.#question;
    const known = this.#candidates.filter(isSure);
    const counted = this.#countByIndex();
    return {
      query,
      understood: understoodText(reading, filter),
      notes: reading.notes,
      faults: [...parsed.faults, ...filter.faults],
      total: counted ?? known.length,
      whole: counted ?? known.filter(({ whole }) => whole).length,
      exact: counted !== undefined || (this.#complete && known.length === this.#candidates.length),
    };
  }

  /** The first results. Fewer than `limit` when no more are found. */
  async results(limit: number): Promise<SearchResult[]> {
    await this.#know(limit);
    return this.#toResults(this.#candidates.filter(isSure).slice(0, limit));
  }

  /** The results of these passages, in their order. */
  resultsOf(passages: readonly number[]): Promise<SearchResult[]> {
    const wanted = new Set(passages);
    return this.#toResults(this.#candidates.filter(({ passage }) => wanted.has(passage)));
  }

  /** The first interventions that answer, each by its best passage. */
  async groups(limit: number): Promise<ResultGroup[]> {
    const groups: ResultGroup[] = [];
    const covered = new Set<number>();
    while (groups.length < limit) {
      const next = await this.#next(limit - groups.length, covered);
      if (next.length === 0) break;
      const passages = await this.#question.store.passages(next.map(({ passage }) => passage));
      for (const candidate of next) {
        const passage = passages.get(candidate.passage);
        if (!passage || covered.has(candidate.passage)) continue;
        const others = await this.#others(candidate, passage, covered);
        groups.push(...toResult(candidate, passage, this.#question.reading).map((best) => ({ best, others })));
      }
    }
    return groups;
  }

  /** How many passages each value of a facet would give, by the place of its intervention's value. */
  async counts(dimension: Dimension, valueOf: (passage: number) => string): Promise<ReadonlyMap<string, number>> {
    await this.settle(mostChecked);
    const counts = new Map<string, number>();
    for (const candidate of this.#unfiltered) {
      if (!candidate.sure || !this.#question.filter.allows(candidate.passage, dimension)) continue;
      const value = valueOf(candidate.passage);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  }

  /** Reads all that is needed for everything to be counted, the texts of at most so many passages. */
  async settle(most = Number.POSITIVE_INFINITY): Promise<void> {
    if (!this.#complete) await this.#rank("all");
    await this.#check(this.#unfiltered.filter(isDoubtful).slice(0, most));
  }

  async #rank(depth: "best" | "all"): Promise<void> {
    const { store, reading, filter, passageCount } = this.#question;
    if (reading.clauses.length + reading.excluded.length === 0 && filter.isOpen) {
      this.#complete = true;
      return;
    }
    const [postings, refused] = await Promise.all([
      store.postings(formsNeeded(reading.clauses), depth),
      store.postings(formsNeeded(reading.excluded), "all"),
    ]);
    const evidence = new Map<string, Postings>([...postings, ...refused]);
    this.#complete = [...postings.values()].every(({ complete }) => complete);
    this.#unfiltered = rank(reading, evidence, passageCount);
    this.#arrange();
  }

  /** Puts in order what is left of the candidates. */
  #arrange(): void {
    const { filter, query } = this.#question;
    this.#unfiltered = this.#unfiltered.flatMap((candidate) => judge(candidate, this.#checked.get(candidate.passage)));
    const allowed = filter.isOpen
      ? [...this.#unfiltered]
      : this.#unfiltered.filter(({ passage }) => filter.allows(passage));
    this.#candidates = allowed.sort(query.sort === "date" ? byDate : byScore);
  }

  /** Where one word is all that is asked, the index knows how many passages hold it without reading its whole list. */
  #countByIndex(): number | undefined {
    const { reading, filter } = this.#question;
    const [clause, ...others] = reading.clauses;
    const [word, ...more] = clause?.atoms ?? [];
    if (this.#complete || others.length + more.length + reading.excluded.length > 0 || !filter.isOpen) return undefined;
    if (word?.type !== "word" || word.ways.length !== 1) return undefined;
    const [way] = word.ways;
    return way?.sets.length === 1 && way.exact ? way.count : undefined;
  }

  /** Makes the first `count` candidates known, or all there are. */
  async #know(count: number): Promise<void> {
    for (let read = 0; read < mostChecked; read += checkedAtOnce) {
      const best = this.#candidates.slice(0, count);
      // The best of each list may not be enough where several must meet, or where a filter leaves few.
      if (!this.#complete && best.filter(({ whole }) => whole).length < count) {
        await this.#rank("all");
        continue;
      }
      const doubtful = best.some(isDoubtful);
      if (!doubtful) return;
      await this.#check(this.#candidates.filter(isDoubtful).slice(0, checkedAtOnce));
    }
  }

  /** Reads the texts of candidates that the index is not sure of. */
  async #check(candidates: readonly Candidate[]): Promise<void> {
    const { store, reading } = this.#question;
    for (let at = 0; at < candidates.length; at += mostChecked) {
      const some = candidates.slice(at, at + mostChecked);
      const passages = await store.passages(some.map(({ passage }) => passage));
      for (const candidate of some) {
        const passage = passages.get(candidate.passage);
        if (passage) this.#checked.set(candidate.passage, checkText(passageText(passage), reading));
      }
    }
    if (candidates.length > 0) this.#arrange();
  }

  async #next(limit: number, covered: ReadonlySet<number>): Promise<Candidate[]> {
    let wanted = limit;
    for (;;) {
      await this.#know(wanted);
      const known = this.#candidates.filter(isSure);
      const next = known.filter(({ passage }) => !covered.has(passage)).slice(0, limit);
      const left = known.slice(0, wanted).filter(({ passage }) => !covered.has(passage));
      if (left.length >= limit || known.length < wanted) return next;
      wanted += limit;
    }
  }

  /** The other passages of an intervention that answer as well; all of it is covered from now on. */
  async #others(candidate: Candidate, { span: [from, to] }: Passage, covered: Set<number>): Promise<number[]> {
    const inside = ({ passage }: Candidate): boolean => passage >= from && passage < to;
    await this.#check(this.#candidates.filter((other) => inside(other) && !other.sure));
    const same = this.#candidates.filter((other) => inside(other) && other.sure);
    for (const { passage } of same) covered.add(passage);
    covered.add(candidate.passage);
    return same
      .filter(({ passage, whole }) => passage !== candidate.passage && whole === candidate.whole)
      .map(({ passage }) => passage);
  }

  async #toResults(candidates: readonly Candidate[]): Promise<SearchResult[]> {
    const passages = await this.#question.store.passages(candidates.map(({ passage }) => passage));
    return candidates.flatMap((candidate) => {
      const passage = passages.get(candidate.passage);
      return passage ? toResult(candidate, passage, this.#question.reading) : [];
    });
  }
}

/** What a text holds of a question: the share of its clauses, 0 where it does not answer after all. */
type Verdict = { readonly share: number };

function checkText(text: string, { clauses, excluded }: Reading): Verdict {
  if (matchText(text, excluded).some((hits) => hits.length > 0)) return { share: 0 };
  const held = matchText(text, clauses).map((hits) => hits.length > 0);
  if (clauses.some(({ atoms }, index) => held[index] !== true && atoms.every(({ type }) => type !== "word")))
    return { share: 0 };
  return { share: held.filter(Boolean).length / Math.max(1, held.length) };
}

/** A candidate as its text shows it. */
function judge(candidate: Candidate, verdict: Verdict | undefined): Candidate[] {
  if (candidate.sure || !verdict) return [candidate];
  if (verdict.share === 0) return [];
  const { share } = verdict;
  return [{ ...candidate, sure: true, whole: candidate.whole && share === 1, score: candidate.score * share * share }];
}

function isSure({ sure }: Candidate): boolean {
  return sure;
}

function isDoubtful({ sure }: Candidate): boolean {
  return !sure;
}

function toResult({ whole }: Candidate, passage: Passage, { clauses }: Reading): SearchResult[] {
  const { hearing, intervention, speaker, role } = passage;
  const [opening] = passage.sentences;
  // Without a word to look for, a passage shows how it begins.
  const excerpt =
    excerptOf(passage, clauses) ?? (opening && { sentence: opening, pieces: [{ text: opening.text, marked: false }] });
  if (!excerpt) return [];
  const { sentence, pieces } = excerpt;
  const text = passageText(passage);
  return [{ hearing, intervention, sentence: sentence.id, speaker, role, page: sentence.page, pieces, text, whole }];
}
