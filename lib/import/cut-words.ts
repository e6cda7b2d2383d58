/** « aujourd'hui », « l'eau », « jusqu'ici »: what an elision goes on with is one run of letters with it. */
const elision = /(?<!\p{L})(?:[cdjlmnst]|(?:jus|lors|puis|quoi|quel|pres)?qu|aujourd)['’]$/iu;

/** « peut-être », « dit-il »; a prefix that another follows, « pré- et post- », stands apart. */
const prefix = /\p{L}-$/u;
const another = /^(?:et|ou|ni|puis|voire)\s/u;

/** « (voir », « voir), »: what has no space on one side. */
const opening = /[([]$/u;
const closing = /^[,.)\]](?!\.)/u;

/**
 * Do these two texts, which a page parts, have no space between them: inside a word, after its apostrophe or its hyphen,
 * or beside a mark that has none?
 */
export function areOneRun(left: string, right: string): boolean {
  if (opening.test(left) || closing.test(right)) return true;
  if (elision.test(left)) return /^[\p{L}\p{N}«]/u.test(right);
  return prefix.test(left) && /^\p{Ll}/u.test(right) && !another.test(right);
}

/** The same text without the spaces that such a place does not have. */
export function withWholeWords(text: string): string {
  return text.replace(/(?<=['’([-])\s+|(?<!\s)\s+(?=[,.)\]])/gu, (space: string, at: number) => {
    const end = at + space.length;
    return areOneRun(text.slice(Math.max(0, at - longest), at), text.slice(end, end + longest)) ? "" : space;
  });
}

const longest = 12;
