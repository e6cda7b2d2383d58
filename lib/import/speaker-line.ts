import { fold } from "@/lib/text/fold";
import { hasCivility, nameKey, withoutCivility } from "@/lib/text/person-name";
import { readByline, recognize, type Byline, type Recognition } from "@/lib/transcript/byline";
import type { HeaderPerson } from "@/lib/transcript/header";
import type { Facts, RuleId } from "@/lib/diagnostics/rules";

/** A doubt to report at the place of the line. */
export type Doubt = { [Id in RuleId]: { readonly rule: Id; readonly facts: Facts<Id> } }[
  "import-name-not-listed" | "import-name-in-text" | "import-name-spelling" | "import-role-differs"];

export type SpeakerLine =
  | {
      readonly type: "speaker";
      readonly sure: boolean;
      readonly name: string;
      readonly role: string | undefined;
      readonly listed: boolean;
      readonly doubt?: Doubt;
    }
  | { readonly type: "text"; readonly doubt?: Doubt };

const text: SpeakerLine = { type: "text" };

/** A name and a role that reads as a title hold in this; what is longer is speech. */
const longestLine = 400;

/**
 * Does this line name who speaks next? The rule, in order:
 *
 * 1. A name of the cover alone, or followed by the role of the cover, is a speaker line; so is
 *    « Intervention de » with such a name.
 * 2. A name of the cover followed by another role is one too, and is reported, when the whole reads as a title:
 *    at most 200 characters, no sentence inside it nor at its end, not addressed to the person (« vous », « nous »).
 * 3. A line that nobody on the cover fits is an unlisted speaker, and is reported, when it is written like the
 *    others: first name, SURNAME in capitals, then nothing or a role that reads as a title.
 * 4. Anything else is text. It is reported where it opens with a name of the cover, or looks like a name.
 */
export function readSpeakerLine(
  line: string,
  cover: readonly HeaderPerson[],
  unlisted: readonly HeaderPerson[],
): SpeakerLine {
  if (line.length > longestLine) return text;
  const byline = readByline(line);
  const recognition = recognize(byline.name, [...cover, ...unlisted]);
  if (recognition.type === "ambiguous")
    return { type: "text", doubt: { rule: "import-name-in-text", facts: { name: byline.name } } };
  if (recognition.type === "nobody") return readUnknown(line, byline);
  return readKnown(byline, recognition, cover);
}

type Recognized = Extract<Recognition<HeaderPerson>, { person: HeaderPerson }>;

function readKnown(
  { name, role, kind }: Byline,
  { person, type }: Recognized,
  cover: readonly HeaderPerson[],
): SpeakerLine {
  const listed = cover.includes(person);
  const found = { type: "speaker", name: person.name, role: role ?? person.role, listed } as const;
  const spelling: Doubt | undefined =
    type === "same" ? undefined : { rule: "import-name-spelling", facts: { printed: name, name: person.name } };
  const sure = { ...found, sure: true, ...(spelling ? { doubt: spelling } : {}) };
  if (role === undefined || (person.role !== undefined && sameWords(role, person.role))) return sure;
  if (!readsAsTitle(role)) return { type: "text", doubt: { rule: "import-name-in-text", facts: { name } } };
  if (person.role === undefined) return { ...sure, sure: kind === "presentation" };
  const doubt: Doubt = { rule: "import-role-differs", facts: { name: person.name, printed: role, cover: person.role } };
  return { ...found, sure: kind === "presentation", doubt };
}

function readUnknown(line: string, { name, role, kind }: Byline): SpeakerLine {
  const title = role === undefined || readsAsTitle(role);
  if (isFullName(name) && title && !/[.!?…;]$/u.test(line)) {
    const doubt: Doubt = { rule: "import-name-not-listed", facts: { name } };
    return { type: "speaker", sure: false, name: name.normalize("NFC"), role, listed: false, doubt };
  }
  const resembles =
    kind === "presentation" || (role !== undefined && title && looksLikeName(name) && !/[.!?…]$/u.test(line));
  return resembles ? { type: "text", doubt: { rule: "import-name-in-text", facts: { name } } } : text;
}

function sameWords(left: string, right: string): boolean {
  const words = (printed: string): string =>
    fold(printed)
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  return words(left) === words(right);
}

const address =
  /^(?:vous|tu|je|j'|nous|on|il|elle|ils|elles|merci|qui|que|dont|c'est|oui|non|et|mais|donc|alors|a|y)(?:\s|,|$)|^[jtcn]'/u;

/** A role is a title, not a sentence: short, without a full stop inside or a mark at its end. */
function readsAsTitle(role: string): boolean {
  if (role.length > 200 || /[.!?…»:;]$/u.test(role) || /[.!?…]\s+\p{Lu}/u.test(role.replace(/\b\p{Lu}\.\s/gu, "")))
    return false;
  return !address.test(fold(role));
}

const particle = String.raw`(?:d[eu]s?|la|le|les|van|von|der|den|di|da|el|al|ben|y|et|[dlDL]['’ʼ])`;
const given = String.raw`\p{Lu}[\p{Ll}\p{M}]*(?:\.|['’ʼ-][\p{Lu}\p{Ll}\p{M}]+)*(?:-\p{Lu}\.)?`;
const capitals = String.raw`(?:[dlDL]['’ʼ])?[\p{Lu}\p{M}]{2,}(?:['’ʼ-][\p{Lu}\p{M}]+)*`;
const fullName = new RegExp(
  `^(?:${given}\\s+)+(?:${particle}\\s*)*${capitals}(?:\\s+(?:${particle}|${capitals}))*$`,
  "u",
);

/** « Jean-Pierre de LA TOUR », « Mme DUPONT »: a first name or a civility, then a surname in capitals. */
function isFullName(name: string): boolean {
  const printed = name.normalize("NFC");
  if (hasCivility(printed)) {
    const bare = nameKey(printed);
    return new RegExp(`^${capitals}(?:\\s+${capitals})*$`, "u").test(bare) || fullName.test(bare);
  }
  return fullName.test(printed) && withoutCivility(printed).split(/\s+/u).length <= 6;
}

/** « Zoé Martin »: two to four capitalised words. */
function looksLikeName(name: string): boolean {
  return /^\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+){1,3}$/u.test(name);
}
