import { withoutHidden } from "./hidden-characters";
import { collapseSpaces } from "./spaces";

/** « Mhalla », « Asma »; the particle that French sets apart: « La Tour », « Jean », « de ». */
type PersonName = {
  readonly family: string;
  readonly given: string;
  readonly particle: string | undefined;
};

const civility =
  /^(?:MM?\.|Mmes?\.?|Mlles?\.?|Madame|Monsieur|Mademoiselle|Mgr\.?|Me|Dr\.?|Pr\.?)\s+(?:l[ea]\s+(?:[DP]r\.?|[Dd]octeure?|[Pp]rofesseure?)\s+)?/u;

/** The name without « M. » or « Mme ». */
export function withoutCivility(name: string): string {
  return name.replace(civility, "");
}

export function hasCivility(name: string): boolean {
  return civility.test(name);
}

/** The same name whatever the apostrophe, the composition of the accents, the spaces, or « M. » and « Mme ». */
export function nameKey(name: string): string {
  return withoutCivility(collapseSpaces(withoutHidden(name).normalize("NFC")))
    .replace(/\s?[’ʼ‘`´']\s?/gu, "'")
    .replace(/\s?[‐‑-]\s?/gu, "-");
}

/** The surname of a name in the French manner: from the first word written in capitals, particles included. */
export function surname(name: string): string {
  const words = nameKey(name).split(" ");
  const first = words.findIndex(isInCapitals);
  if (first === -1) return words.slice(1).join(" ") || nameKey(name);
  let from = first;
  while (from > 0 && isParticle(words[from - 1] ?? "")) from -= 1;
  return words.slice(from).join(" ");
}

/** « LE GOFF », « d'ORMES », « N'DIAYE »; « J.-P. » is an initial. */
function isInCapitals(word: string): boolean {
  const bare = word.replace(/^\p{L}'/u, "");
  return /\p{Lu}/u.test(bare) && bare === bare.toUpperCase() && bare.length > 1 && !bare.endsWith(".");
}

/** « de », « von der »: the small words that stand before a surname. */
function isParticle(word: string): boolean {
  return word !== "" && word === word.toLowerCase();
}

/** The words before the surname: « Jean-Pierre », « J.-P. »; empty where a name has none. */
export function givenNames(name: string): string {
  const key = nameKey(name);
  return key.slice(0, key.length - surname(name).length).trim();
}

const particles = /^(?<particle>de |d')(?<rest>\S.*)$/u;

/**
 * A name taken apart as a bibliography needs it: the printed form says where the surname starts (its capitals), the
 * display form how it is written. A display form of other words has its first word for a first name.
 */
export function personName(printed: string, displayName: string): PersonName {
  const shown = nameKey(displayName).split(" ");
  const printedWords = nameKey(printed).split(" ");
  const length = shown.length === printedWords.length ? surname(printed).split(" ").length : shown.length - 1;
  const given = shown.slice(0, shown.length - length).join(" ");
  const whole = shown.slice(shown.length - length).join(" ");
  const { particle, rest } = (given === "" ? undefined : particles.exec(whole)?.groups) ?? {};
  return { family: rest ?? whole, given, particle: particle?.trim() };
}

/**
 * « Mhalla, Asma », « de La Tour, Jean ». The particle stays before the surname: Zotero takes a name with spaces on both
 * sides of its comma for two names.
 */
export function invertedName({ family, given, particle = "" }: PersonName): string {
  const last = /['’]$/u.test(particle) || particle === "" ? `${particle}${family}` : `${particle} ${family}`;
  return given === "" ? last : `${last}, ${given}`;
}
