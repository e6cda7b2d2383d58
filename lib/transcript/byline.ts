import { bareName } from "@/lib/text/bare-name";
import { fold, slug } from "@/lib/text/fold";
import { withoutHidden } from "@/lib/text/hidden-characters";
import { givenNames, hasCivility, nameKey, surname } from "@/lib/text/person-name";
import { collapseSpaces } from "@/lib/text/spaces";

/** A speaker line taken apart: « Intervention d'Asma MHALLA, Politologue et essayiste ». */
export type Byline = {
  readonly kind: "presentation" | "exchange";
  /** As printed, civility included. */
  readonly name: string;
  readonly role: string | undefined;
};

/** « Intervention de », « Intervention du Dr », « Intervention introductive de ». */
const presentation =
  /^Intervention (?:(?:conclusive|conjointe|finale|inaugurale|introductive|liminaire|préliminaire) )?(?:de |du |d['’ʼ] ?)/iu;

/** Every line has a reading; whether the name is somebody's is for the roster to say. */
export function readByline(line: string): Byline {
  // Some lines are printed with a colon before the speech: « Asma MHALLA : ».
  const printed = collapseSpaces(withoutHidden(line)).replace(/\s?:$/u, "");
  const rest = printed.replace(presentation, "");
  const { name, role } = nameAndRole(rest);
  return {
    kind: rest === printed ? "exchange" : "presentation",
    name,
    role: role === "" ? undefined : role,
  };
}

/** A printed line → the name on it, and what stands after the comma. */
export function nameAndRole(line: string): { readonly name: string; readonly role: string } {
  const name = printedName(line);
  return { name, role: line.slice(name.length).replace(/^\s*,/u, "").trim() };
}

/** What stands before the first comma, but for those of a bracket: « Paul DURAND (Groupe Avenir, centristes) ». */
export function printedName(line: string): string {
  const [start = ""] = /^[^,(]*(?:\([^()]*\)[^,(]*)*/u.exec(line) ?? [];
  const comma = line.indexOf(",", line[start.length] === "," ? start.length : 0);
  return (comma === -1 || start === line ? line : line.slice(0, comma)).trim();
}

/** The same person unless `intervenants.yaml` separates them: case and accents aside too. */
export function foldedNameKey(name: string): string {
  return fold(nameKey(name));
}

export type Recognition<Named> =
  | { readonly type: "same" | "folded" | "titled" | "surname" | "initials"; readonly person: Named }
  | { readonly type: "ambiguous"; readonly people: readonly Named[] }
  | { readonly type: "nobody" };

type Known = { readonly name: string; readonly role?: string | undefined };

/**
 * Who a printed name is, among people named on a cover: by the same name, else by the same letters, else by the name
 * that what somebody is stands around, « M. le président Paul DURAND », « Paul DURAND (Groupe Avenir) », else by the
 * surname after « M. » or « Mme » or before that person's own role, else by the surname and initials. Of several
 * people whom it fits, it is the one whose role is printed.
 */
export function recognize<Named extends Known>(
  printed: string,
  people: readonly Named[],
  role?: string,
): Recognition<Named> {
  let forms: NameForms | undefined;
  // Most lines are somebody's as printed, or a sentence: neither needs its words taken apart.
  const name = (): NameForms => (forms ??= formsOf(printed));
  const { byKey, byFolded, bySlug, bySurname, byBare } = directoryOf(people);
  const ownRole = (person: Named): boolean =>
    role !== undefined && person.role !== undefined && isSameRole(role, person.role);
  const isCalled = (person: Named): boolean => hasCivility(printed) || ownRole(person);
  const attempts: readonly [Exclude<Recognition<Named>["type"], "ambiguous" | "nobody">, () => readonly Named[]][] = [
    ["same", () => byKey.get(nameKey(printed)) ?? []],
    ["folded", () => byFolded.get(name().folded) ?? []],
    // « Jean Pierre » and « Jean-Pierre » have one id.
    ["folded", () => (/^[\p{L}\p{M}\s'’-]+$/u.test(printed) ? (bySlug.get(slug(nameKey(printed))) ?? []) : [])],
    ["titled", () => fittingBare(printed, directoryOf(people))],
    ["surname", () => (bySurname.get(name().folded) ?? []).filter(isCalled)],
    ["surname", () => (byBare.get(withoutParticles(name().folded)) ?? []).filter(isCalled)],
    [
      "initials",
      () => (bySurname.get(name().surname) ?? []).filter((person) => areInitialsOf(name(), formsOf(person.name))),
    ],
  ];
  for (const [type, fit] of attempts) {
    if (type !== "same" && (people.length === 0 || printed.length > longestName)) break;
    const fitting = fit();
    const found = fitting.length > 1 && fitting.some(ownRole) ? fitting.filter(ownRole) : fitting;
    const [person] = found;
    if (found.length > 1) return { type: "ambiguous", people: found };
    if (person) return { type, person };
  }
  return { type: "nobody" };
}

/** A bracket of the cover, « Paul DURAND (Groupe Avenir) », is left out where the line leaves it out. */
function fittingBare<Named extends Known>(
  printed: string,
  { byFolded, byUnbracketed, bySurname }: Directory<Named>,
): readonly Named[] {
  const bare = bareName(printed)?.name;
  const folded = foldedNameKey(bare ?? printed);
  return byFolded.get(folded) ?? byUnbracketed.get(folded) ?? (bare === undefined ? [] : (bySurname.get(folded) ?? []));
}

const longestName = 150;

/** Two printings of one role: case, accents and punctuation aside. */
export function isSameRole(left: string, right: string): boolean {
  const words = (printed: string): string =>
    fold(printed)
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  return words(left) === words(right);
}

/** What a name is compared by. */
type NameForms = {
  readonly key: string;
  readonly folded: string;
  readonly inverted: string;
  readonly surname: string;
  /** The surname without « de », « van der ». */
  readonly bare: string;
  readonly given: readonly string[];
};

/** People by each of the forms that a name may be printed in. */
class Directory<Named extends Known> {
  readonly byKey = new Map<string, Named[]>();
  readonly byFolded = new Map<string, Named[]>();
  readonly bySlug = new Map<string, Named[]>();
  readonly bySurname = new Map<string, Named[]>();
  readonly byBare = new Map<string, Named[]>();
  /** Of those whom a bracket follows, the name before it. */
  readonly byUnbracketed = new Map<string, Named[]>();
  #entered = 0;

  /** Lists of people only grow. */
  enter(people: readonly Named[]): this {
    for (const person of people.slice(this.#entered)) {
      const forms = formsOf(person.name);
      put(this.byKey, forms.key, person);
      put(this.byFolded, forms.folded, person);
      put(this.bySlug, slug(forms.key), person);
      // « DURAND Paul », as lists of people are sorted.
      if (forms.inverted !== forms.folded) put(this.byFolded, forms.inverted, person);
      put(this.bySurname, forms.surname, person);
      put(this.byBare, forms.bare, person);
      const unbracketed = bareName(person.name);
      if (unbracketed?.role !== undefined) put(this.byUnbracketed, foldedNameKey(unbracketed.name), person);
    }
    this.#entered = people.length;
    return this;
  }
}

function put<Value>(values: Map<string, Value[]>, key: string, value: Value): void {
  const found = values.get(key);
  if (found) found.push(value);
  else values.set(key, [value]);
}

const directories = new WeakMap<readonly Known[], unknown>();

/** A list of people is compared with every short line of a transcript: its names are taken apart once. */
function directoryOf<Named extends Known>(people: readonly Named[]): Directory<Named> {
  // The directory of a list holds the people of that list.
  const directory = (directories.get(people) as Directory<Named> | undefined) ?? new Directory<Named>();
  directories.set(people, directory);
  return directory.enter(people);
}

function formsOf(name: string): NameForms {
  const family = fold(surname(name));
  const given = fold(givenNames(name)).split(/[\s-]+/u);
  return {
    key: nameKey(name),
    folded: foldedNameKey(name),
    inverted: `${family} ${fold(givenNames(name))}`.trim(),
    surname: family,
    bare: withoutParticles(family),
    given: given.filter((word) => word !== ""),
  };
}

function withoutParticles(family: string): string {
  const bare = family.replace(/^(?:(?:de|du|des|la|le|les|von|van|der|den|di|da)\s|[dl]')+/u, "");
  return bare === "" ? family : bare;
}

/** « J.-P. MARTIN » and « Jean-Pierre MARTIN », whichever of the two is on the cover. */
function areInitialsOf(left: NameForms, right: NameForms): boolean {
  if (left.surname !== right.surname || left.given.length === 0 || right.given.length === 0) return false;
  // « Jean Martin a la parole. Jean MARTIN » is a sentence and a name.
  if (Math.max(left.given.length, right.given.length) > mostGivenNames) return false;
  const pairs = left.given.slice(0, right.given.length).map((word, index) => [word, right.given[index] ?? ""] as const);
  if (!pairs.flat().some((word) => word.endsWith("."))) return false;
  return pairs.every(([one, other]) => abbreviates(one, other) || abbreviates(other, one));
}

const mostGivenNames = 4;

function abbreviates(short: string, long: string): boolean {
  return short === long || (short.endsWith(".") && long.startsWith(short.slice(0, -1)));
}
