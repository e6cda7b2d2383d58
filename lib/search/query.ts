import { runsOf, tokenize, phraseTokens } from "./analyse";
import { stopWords } from "./stop-words";
import { alternativeOf, readField, type Field, type FieldFault } from "./query-field";
import { splitQuestion, type Piece, type SignedPiece } from "./query-pieces";

/** What is asked: a question in the query language, and the choices beside it. Empty lists and days do not filter. */
export type SearchQuery = {
  readonly q: string;
  readonly speakers?: readonly string[];
  readonly groups?: readonly string[];
  readonly hearings?: readonly string[];
  readonly years?: readonly string[];
  /** Days, YYYY-MM-DD, both included. */
  readonly from?: string;
  readonly to?: string;
  readonly sort?: "relevance" | "date";
};

export type WordAtom = {
  readonly type: "word";
  readonly said: string;
  /** The words written as one, folded: one for « mer », two for « cyber-sécurité »; common ones are left out. */
  readonly parts: readonly string[];
  /** All of them in one, common ones included: « cybersecurite ». */
  readonly whole: string;
  /** `mot*`: every word that begins so. */
  readonly prefix: boolean;
};

export type PhraseAtom = {
  readonly type: "phrase";
  readonly said: string;
  /** Every word in order, as written: case and accents aside, never stemmed. */
  readonly folded: readonly string[];
  /** Those of them that the index knows whatever their capitals are: the others are too common. */
  readonly forms: readonly string[];
};

export type NearAtom = {
  readonly type: "near";
  readonly said: string;
  readonly left: WordAtom | PhraseAtom;
  readonly right: WordAtom | PhraseAtom;
  /** How many words may stand between the two. */
  readonly distance: number;
};

export type Atom = WordAtom | PhraseAtom | NearAtom;

/** What a passage must hold: one of these. */
export type Clause = { readonly atoms: readonly Atom[] };

/** A part of a question that could not be read, and was left aside. */
export type Fault =
  | FieldFault
  | { readonly type: "operator"; readonly said: string }
  | { readonly type: "too-long" }
  | { readonly type: "too-many" };

export type ParsedQuery = {
  readonly clauses: readonly Clause[];
  readonly excluded: readonly Clause[];
  readonly fields: readonly Field[];
  readonly faults: readonly Fault[];
};

const longestQuery = 1000;
const mostAtoms = 24;

/** Reads a question. Any text has a reading: what cannot be read is a fault, and the rest is answered. */
export function parseQuery(question: string): ParsedQuery {
  const faults: Fault[] = [];
  const asked = question.slice(0, longestQuery);
  if (asked.length < question.length) faults.push({ type: "too-long" });
  // What nobody sees is no part of a word: texts have none of it.
  const pieces = splitQuestion(asked.replace(/\p{Cf}/gu, ""));
  const fields: Field[] = [];
  for (const { piece, negated } of pieces) {
    if (piece.type !== "field") continue;
    const read = readField(piece.name, piece.value, negated ? `-${piece.said}` : piece.said, negated);
    if (read.type === "field") faults.push(read);
    else fields.push(read);
  }
  const items = toItems(withoutNeedlessOr(pieces), faults);
  const kept = items.slice(0, mostAtoms);
  if (kept.length < items.length) faults.push({ type: "too-many" });
  const clauses = toClauses(kept, faults);
  return {
    clauses: withoutCommon(unique(clauses.filter(({ negated }) => !negated))),
    excluded: clauses.filter(({ negated }) => negated).map(({ atoms }) => ({ atoms: atoms.map(evenCommon) })),
    fields,
    faults,
  };
}

/** « intervenant:a OU intervenant:b »: two values of one field are alternatives anyway. */
function withoutNeedlessOr(pieces: readonly SignedPiece[]): SignedPiece[] {
  return pieces.filter(({ piece }, index) => {
    const [left, right] = [pieces[index - 1], pieces[index + 1]].map((side) =>
      side?.piece.type === "field" && !side.negated ? alternativeOf(side.piece.name) : undefined,
    );
    return piece.type !== "or" || left === undefined || left !== right;
  });
}

type Item =
  | { readonly type: "atom"; readonly atom: WordAtom | PhraseAtom; readonly negated: boolean }
  | Extract<Piece, { type: "or" | "near" }>;

function toItems(pieces: readonly SignedPiece[], faults: Fault[]): Item[] {
  return pieces.flatMap(({ piece, negated }): Item[] => {
    switch (piece.type) {
      case "field":
        return [];
      case "or":
      case "near":
        if (negated) faults.push({ type: "operator", said: "-" });
        return [piece];
      case "phrase":
        return phraseAtoms(piece.text).map((atom) => ({ type: "atom", atom, negated }));
      case "prefix": {
        const words = wordAtoms(piece.text);
        return words.map((atom, index) => ({
          type: "atom",
          atom: index === words.length - 1 ? { ...atom, said: `${atom.said}*`, prefix: true } : atom,
          negated,
        }));
      }
      case "text":
        return wordAtoms(piece.text).map((atom) => ({ type: "atom", atom, negated }));
    }
  });
}

