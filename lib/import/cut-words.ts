/** « aujourd'hui », « l'eau », « jusqu'ici »: what an elision goes on with is one run of letters with it. */
const elision = /(?<!\p{L})(?:[cdjlmnst]|(?:jus|lors|puis|quoi|quel|pres)?qu|aujourd)['’]$/iu;

/** « peut-être », « dit-il »; a prefix that another follows, « pré- et post- », stands apart. */
const prefix = /\p{L}-$/u;
const another = /^(?:et|ou|ni|puis|voire)\s/u;

/**
 * Is what parts these two texts inside a word, which a page cuts after its apostrophe or its hyphen? Put together they
 * have no space there.
 */
export function isCutInWord(left: string, right: string): boolean {
  if (elision.test(left)) return /^[\p{L}\p{N}«]/u.test(right);
  return prefix.test(left) && /^\p{Ll}/u.test(right) && !another.test(right);
}

/** The same text, such words in one piece. */
export function withWholeWords(text: string): string {
  return text.replace(/(?<=[\p{L}]['’-])\s+(?=[\p{L}\p{N}«])/gu, (space: string, at: number) =>
    isCutInWord(text.slice(Math.max(0, at - 12), at), text.slice(at + space.length, at + space.length + 12))
      ? ""
      : space,
  );
}
