import { fold } from "@/lib/text/fold";
import { checkText, isDoubtful, isSure, judge, type Verdict } from "./check-text";
import type { Dimension, Filter } from "./filter";
import type { ParsedQuery, SearchQuery } from "./query";
import { byDate, byScore, formsNeeded, rank, type Candidate } from "./rank";
import type { Note, Reading } from "./reading";
import { toResult, type ResultGroup, type SearchResult, type SearchSummary } from "./search-result";
import { passageText, type Passage, type Postings, type SearchStore } from "./store";
import { understoodText } from "./wording";

/** To see whether a phrase is in them, about as many texts are read for a reader, who may then ask for as many more. */
const mostChecked = 4096;
/** The same, for what the choices beside a question would give: nobody asked for it. */
const mostCounted = 480;
/** A browser is asked for no more texts than that in a round. */
const mostAtOnce = 480;

/** So many texts are read first for so many results: what a browser fetches at once for the first one. */
function firstStep(wanted: number): number {
  return Math.min(24, 4 + 2 * wanted);
}

/**
 * How many texts are read next: a phrase that the first ones do not hold is rare, and is looked for in fewer rounds; one
 * that they hold is taken to be as common in the others.
 */
function nextStep(step: number, { read, found, wanted }: Record<"read" | "found" | "wanted", number>): number {
  const next = found === 0 ? 2 * step : Math.ceil(((wanted - found) * read) / found);
  return Math.min(mostAtOnce, next);
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
  /** A word of the archive as its texts print it: the index only knows its letters. */
  readonly #printed = new Map<string, string>();
  #complete = false;
  #mostChecked = mostChecked;
  #isStopped = false;

  constructor(question: Question) {
    this.#question = question;
  }

  async start(): Promise<void> {
    await this.#rank(this.#question.query.sort === "date" ? "all" : "best");
  }

  summary(): SearchSummary {
    const { query, parsed, filter } = this.#question;
    const reading = {
      ...this.#question.reading,
      notes: this.#question.reading.notes.map((note) => this.#asPrinted(note)),
    };
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
      unread: this.#candidates.length - known.length,
    };
  }

  /** The first results, whatever must be read for them. Fewer than `limit` when there are no more. */
  async results(limit: number): Promise<SearchResult[]> {
    await this.#know(limit, Number.POSITIVE_INFINITY);
    return this.#toResults(this.#candidates.filter(isSure).slice(0, limit));
  }

  /** The results of these passages, in their order. */
  resultsOf(passages: readonly number[]): Promise<SearchResult[]> {
    const wanted = new Set(passages);
    return this.#toResults(this.#candidates.filter(({ passage }) => wanted.has(passage)));
  }

  /** The first interventions that answer, each by its best passage, as far as texts are read for a reader who waits. */
  async groups(limit: number): Promise<ResultGroup[]> {
    const groups: ResultGroup[] = [];
    const covered = new Set<number>();
    while (groups.length < limit) {
      const next = await this.#next(limit - groups.length, covered);
      if (next.length === 0) break;
      const passages = await this.#question.store.passages(next.map(({ passage }) => passage));
      await this.#checkWithin([...passages.values()].map(({ span }) => span));
      for (const candidate of next) {
        const passage = passages.get(candidate.passage);
        if (!passage || covered.has(candidate.passage)) continue;
        const others = this.#others(candidate, passage, covered);
        groups.push(...this.#toResult(candidate, passage).map((best) => ({ best, others })));
      }
    }
    return groups;
  }

  /** How many passages each value of a facet would give, by the place of its intervention's value. */
  async counts(dimension: Dimension, valueOf: (passage: number) => string): Promise<ReadonlyMap<string, number>> {
    await this.settle(mostCounted);
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

  #asPrinted(note: Note): Note {
    if (note.type !== "corrected") return note;
    return { ...note, instead: note.instead.map((form) => this.#printed.get(form) ?? form) };
  }

  #toResult(candidate: Candidate, passage: Passage): SearchResult[] {
    const results = toResult(candidate, passage, this.#question.reading);
    for (const { text, marked } of results.flatMap(({ pieces }) => pieces)) {
      const form = fold(text);
      // A capital may only be that of a sentence.
      if (marked && (!this.#printed.has(form) || /^\p{Ll}/u.test(text))) this.#printed.set(form, text);
    }
    return results;
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

  /** As many texts again may be read for `groups`. */
  readOn(): void {
    this.#mostChecked = this.#checked.size + mostChecked;
  }

  /** Nobody waits for `groups` any longer: what is being read is the last. */
  stop(): void {
    this.#isStopped = true;
  }

  /** Makes the first `count` candidates known, or all there are, as far as that many texts tell. */
  async #know(count: number, most: number): Promise<void> {
    let step = firstStep(count);
    for (let read = 0; !this.#isStopped;) {
      const best = this.#candidates.slice(0, count);
      // The best of each list may not be enough where several must meet, or where a filter leaves few.
      if (!this.#complete && best.filter(({ whole }) => whole).length < count) {
        await this.#rank("all");
        continue;
      }
      const doubtful = best.filter(isDoubtful).length;
      if (doubtful === 0 || this.#checked.size >= most) return;
      const next = this.#candidates.filter(isDoubtful).slice(0, Math.max(doubtful, step));
      await this.#check(next);
      read += next.length;
      const found = this.#candidates.slice(0, count).filter(isSure).length;
      step = nextStep(step, { read, found, wanted: count });
    }
  }

  /** Reads the texts of candidates that the index is not sure of. */
  async #check(candidates: readonly Candidate[]): Promise<void> {
    const { store, reading } = this.#question;
    for (let at = 0; at < candidates.length; at += mostAtOnce) {
      const some = candidates.slice(at, at + mostAtOnce);
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
      await this.#know(wanted, this.#mostChecked);
      const known = this.#candidates.filter(isSure);
      const next = known.filter(({ passage }) => !covered.has(passage)).slice(0, limit);
      const left = known.slice(0, wanted).filter(({ passage }) => !covered.has(passage));
      if (left.length >= limit || known.length < wanted) return next;
      wanted += limit;
    }
  }

  /** Reads what is left to read of the interventions with these passages, all at once. */
  async #checkWithin(spans: readonly Passage["span"][]): Promise<void> {
    const isWithin = ({ passage }: Candidate): boolean => spans.some(([from, to]) => passage >= from && passage < to);
    await this.#check(this.#candidates.filter((candidate) => !candidate.sure && isWithin(candidate)));
  }

  /** The other passages of an intervention that answer as well; all of it is covered from now on. */
  #others(candidate: Candidate, { span: [from, to] }: Passage, covered: Set<number>): number[] {
    const same = this.#candidates.filter(({ passage, sure }) => sure && passage >= from && passage < to);
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
      return passage ? this.#toResult(candidate, passage) : [];
    });
  }
}
