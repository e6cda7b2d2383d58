import { nearness } from "./analyse";
import { slotWeight } from "./flex-index";
import type { PhraseAtom } from "./query";
import type { FormSet, ReadAtom, ReadClause, Reading, ReadNear, ReadWord, Way } from "./reading";
import type { Postings } from "./store";

/** A passage that may answer. */
export type Candidate = {
  readonly passage: number;
  readonly score: number;
  /** It holds every clause. */
  readonly whole: boolean;
  /** The index alone tells that it answers; otherwise its text must be read. */
  readonly sure: boolean;
};

type Evidence = ReadonlyMap<string, Postings>;
type Held = { readonly score: number; readonly sure: boolean };

/**
 * What a form adds to its clause, besides its BM25 weight (between 0 and 1), by its nearness to the word asked for.
 * One word alone: those who say it come before those who say an inflection, whatever the weights. Several words: what
 * is said together matters more.
 */
const aloneBonus = [2, 1, 0] as const;
const togetherBonus = [0.5, 0.4, 0] as const;
const formWeight = [1, 0.9, 0.5] as const;

/** Every form whose postings a question needs. */
export function formsNeeded(clauses: readonly ReadClause[]): string[] {
  return [...new Set(clauses.flatMap(({ atoms }) => atoms.flatMap(formsOfAtom)))];
}

function formsOfAtom(atom: ReadAtom): readonly string[] {
  if (atom.type === "phrase") return atom.forms;
  if (atom.type === "near") return [...formsOfAtom(atom.left), ...formsOfAtom(atom.right)];
  return atom.ways.flatMap(({ sets }) => sets.flatMap((set) => [...set.keys()]));
}

/**
 * The passages that may answer, in no order: those that hold every clause, and those that hold a part of them, the more
 * the better. A phrase is never held in part, and what is excluded is left out.
 */
export function rank(
  { clauses, excluded }: Pick<Reading, "clauses" | "excluded">,
  evidence: Evidence,
  passageCount: number,
): Candidate[] {
  const scorer = new Scorer(evidence, passageCount, clauses.length === 1 ? aloneBonus : togetherBonus);
  const held = clauses.map((clause) => scorer.clause(clause));
  const rarity = held.map((passages) => idf(Math.min(passages.size, passageCount), passageCount));
  const total = rarity.reduce((sum, one) => sum + one, 0);
  const required = clauses.map(({ atoms }) => atoms.every(({ type }) => type !== "word"));
  const refused = excluded.map((clause) => scorer.clause(clause));
  // « -mot » alone asks for everything else.
  const passages =
    clauses.length === 0 ? everyPassage(passageCount) : [...new Set(held.flatMap((map) => [...map.keys()]))];
  return passages.flatMap((passage): Candidate[] => {
    const own = held.map((map) => map.get(passage));
    if (own.some((one, index) => !one && required[index])) return [];
    const doubts = refused.flatMap((map) => map.get(passage) ?? []);
    if (doubts.some((doubt) => doubt.sure)) return [];
    const whole = own.every((one) => one !== undefined);
    const score = own.reduce((sum, one) => sum + (one?.score ?? 0), 0);
    const share = whole ? 1 : own.reduce((sum, one, index) => sum + (one ? (rarity[index] ?? 0) : 0), 0) / total;
    const sure = doubts.length === 0 && own.every((one) => one?.sure !== false);
    return [{ passage, score: score * share * share, whole, sure }];
  });
}

export function byScore(left: Candidate, right: Candidate): number {
  return Number(right.whole) - Number(left.whole) || right.score - left.score || left.passage - right.passage;
}

/** Newest first, as passages are numbered. */
export function byDate(left: Candidate, right: Candidate): number {
  return Number(right.whole) - Number(left.whole) || left.passage - right.passage;
}

class Scorer {
  readonly #evidence: Evidence;
  readonly #passageCount: number;
  readonly #bonus: readonly number[];

  constructor(evidence: Evidence, passageCount: number, bonus: readonly number[]) {
    this.#evidence = evidence;
    this.#passageCount = passageCount;
    this.#bonus = bonus;
  }

