import { fold } from "@/lib/text/fold";
import { formsOf, nearness, nearnessOf, runsOf, tokenize, type Nearness } from "./analyse";
import type { Atom, Clause, NearAtom, ParsedQuery, PhraseAtom, WordAtom } from "./query";
import { stopWords } from "./stop-words";
import type { Counted, Family, Overview, SearchStore } from "./store";

/** The forms that stand for a word, and how near each is to it. */
export type FormSet = ReadonlyMap<string, Nearness>;

/** A way for a passage to hold a word: a form of each set. */
export type Way = {
  readonly sets: readonly FormSet[];
  /** How many passages have it, about: what makes it rare or common. */
  readonly count: number;
  readonly weight: number;
  /** `count` is exact. */
  readonly exact?: boolean;
  /** The sets in order, common words included, when they must follow each other: only the text can tell. */
  readonly sequence?: readonly FormSet[];
};

export type ReadWord = { readonly type: "word"; readonly said: string; readonly ways: readonly Way[] };
export type ReadNear = Omit<NearAtom, "left" | "right"> & {
  readonly left: ReadWord | PhraseAtom;
  readonly right: ReadWord | PhraseAtom;
};
export type ReadAtom = ReadWord | PhraseAtom | ReadNear;
export type ReadClause = { readonly atoms: readonly ReadAtom[] };

/** What the archive made of a word, to be said to the reader. */
export type Note =
  /** The archive does not have the word: these were searched instead. */
  | { readonly type: "corrected"; readonly said: string; readonly instead: readonly string[] }
  /** A last word, not whole yet: those that begin so. */
  | { readonly type: "completed"; readonly said: string }
  | { readonly type: "synonyms"; readonly said: string; readonly also: readonly string[] }
  | { readonly type: "unknown"; readonly said: string };

export type Reading = {
  readonly clauses: readonly ReadClause[];
  readonly excluded: readonly ReadClause[];
  readonly notes: readonly Note[];
};

const partsWeight = 0.6;
const synonymWeight = 0.6;
const shortestCompletion = 3;

/** What a reading asks of a store: the words that it has, and nothing of where they stand. */
export type Vocabulary = Pick<SearchStore, "overview" | "families" | "beginningWith" | "resembling">;

/** Finds the forms of the archive that each word of a question stands for. */
export async function readClauses(query: ParsedQuery, store: Vocabulary): Promise<Reading> {
  const overview = await store.overview();
  const reader = new WordReader(store, query);
  await reader.load(overview);
  const clauses = await Promise.all(query.clauses.map((clause) => reader.clause(clause)));
  const excluded = await Promise.all(query.excluded.map((clause) => reader.clause(clause)));
  return { clauses: withoutShouted(reader.withSynonyms(clauses)), excluded, notes: reader.notes };
}

/** Capitals alone made a word of « LE »: the archive has no such acronym, and the rest is what is asked. */
function withoutShouted(clauses: readonly ReadClause[]): readonly ReadClause[] {
  const telling = clauses.filter(
    ({ atoms: [atom, ...more] }) =>
      more.length > 0 || atom?.type !== "word" || atom.ways.length > 0 || !isStopWord(atom),
  );
  return telling.length > 0 ? telling : clauses;
}

function isStopWord({ said }: Pick<WordAtom, "said">): boolean {
  return stopWords.has(fold(said));
}

function wordsOf(atom: Atom): WordAtom[] {
  if (atom.type === "word") return [atom];
  if (atom.type === "phrase") return [];
  return [...wordsOf(atom.left), ...wordsOf(atom.right)];
}

class WordReader {
  /** By the word that each is about: what a store answers comes in no order. */
  readonly #notes = new Map<WordAtom, Note>();
  readonly #synonymNotes: Note[] = [];
  readonly #atoms: readonly WordAtom[];
  readonly #store: Vocabulary;
  readonly #query: ParsedQuery;
  #families: ReadonlyMap<string, Family> = new Map();
  #groups: readonly (Group & { readonly found: readonly { other: string; way: Way }[] })[] = [];

  constructor(store: Vocabulary, query: ParsedQuery) {
    this.#store = store;
    this.#query = query;
    this.#atoms = [...query.clauses, ...query.excluded].flatMap(({ atoms }) => atoms.flatMap(wordsOf));
  }

