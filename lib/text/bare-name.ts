import { fold } from "./fold";
import { isFunctionWord } from "./function-words";
import { withoutHidden } from "./hidden-characters";
import { withoutCivility } from "./person-name";
import { collapseSpaces } from "./spaces";

const titled =
  /^(?:[lL][ea] |[lL]['’])?(?<title>[\p{L}-]+)(?: (?:générale?|déléguée?|adjointe?|honoraire|d['’]État|de séance))? (?<name>\p{Lu}.*)$/u;

const rank =
  /^(?:(?:vice-)?amirale?|capitaine|(?:lieutenant-)?colonelle?|commandante?|generale?|lieutenante?|maitre)s?$/u;

/** « Général », « Maître »: what stands before a name as a function does, and may also be taken for a first name. */
export function isRank(word: string): boolean {
  return rank.test(fold(word));
}

const bracketed = /^(?<name>[^()]+?) \((?<role>[^()]+)\)$/u;

/** What a bracket says of a vote, of who is there or of a speech is nobody's group. */
const noRole =
  /^(?:pour|contre|absten|abstient|suite|fin|absent|excus|present|representee? par|pouvoir|procuration|sourires|rires)/u;

/**
 * « M. le président Paul DURAND », « Général Paul DURAND », « Paul DURAND (Groupe Avenir) » → the name, and what the
 * bracket says. Nothing where no function stands around a name.
 */
export function bareName(printed: string): { readonly name: string; readonly role?: string } | undefined {
  const plain = withoutCivility(collapseSpaces(withoutHidden(printed).normalize("NFC")));
  const { name: whole = plain, role } = bracketed.exec(plain)?.groups ?? {};
  if (role !== undefined && noRole.test(fold(role))) return undefined;
  const { title = "", name: untitled = "" } = titled.exec(whole)?.groups ?? {};
  const name = isFunctionWord(title) || isRank(title) ? untitled : whole;
  if (name === plain) return undefined;
  return role === undefined ? { name } : { name, role };
}
