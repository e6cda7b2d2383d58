import { fold } from "@/lib/text/fold";

/** A word as quotations are compared: where it is printed, and what of it counts. Signs such as % or € are words. */
export type ComparedWord = {
  readonly start: number;
  readonly end: number;
  /** Its letters: case, accents, ligatures, apostrophes and hyphens set aside. */
  readonly key: string;
};

/** Printed but not seen: soft hyphens, zero-width spaces and joiners, marks of direction. */
const unseen = "\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff";
const everyUnseen = new RegExp(`[${unseen}]`, "gu");
const letter = `\\p{L}\\p{M}\\p{N}${unseen}`;
/**
 * « 60 000 » and « 3,5 » are one word each, so are « I.A. » and a word. What is left (spaces, apostrophes, hyphens,
 * dashes, quotation marks, stops) only separates.
 */
const comparedWord = new RegExp(
  [
    `(?<![${letter}.,])\\d{1,3}(?:[ \\u00a0\\u2009\\u202f]\\d{3}){1,5}(?![${letter}])(?:[.,]\\d+)?`,
    `(?<![${letter}])\\d+(?:[.,]\\d+)+(?![${letter}])`,
    `(?<![${letter}])\\p{L}(?:\\.\\p{L})+(?![${letter}])`,
    `[${letter}]+`,
    // A sign before a number changes it; a dash between two words does not.
    `(?<=^|[\\s(«"“])[-−–](?=\\d)`,
    "[%‰€$£&+=<>§@#×÷±°]",
  ].join("|"),
  "gu",
);

/** The words of a text, in order. */
export function comparedWords(printed: string): ComparedWord[] {
  // U+02BC counts as a letter in Unicode and is an apostrophe here.
  const text = printed.replaceAll("ʼ", "’");
  return [...text.matchAll(comparedWord)].flatMap(({ 0: word, index }): ComparedWord[] => {
    const key = keyOf(word);
    return key === "" ? [] : [{ start: index, end: index + word.length, key }];
  });
}

const keys = new Map<string, string>();
const mostKeys = 50_000;

/** The words of a language come back: each is folded once. */
function keyOf(word: string): string {
  let key = keys.get(word);
  if (key === undefined) {
    key = fold(seen(word)).replace(/[−–]/gu, "-");
    if (/^\p{N}/u.test(key)) key = key.replace(/\s/gu, "").replaceAll(".", ",");
    else key = key.replaceAll(".", "");
    // « n° » and « nº » are one.
    if (key === "°") key = "o";
    if (keys.size >= mostKeys) keys.clear();
    keys.set(word, key);
  }
  return key;
}

function seen(word: string): string {
  return word.replace(everyUnseen, "").normalize("NFKC");
}

/**
 * The quoted word has the accents of the published one, or fewer: « etat » quotes « état », « pécheur » does not quote
 * « pêcheur ». A capital may have an accent that the published one lacks: « État » quotes « Etat ».
 */
export function keepsAccents(quoted: string, published: string): boolean {
  if (quoted === published) return true;
  const mine = letters(quoted);
  const theirs = letters(published);
  if (mine.length !== theirs.length) return true;
  return mine.every(({ marks }, index) => {
    const other = theirs[index];
    return marks === "" || marks === other?.marks || (other?.marks === "" && other.isCapital);
  });
}

type Letter = { readonly marks: string; readonly isCapital: boolean };

function letters(word: string): Letter[] {
  const plain = seen(word).normalize("NFD").replaceAll("œ", "oe").replaceAll("Œ", "OE");
  return [...plain.matchAll(/(\P{M})(\p{M}*)/gu)].map(([, base = "", marks = ""]) => ({
    marks,
    isCapital: /^\p{Lu}$/u.test(base),
  }));
}
