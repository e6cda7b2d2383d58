/**
 * The words in capitals that prose puts an article before, « l'ONU », « le RGPD »: they are things, and the last word
 * of no unknown speaker's name. A surname comes after a first name or « M. ».
 */
export function acronymsIn(texts: Iterable<string>): Set<string> {
  const found = new Set<string>();
  for (const text of texts) {
    for (const [, acronym = ""] of text.normalize("NFC").matchAll(afterArticle)) found.add(acronym);
  }
  return found;
}

const afterArticle =
  /(?<![\p{L}'’])(?:[lL]['’]|(?:[Ll][ea]s?|[Uu]ne?|[Dd]u|[Aa]ux?|[Cc]et(?:te)?|[Nn]otre)\s)(\p{Lu}{2,})(?![\p{L}\p{M}]|['’-]\p{Lu})/gu;