  /** In the order of the words of the question, then of the groups of synonyms. */
  get notes(): Note[] {
    const said = this.#atoms.map((atom) => this.#notes.get(atom)).filter((note) => note !== undefined);
    return [...said, ...this.#synonymNotes];
  }

  /** All families at once: what they need is fetched in parallel. */
  async load({ synonyms }: Overview): Promise<void> {
    const words = this.#atoms.flatMap(({ parts, whole }) => [...parts, whole]);
    const groups = groupsIn(this.#query.clauses, synonyms);
    const expanded = groups.flatMap(({ others }) => others.flatMap(termsOf));
    this.#families = await this.#store.families([...new Set([...words, ...expanded])]);
    this.#groups = groups.flatMap((group) => {
      const found = group.others.flatMap((other) => {
        const way = this.#synonymWay(other);
        return way ? [{ other, way }] : [];
      });
      return found.length === 0 ? [] : [{ ...group, found }];
    });
  }

  async clause({ atoms }: Clause): Promise<ReadClause> {
    return { atoms: await Promise.all(atoms.map((atom) => this.#atom(atom))) };
  }

  async #atom(atom: Atom): Promise<ReadAtom> {
    if (atom.type === "phrase") return atom;
    if (atom.type === "word") return { type: "word", said: atom.said, ways: await this.#ways(atom) };
    const { left, right } = atom;
    return {
      ...atom,
      left: left.type === "phrase" ? left : { type: "word", said: left.said, ways: await this.#ways(left) },
      right: right.type === "phrase" ? right : { type: "word", said: right.said, ways: await this.#ways(right) },
    };
  }

  async #ways(atom: WordAtom): Promise<readonly Way[]> {
    if (atom.prefix) return prefixWays(await this.#store.beginningWith(atom.whole));
    const known = this.#knownWays(atom);
    if (this.#groups.some(({ run }) => run.includes(atom))) {
      // « OpenAI » has the stem of « open »: what is meant is in the list.
      const near = known.filter(isNear);
      return near.length > 0 ? near : this.#unknown(atom);
    }
    if (known.length > 0) return known;
    if (this.#query.clauses.length > 1 && isStopWord(atom)) return [];
    if (this.#isBeingTyped(atom)) {
      const completed = prefixWays(await this.#store.beginningWith(atom.whole));
      if (completed.length > 0) {
        this.#notes.set(atom, { type: "completed", said: atom.said });
        return completed;
      }
    }
    return this.#corrected(atom);
  }

  #knownWays({ parts, whole }: WordAtom): Way[] {
    const families = [...new Set(parts)].map((part) => [part, this.#families.get(part)] as const);
    const joined = this.#families.get(whole);
    const ways = joined ? [familyWay(whole, joined, 1)] : [];
    if (whole === parts[0] || families.length === 0 || families.some(([, family]) => !family)) return ways;
    // « sous-marin » is not « marin » where the archive has it.
    if (joined && parts.join("") !== whole) return ways;
    const sets = families.flatMap(([part, family]) => (family ? [familyWay(part, family, 1)] : []));
    const count = Math.min(...sets.map((way) => way.count));
    return [...ways, { sets: sets.flatMap((way) => way.sets), count, weight: ways.length > 0 ? partsWeight : 1 }];
  }

  /** The last word of a question, while somebody writes it. */
  #isBeingTyped(atom: WordAtom): boolean {
    const last = this.#query.clauses.at(-1)?.atoms.at(-1);
    return last === atom && atom.whole.length >= shortestCompletion;
  }

  async #corrected(atom: WordAtom): Promise<readonly Way[]> {
    const { said, parts } = atom;
    const unknown = parts.filter((part) => !this.#families.has(part));
    const [wrong] = unknown;
    const instead = wrong === undefined || unknown.length > 1 ? [] : await this.#store.resembling(wrong);
    if (instead.length === 0) return this.#unknown(atom);
    const families = await this.#store.families(instead);
    const others = parts.filter((part) => part !== wrong).map((part) => [part, this.#families.get(part)] as const);
    this.#notes.set(atom, { type: "corrected", said, instead: instead.slice(0, families.size) });
    return [...families].map(([form, family], index) => {
      const sets = [[form, family] as const, ...others].flatMap(([word, found]) =>
        found ? familyWay(word, found, 1).sets : [],
      );
      return { sets, count: family.count, weight: index === 0 ? 1 : 0.7 };
    });
  }

  #unknown(atom: WordAtom): readonly Way[] {
    this.#notes.set(atom, { type: "unknown", said: atom.said });
    return [];
  }

  /** Where words of the question are in a group of synonyms, the others of the group will do as well. */
  withSynonyms(clauses: readonly ReadClause[]): ReadClause[] {
    const widened = clauses.map(({ atoms }) => [...atoms]);
    for (const { first, run, said, found } of this.#groups) {
      this.#synonymNotes.push({ type: "synonyms", said, also: found.map(({ other }) => other) });
      for (const atoms of widened.slice(first, first + run.length)) {
        const [word] = atoms;
        if (word?.type === "word") atoms[0] = { ...word, ways: [...word.ways, ...found.map(({ way }) => way)] };
      }
    }
    return widened.map((atoms) => ({ atoms }));
  }

  #synonymWay(synonym: string): Way | undefined {
    const tokens = tokenize(synonym).filter(({ elided }) => !elided);
    const [only, ...others] = wordsIn(synonym);
    const joined = only !== undefined && others.length === 0 ? this.#families.get(only) : undefined;
    if (only !== undefined && joined) {
      const way = familyWay(only, joined, synonymWeight);
      return isNear(way) ? asSynonym(way) : undefined;
    }
    const sequence = tokens.map(({ folded, common }): FormSet | undefined => {
      const family = this.#families.get(folded);
      if (common) return new Map([[folded, nearness.exact]]);
      return family && familyWay(folded, family, 1).sets[0];
    });
    const whole = sequence.filter((set) => set !== undefined);
    if (whole.length < sequence.length) return undefined;
    const telling = tokens.filter(({ common }) => !common);
    const count = Math.min(...telling.map(({ folded }) => this.#families.get(folded)?.count ?? 0));
    const sets = whole.filter((_, index) => tokens[index]?.common === false);
    if (sets.length === 0) return undefined;
    return asSynonym({ sets, count, weight: synonymWeight, ...(whole.length > 1 ? { sequence: whole } : {}) });
  }
}

/** It has the word, or an inflection of it. */
function isNear({ sets }: Way): boolean {
  return sets.every((set) => Math.min(...set.values()) < nearness.derived);
}

/** A synonym is never as near as a word that was asked for. */
function asSynonym({ sets, ...way }: Way): Way {
  return { ...way, sets: sets.map((set) => new Map([...set.keys()].map((form) => [form, nearness.derived]))) };
}

function familyWay(word: string, { forms, count }: Family, weight: number): Way {
  return { sets: [new Map(forms.map(({ form }) => [form, nearnessOf(word, form)]))], count, weight, exact: true };
}

function prefixWays(forms: readonly Counted[]): Way[] {
  if (forms.length === 0) return [];
  const count = forms.reduce((sum, form) => sum + form.count, 0);
  return [{ sets: [new Map(forms.map(({ form }) => [form, nearness.inflected]))], count, weight: 1 }];
}

/** The words of a synonym that the index may know. */
function termsOf(synonym: string): string[] {
  return formsOf(synonym).map(({ folded }) => folded);
}

/** The words of a synonym as a question has them: « start-up » is one. */
function wordsIn(synonym: string): string[] {
  const tokens = tokenize(synonym).filter(({ elided }) => !elided);
  return runsOf(synonym, tokens)
    .filter((run) => run.some(({ common }) => !common))
    .map((run) => run.map(({ folded }) => folded).join(""));
}

type Group = {
  readonly first: number;
  /** The words of the question. */
  readonly run: readonly (WordAtom | undefined)[];
  readonly said: string;
  readonly others: readonly string[];
};

/** The runs of clauses that are one of a group of synonyms. */
function groupsIn(clauses: readonly Clause[], synonyms: readonly (readonly string[])[]): Group[] {
  const words = clauses.map(({ atoms: [atom, ...more] }) =>
    atom?.type === "word" && !atom.prefix && more.length === 0 ? atom : undefined,
  );
  return synonyms.flatMap((group) =>
    group.flatMap((member): Group[] => {
      const terms = wordsIn(member);
      return words.flatMap((_, first): Group[] => {
        const run = words.slice(first, first + terms.length);
        const isMember =
          terms.length > 0 && run.length === terms.length && run.every((atom, index) => atom?.whole === terms[index]);
        if (!isMember) return [];
        const said = run.map((atom) => atom?.said ?? "").join(" ");
        return [{ first, run, said, others: group.filter((other) => other !== member) }];
      });
    }),
  );
}
