import { fold } from "@/lib/text/fold";
import { givenNames, hasCivility, nameKey } from "@/lib/text/person-name";
import { recognize } from "@/lib/transcript/byline";
import { isFullName, isSurname } from "./full-name";
import type { Roster } from "./roster";

/** The surname of somebody on the cover, without « M. ». */
export function isSurnameOf(name: string, { cover }: Roster): boolean {
  return !hasCivility(name) && recognize(`M. ${name}`, cover).type === "surname";
}

const address =
  /^(?:vous|tu|je|nous|on|il|elle|ils|elles|lui|eux|moi|toi|merci|bonjour|bonsoir|qui|que|dont|où|quand|si|car|puis|puisque|parce|oui|non|et|mais|donc|alors|enfin|voilà|voici|cela|ça|a|ai|ont|est|sont|était|avait|sera|y|ce|cet|cette|ces|ainsi|votre|vos|notre|nos|mon|mes|ma|ch(?:er|ère)s?|mesdames|messieurs|madame|monsieur|mesdemoiselles|chaque|comme|lorsque)(?:\s|,|$)|^[jtcn]'/u;

const goesOn =
  /,\s(?:(?:vous|tu|je|nous|ils?|elles?|merci|qui|dont|mes|ch(?:er|ère)s?|mesdames|messieurs|madame|monsieur)(?!\p{L})|[jtcn]')/u;

/** Ministers have roles of 200 characters. */
const longestRole = 300;

/** « … hélas ?9 », « … (Sourires.) »: the mark that ends what is said, before a bracket or the number of a note. */
const endsSpeech = /[.!?…:;](?:\s*[»”")\]])*\s?\d*$/u;

/** « auteur de « L'eau, bien commun ? » »: the marks of a title that is named are no end of a sentence. */
const namedWork =
  /(?<=(?:\sd[eu]|(?<!\p{L})(?:association|collectif|collège|film|livre|ouvrage|rapport|revue))\s)«[^«»]*»/giu;

/** « le moulin ne tourne pas, etc. »: no title denies. */
const negation = /(?<![\p{L}'’-])n(?:e\s|['’]\p{Ll})/u;

/** « 2e adjoint », « 1er vice-président », « 50 ans, riverain »: what opens with a figure, and is a role. */
const numbered = /^\d+\s?(?:er|ère|re|i?ème|e|nde?|ans)(?!\p{L})/u;

/** « Zélie MOULINEAU, excusée », « pour », « pouvoir à M. D'ESTRAN »: what a roll says of somebody who does not speak. */
const inRoll =
  /^(?:pour|contre|abstentions?|(?:s'est )?abstenue?|absente?|excusee?|(?:absente?|presente?) (?:et )?excusee?|presente?|representee?(?: par .*)?|(?:a )?(?:donne )?(?:pouvoir|procuration) (?:a|de) .*|pouvoir|procuration|n'a pas (?:vote|pris part).*)[.,;]?$/u;

/** A role is a title, not a sentence: short, without a full stop inside or a mark at its end, and no list of people. */
export function readsAsTitle(printed: string, roster: Roster): boolean {
  const role = printed.replace(namedWork, "« »");
  if (role.length > longestRole || !(/^[\p{L}«"“(]/u.test(role) || numbered.test(role))) return false;
  if (endsSpeech.test(role) && !endsWithAbbreviation(role)) return false;
  if (inRoll.test(fold(role))) return false;
  if (role.split("«").length !== role.split("»").length) return false;
  if (/[.!?…](?:\s*[»”")\]])*\s+[«“(]?\s?\p{Lu}/u.test(role.replace(/(?<!\p{L})\p{L}{1,3}\.\s/gu, "M "))) return false;
  if (negation.test(role.replace(/«[^«»]*»/gu, "«»"))) return false;
  const plain = role.toLowerCase().normalize("NFC").replaceAll("’", "'");
  return !listsPeople(role, roster) && !address.test(plain) && !goesOn.test(plain);
}

/**
 * « Paul SON et Marie FARINE », « Mme SY et M. SON », « Meunier ; Marie », and the names of the cover however it writes
 * them; « Pilote de la DGE » alone is no second person.
 */
function listsPeople(role: string, roster: Roster): boolean {
  if (/(?:^|,\s|\set\s)(?:MM?\.|Mmes?|Mlles?|(?:l[ea]\s)?(?:Me|[DP]r\.?)(?=\s+\p{Lu}|$))(?:\s|$)/u.test(role))
    return true;
  if (/;\s+\p{Lu}/u.test(role)) return true;
  const parts = role.split(/,|(?<!\s)\s+et\s+/u).map((part) => part.trim());
  const [first = ""] = parts;
  if (isPersonOfCover(first, roster)) return true;
  if (!isFullName(first)) return false;
  return !/\s(?:d[ue]s?|de l[ae])\s|\sd['’]|\sde l['’]/u.test(first) || parts.filter(isFullName).length > 1;
}

/** A name of the cover, a first name, or a surname of it in capitals: « Boulanger » is also what somebody does. */
function isPersonOfCover(name: string, roster: Roster): boolean {
  if (recognize(name, roster.cover).type !== "nobody") return true;
  if (roster.cover.some((person) => givenNames(person.name) === nameKey(name))) return true;
  return nameKey(name).split(" ").some(isSurname) && isSurnameOf(name, roster);
}

/** « S.N.C.F. », « etc. », « conseiller dép. »: their full stop ends no sentence by itself. */
export function endsWithAbbreviation(line: string): boolean {
  return abbreviated.test(line.normalize("NFC"));
}

const abbreviated =
  /(?:\p{Lu}\.\s?\p{Lu}\.\s?|(?<!\p{L})(?:etc|Ph\.\s?D|[JS]r|adj|asso?c?|coll|dép|dépt|dir|gén|hon|mun|nat|prés|prof|rég|resp|sén|terr|univ|vice-prés)\.)[»”")]*$/u;

/** The mark at the end of a line that the role of this person, as the cover prints it, does not end with. */
export function markOfSentence(line: string, name: string, { people }: Roster): string | undefined {
  const [mark] = /[.,;]$/u.exec(line) ?? [];
  if (mark === undefined) return undefined;
  const role = people.find((person) => person.name === name)?.role;
  return role?.endsWith(mark) === true ? undefined : mark;
}
