/** Does this text end a sentence: . ! ? … then perhaps » ” ) * (DESIGN, Rules)? « M. », « p. » and an initial end none. */
export function endsSentence(text: string): boolean {
  const end = text.slice(-longestEnd).trimEnd();
  return closed.test(end) && !abbreviation.test(end);
}

/** All that an end needs, however long the paragraph. */
const longestEnd = 40;

const closed = /[.!?…]\s*(?:[»”"’)*\]]\s*)*$/u;
const abbreviation =
  /(?:^|[\s(«"'’])(?:MM?|Mmes?|Mlles?|Mgr|Drs?|Prs?|Me|[Cc]f|[Aa]rt|al|chap|pp?|\p{Lu}(?:\.?-\p{Lu})*)\.$/u;

/**
 * Does a text go on what stands before it: does it start with a small letter, or with a mark that opens nothing? « a) »
 * starts an enumeration.
 */
export function continuesSentence(text: string): boolean {
  return startsWithMark(text) || /^\p{Ll}(?![).]\s)/u.test(text.trimStart());
}

/**
 * May a text be what a sentence says of the name that it starts with, « Asma MHALLA », then « a raison. »? Not where its
 * first word is a subject, a question or an answer.
 */
export function continuesName(text: string): boolean {
  return continuesSentence(text) && !opensClause.test(text.trimStart().replaceAll("’", "'"));
}

const opensClause =
  /^(?:https?:|www\.|(?:je|tu|ils?|elles?|on|ce|cela|ça|(?:à|de|en|par|pour|sur|avec) (?:quoi|qui)|quoi|et (?:alors|puis|pourquoi|donc)|oui|non|alors|merci|bonjour|bonsoir|pardon|pourquoi|comment|combien|quand|quel(?:le)?s?|est-ce|y a-t-il|voilà|voici|d'accord|peut-être|certes|absolument|exactement)(?![\p{L}'])|[jc]')/u;

/**
 * Does a text start with a mark that opens nothing? No speech does; « ... » takes up a sentence that was cut off, and « ? »
 * alone is all that somebody says.
 */
export function startsWithMark(text: string): boolean {
  return /^(?:(?!\.\.)[,;:.)»]|[!?]+\s+\S)/u.test(text.trimStart());
}

/** Does a role stop where it cannot end: after a comma, or a word that another must follow, « Chef de »? */
export function stopsInside(role: string): boolean {
  return stopped.test(role);
}

const stopped = new RegExp(
  `(?:,|(?:^|\\s)(?:${[
    "d[eu]s?|d['’]|à|aux?|et|l[ae]s?|l['’]|en|pour|par|sur|sous|avec|chez|contre|selon|auprès|chargée?|ainsi que",
    "MM?\\.|Mmes?|Mlles?|[Mm](?:adame|onsieur)|[Cc]h(?:er|ère)s?",
  ].join("|")}))$`,
  "u",
);

/** « Rapport de M. », « Présidence de Mme »: the name that follows is part of what is said. */
export function callsSomebody(text: string): boolean {
  return /\S\s(?:MM?\.|Mmes?|Mlles?)$/u.test(text);
}

/** « Je n'ai pas fini – » */
export function isInterrupted(text: string): boolean {
  return /\s[–—]$/u.test(text);
}

/** « Maître » of a « Maître boulanger », before « boulanger de Port-Fiction »; « ministre » may be all that a line says. */
export function goesOnAs(
  { printed, cover }: { readonly printed: string; readonly cover: string },
  next: string,
): boolean {
  const [word = ""] = cover.startsWith(`${printed} `) ? cover.slice(printed.length + 1).split(" ") : [];
  return word !== "" && next.startsWith(word);
}
