import { readByline } from "@/lib/transcript/byline";
import { textOf } from "./blocks";
import { isFullName } from "./full-name";
import type { Paged } from "./furniture";

/**
 * The words in capitals that prose puts an article before, « l'ONU », « le RGPD »: they are things, and the last word
 * of no unknown speaker's name. A surname comes after a first name or « M. », and the particle in a name that stands
 * alone on a line, « Élodie du ROSEAU », is no article.
 */
export function acronymsIn(content: readonly Paged[]): Set<string> {
  const paragraphs = content.filter((block) => block.type === "paragraph");
  const composed = paragraphs.map(({ lines }) => textOf(lines).normalize("NFC"));
  const names = new Set(composed.flatMap(namesOfLine));
  const found = new Set<string>();
  for (const text of composed) {
    for (const { 0: printed, 1: acronym = "", index } of text.matchAll(afterArticle)) {
      const [firstName = ""] = endsWithFirstName.exec(text.slice(Math.max(0, index - longestFirstName), index)) ?? [];
      if (!names.has(`${firstName}${printed}`)) found.add(acronym);
    }
  }
  return found;
}

/** A line that is a name, whose last words an article might open. */
function namesOfLine(text: string): string[] {
  if (text.length > longestLine) return [];
  const { name } = readByline(text);
  return text.search(afterArticle) !== -1 && isFullName(name) ? [name] : [];
}

const longestLine = 400;
const longestFirstName = 40;
const endsWithFirstName = /(?<![\p{L}'’-])\p{Lu}[\p{L}-]+\s(?:de\s)?$/u;

const afterArticle =
  /(?<![\p{L}'’])(?:[lL]['’]|(?:[Ll][ea]s?|[Uu]ne?|[Dd]u|[Aa]ux?|[Cc]et(?:te)?|[Nn]otre)\s)(\p{Lu}{2,})(?![\p{L}\p{M}]|['’-]\p{Lu})/gu;