  clause({ atoms }: ReadClause): ReadonlyMap<number, Held> {
    return union(atoms.map((atom) => this.#atom(atom)));
  }

  #atom(atom: ReadAtom): ReadonlyMap<number, Held> {
    if (atom.type === "word") return this.#word(atom);
    return atom.type === "phrase" ? this.#phrase(atom) : this.#near(atom);
  }

  #word({ ways }: ReadWord): ReadonlyMap<number, Held> {
    return union(ways.map((way) => this.#way(way)));
  }

  #way({ sets, count, weight, sequence }: Way): ReadonlyMap<number, Held> {
    const rarity = weight * idf(count, this.#passageCount);
    const shared = intersection(sets.map((set) => this.#set(set)));
    return new Map(
      [...shared].map(([passage, score]) => [passage, { score: (rarity * score) / sets.length, sure: !sequence }]),
    );
  }

  /** For each passage that has one of the forms: its nearness, and the weights of all of them, which saturate. */
  #set(set: FormSet): Map<number, number> {
    const found = new Map<number, { bonus: number; missing: number }>();
    for (const [form, near] of set) {
      for (const [slot, passages] of (this.#evidence.get(form)?.slots ?? []).entries()) {
        const weight = formWeight[near] * slotWeight(slot);
        for (const passage of passages ?? []) {
          const known = found.get(passage);
          const bonus = this.#bonus[near] ?? 0;
          found.set(passage, {
            bonus: Math.max(known?.bonus ?? 0, bonus),
            missing: (known?.missing ?? 1) * (1 - weight),
          });
        }
      }
    }
    return new Map([...found].map(([passage, { bonus, missing }]) => [passage, bonus + 1 - missing]));
  }

  #phrase({ forms }: PhraseAtom): ReadonlyMap<number, Held> {
    // Common words alone: only the texts can tell.
    if (forms.length === 0) return everything(this.#passageCount);
    const sets = forms.map((form) => this.#set(new Map([[form, nearness.exact]])));
    const rarity = forms.map((form) => idf(this.#evidence.get(form)?.count ?? 0, this.#passageCount));
    const total = rarity.reduce((sum, one) => sum + one, 0);
    return new Map([...intersection(sets)].map(([passage, score]) => [passage, { score: total * score, sure: false }]));
  }

  #near({ left, right }: ReadNear): ReadonlyMap<number, Held> {
    const others = this.#atom(right);
    return new Map(
      [...this.#atom(left)].flatMap(([passage, { score }]): [number, Held][] => {
        const other = others.get(passage);
        return other ? [[passage, { score: score + other.score, sure: false }]] : [];
      }),
    );
  }
}

/** What a passage holds in several ways counts once, by the best of them; one sure way is enough. */
function union(ways: readonly ReadonlyMap<number, Held>[]): ReadonlyMap<number, Held> {
  const [only] = ways;
  if (only && ways.length === 1) return only;
  const best = new Map<number, Held>();
  for (const way of ways) {
    for (const [passage, { score, sure }] of way) {
      const known = best.get(passage);
      best.set(passage, { score: Math.max(known?.score ?? 0, score), sure: sure || known?.sure === true });
    }
  }
  return best;
}

/** The passages that all of them have, their scores added. */
function intersection(sets: readonly ReadonlyMap<number, number>[]): Map<number, number> {
  const [first, ...others] = [...sets].sort((left, right) => left.size - right.size);
  return new Map(
    [...(first ?? [])].flatMap(([passage, score]): [number, number][] => {
      let sum = score;
      for (const other of others) {
        const more = other.get(passage);
        if (more === undefined) return [];
        sum += more;
      }
      return [[passage, sum]];
    }),
  );
}

function everything(passageCount: number): Map<number, Held> {
  return new Map(everyPassage(passageCount).map((passage) => [passage, { score: 0, sure: false }]));
}

function everyPassage(passageCount: number): number[] {
  return Array.from({ length: passageCount }, (_, passage) => passage);
}

/** How much it tells to be among `count` of all passages (BM25). */
function idf(count: number, passageCount: number): number {
  return Math.log(1 + (passageCount - count + 0.5) / (count + 0.5));
}