function phraseAtoms(text: string): PhraseAtom[] {
  const phrase = toPhrase(text.trim());
  return phrase.folded.length === 0 ? [] : [phrase];
}

function toPhrase(said: string): PhraseAtom {
  const tokens = phraseTokens(said);
  // Capitals are aside: « LE » may be « le », and what is no acronym there is not in the index.
  const known = tokens.filter(({ elided, folded }) => !elided && !stopWords.has(folded)).map(({ folded }) => folded);
  return { type: "phrase", said, folded: tokens.map(({ folded }) => folded), forms: [...new Set(known)] };
}

/** One atom for each run of words written as one; elided articles are not searched. */
function wordAtoms(text: string): WordAtom[] {
  const tokens = tokenize(text).filter(({ elided }) => !elided);
  return runsOf(text, tokens).flatMap((run): WordAtom[] => {
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last) return [];
    const said = text.slice(first.start, last.end);
    const parts = run.filter(({ common }) => !common).map(({ folded }) => folded);
    // « 1 500 » is a number, not a 1 and a 500.
    const isNumber = run.length > 1 && /\s/u.test(said);
    const whole = run.map(({ folded }) => folded).join("");
    return [{ type: "word", said, parts: isNumber ? [whole] : parts, whole, prefix: false }];
  });
}

type SignedClause = Clause & { readonly negated: boolean };

function toClauses(items: readonly Item[], faults: Fault[]): SignedClause[] {
  const clauses: { atoms: Atom[]; negated: boolean }[] = [];
  let join: Extract<Item, { type: "or" | "near" }> | undefined;
  for (const item of items) {
    const last = clauses.at(-1);
    if (item.type !== "atom") {
      if (join || !last) faults.push({ type: "operator", said: saidOf(item) });
      else join = item;
    } else if (!join || !last) {
      clauses.push({ atoms: [item.atom], negated: item.negated });
    } else if (join.type === "or") {
      if (item.negated !== last.negated) faults.push({ type: "operator", said: "OU" });
      if (item.negated === last.negated) last.atoms.push(item.atom);
      else clauses.push({ atoms: [item.atom], negated: item.negated });
      join = undefined;
    } else {
      joinNear(clauses, item, join, faults);
      join = undefined;
    }
  }
  if (join) faults.push({ type: "operator", said: saidOf(join) });
  return clauses;
}

function joinNear(
  clauses: { atoms: Atom[]; negated: boolean }[],
  { atom, negated }: Extract<Item, { type: "atom" }>,
  { said, distance }: Extract<Item, { type: "near" }>,
  faults: Fault[],
): void {
  const last = clauses.at(-1);
  const left = last?.atoms.at(-1);
  if (!last || !left || left.type === "near" || negated !== last.negated) {
    faults.push({ type: "operator", said });
    clauses.push({ atoms: [atom], negated });
    return;
  }
  last.atoms[last.atoms.length - 1] = {
    type: "near",
    said: `${left.said} ${said} ${atom.said}`,
    left: evenCommon(left),
    right: evenCommon(atom),
    distance,
  };
}

/** A word that is too common for the index can still be looked for in the texts of what is found. */
function evenCommon<Kind extends Atom>(atom: Kind): Kind | PhraseAtom {
  return isCommon(atom) ? toPhrase(atom.said) : atom;
}

function saidOf(item: Extract<Item, { type: "or" | "near" }>): string {
  return item.type === "or" ? "OU" : item.said;
}

function isCommon(atom: Atom): boolean {
  return atom.type === "word" && atom.parts.length === 0 && !atom.prefix;
}

/** Words too common to find anything by are left out; where there is nothing else, they are one phrase, or several. */
function withoutCommon(clauses: readonly Clause[]): Clause[] {
  const telling = clauses.flatMap(({ atoms }) => {
    const kept = atoms.filter((atom) => !isCommon(atom));
    return kept.length === 0 ? [] : [{ atoms: kept }];
  });
  if (telling.length > 0) return telling;
  if (clauses.length < 2) return clauses.map(({ atoms }) => ({ atoms: atoms.map(evenCommon) }));
  return [{ atoms: [toPhrase(clauses.flatMap(({ atoms }) => atoms.map(({ said }) => said)).join(" "))] }];
}

function unique(clauses: readonly Clause[]): Clause[] {
  const key = ({ atoms }: Clause): string =>
    JSON.stringify(atoms.map((atom) => (atom.type === "word" ? [atom.whole, atom.prefix] : atom)));
  const keys = clauses.map(key);
  return clauses.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
}
