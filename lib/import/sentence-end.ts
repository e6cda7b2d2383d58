/** Does this text end a sentence: . ! ? … then perhaps » ” ) * (DESIGN, Rules)? « M. » and an initial end none. */
export function endsSentence(text: string): boolean {
  const end = text.slice(-longestEnd).trimEnd();
  return closed.test(end) && !abbreviation.test(end);
}

/** All that an end needs, however long the paragraph. */
const longestEnd = 40;

const closed = /[.!?…]\s*(?:[»”"’)*\]]\s*)*$/u;
const abbreviation = /(?:^|[\s(«"'’])(?:MM?|Mmes?|Mlles?|Mgr|Drs?|Prs?|Me|cf|Cf|\p{Lu}(?:\.?-\p{Lu})*)\.$/u;

/**
 * Does a text go on what stands before it: does it start with a small letter, or with a mark that opens nothing? « a) »
 * starts an enumeration.
 */
export function continuesSentence(text: string): boolean {
  return startsWithMark(text) || /^\p{Ll}(?![).]\s)/u.test(text.trimStart());
}

/** Does a text start with a mark that opens nothing? No speech does; « ... » takes up a sentence that was cut off. */
export function startsWithMark(text: string): boolean {
  return /^(?!\.\.)[,;:.)»]/u.test(text.trimStart());
}

/** Does a role stop where it cannot end: after a comma, or a word that another must follow, « Chef de »? */
export function stopsInside(role: string): boolean {
  return /(?:,|\s(?:d[eu]s?|d['’]|à|aux?|et|l[ae]s?|l['’]|en|pour|par|sur|sous|auprès|chargée?))$/u.test(role);
}
