import { isFunctionWord } from "@/lib/text/function-words";
import { hasCivility, nameKey } from "@/lib/text/person-name";
import { recognize } from "@/lib/transcript/byline";
import { isFullName, isInCapitals, isNameIn, isSurname, looksLikeName } from "./full-name";
import { isSurnameOf } from "./role-title";
import type { Roster } from "./roster";
import { isLabel, isSomebody, isUnnamedSpeaker } from "./unnamed-speaker";

/** Would a reader ask whether this line names who speaks? */
export function resembles(name: string, role: string | undefined, isTitle: boolean, roster: Roster): boolean {
  if (isNameIn(roster.style, name) || (isUnnamedSpeaker(name) && isFullName(role ?? ""))) return true;
  if (!isTitle) return false;
  if (areNames(name, roster)) return true;
  if (role !== undefined) return looksLikeName(name) || isSurname(name);
  return (
    mayName(name, roster) ||
    isFunction(name) ||
    isSurnameOf(name, roster) ||
    isInCapitals(name) ||
    isLabel(name) ||
    isDashed(name, roster)
  );
}

/** « Octave PICOTIN et Zélie MOULINEAU »: several people, of the cover or written as it writes them. */
function areNames(line: string, roster: Roster): boolean {
  const names = line.split(/\set\s/u).map((name) => name.trim());
  return names.length > 1 && names.every((name) => isNameIn(roster.style, name) || isNamedOnCover(name, roster));
}

/** « Éloi TARDIVEL – député »: a name, set off from a role by another mark than the comma. */
function isDashed(line: string, { style }: Roster): boolean {
  const [name = "", role] = line.split(/\s[–—-]\s/u);
  return role !== undefined && isNameIn(style, name);
}

/** « M. le Président »: somebody, and no name. */
function isFunction(name: string): boolean {
  return /^(?:l[ae]|l')\s?\p{L}[\p{L}'-]*(?:\s[\p{L}'-]+){0,4}$/u.test(nameKey(name)) && hasCivility(name);
}

const announced =
  /^(?:interventions?|questions?|r[ée]ponses?|introduction|pr[ée]sentation|propos|prises? de parole|conclusion)\s?(?::\s|de\s(?:la\s)?|du\s|d['’]\s?)(?<who>\p{L}.*)$/iu;

/**
 * « Anatole D'ESTRAN. », « Anatole D'ESTRAN Boulanger », « Question de Zélie MOULINEAU », « Docteur SY », « Octave P. »,
 * « Octave Picotin » under a cover in capitals: short lines that a reader would ask about.
 */
export function mayName(line: string, roster: Roster): boolean {
  if (line.length > longestHint) return false;
  const bare = line.replace(/\s?\.$/u, "");
  const words = nameKey(bare).split(" ");
  const [first = "", ...others] = words;
  if (isNamedOnCover(bare, roster) || /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)? \p{Lu}$/u.test(bare)) return true;
  if (/[.?!…;,]$/u.test(line)) return false;
  const who = announced.exec(line)?.groups?.["who"];
  if (who !== undefined) return isNamedOnCover(who, roster) || isNameIn(roster.style, who) || isSomebody(who);
  if (words.some((_, at) => at > 1 && isNamedOnCover(words.slice(0, at).join(" "), roster))) return true;
  if (isFunctionWord(first) && others.length > 0 && others.every(isSurname)) return true;
  return words.length < 4 && isNameIn("ordinary", bare);
}

const longestHint = 100;

function isNamedOnCover(name: string, { cover }: Roster): boolean {
  const { type } = recognize(name, cover);
  return type === "same" || type === "folded";
}
