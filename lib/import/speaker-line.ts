import { bareName } from "@/lib/text/bare-name";
import { hasCivility, nameKey, withoutCivility } from "@/lib/text/person-name";
import { isSameRole, readByline, recognize, type Byline, type Recognition } from "@/lib/transcript/byline";
import { fold } from "@/lib/text/fold";
import type { HeaderPerson } from "@/lib/transcript/header";
import type { Facts, RuleId } from "@/lib/diagnostics/rules";
import { endsWithRomanNumber, isFullName, isInCapitals, isNameIn } from "./full-name";
import { endsWithAbbreviation, readsAsTitle } from "./role-title";
import type { Roster } from "./roster";
import { mayName, resembles } from "./speaker-hints";
import { isSomebody, isUnnamedSpeaker } from "./unnamed-speaker";

/** A doubt to report at the place of the line. */
export type Doubt = { [Id in RuleId]: { readonly rule: Id; readonly facts: Facts<Id> } }[
  | "import-name-not-listed"
  | "import-name-in-text"
  | "import-name-spelling"
  | "import-role-differs"
  | "import-speaker-before-small-letter"
  | "import-note-as-text"
  | "import-ambiguous-speaker"];

export type SpeakerLine =
  | {
      readonly type: "speaker";
      readonly sure: boolean;
      readonly name: string;
      readonly role: string | undefined;
      /** Is the role on the line itself? */
      readonly titled: boolean;
      readonly listed: boolean;
      readonly doubt?: Doubt;
    }
  | { readonly type: "text"; readonly doubt?: Doubt };

const text: SpeakerLine = { type: "text" };

/** A name and a role that reads as a title hold in this; what is longer is speech. */
const longestLine = 400;

/**
 * Does this line, by itself, name who speaks next? The rule, in order:
 *
 * 1. A name of the cover alone, or followed by the role of the cover, is a speaker line; so is
 *    « Intervention de » with such a name.
 * 2. A name of the cover followed by another role is one too, and is reported, when the whole reads as a title:
 *    at most 300 characters, no sentence inside it nor at its end, not addressed to the person (« vous », « nous »).
 * 3. A line that nobody on the cover fits is an unlisted speaker, and is reported, when it is written like the
 *    others: first name, SURNAME in capitals, or as the cover writes its names, then nothing or a role that reads as
 *    a title, after which a full stop may stand where its first word says what somebody is; or a function alone,
 *    « Le président », « Une intervenante »; or a label that stands alone on several lines, « Modératrice ».
 * 4. A line that several people of the cover fit refuses the file: nobody's words go to somebody else.
 * 5. Anything else is text. It is reported where it opens with a name of the cover, looks like a name, or is one in
 *    brackets.
 */
export function readSpeakerLine(line: string, roster: Roster): SpeakerLine {
  if (line.length > longestLine) return opensAsLabel(line, roster) ?? text;
  const byline = readByline(line);
  const { name, role } = byline;
  const recognition = recognize(name, roster.people, role);
  if (recognition.type !== "nobody" && role === undefined && isAddress(line, recognition)) return inText(name);
  if (recognition.type === "ambiguous") {
    if (role !== undefined && !readsAsTitle(role, roster)) return inText(name);
    const candidates = recognition.people.map((person) => person.name).join(", ");
    return { type: "text", doubt: { rule: "import-ambiguous-speaker", facts: { name, candidates } } };
  }
  if (recognition.type !== "nobody") return readKnown(line, byline, recognition, roster);
  return (
    readSeveral(byline, roster) ??
    readEnclosed(line, roster) ??
    opensAsLabel(line, roster) ??
    readUnknown(line, byline, roster)
  );
}

function inText(name: string): SpeakerLine {
  return { type: "text", doubt: { rule: "import-name-in-text", facts: { name } } };
}

/** « Monsieur le président Paul DURAND », « monsieur DURAND »: a person who is spoken to, where « M. » would name them. */
const spelledOut = /^(?:Madame|Monsieur|\p{Ll})/u;

/**
 * « Monsieur D'ESTRAN, », « Monsieur le président Anatole D'ESTRAN » alone on its line speaks to somebody; a whole name
 * as on the cover may have lost its role.
 */
function isAddress(line: string, { type }: Recognition<HeaderPerson>): boolean {
  if (type === "titled" && spelledOut.test(line)) return true;
  return /,\s*$/u.test(line) && (type !== "same" || hasCivility(line));
}

type Recognized = Extract<Recognition<HeaderPerson>, { person: HeaderPerson }>;

function readKnown(
  line: string,
  { name, role, kind }: Byline,
  { person, type }: Recognized,
  roster: Roster,
): SpeakerLine {
  const listed = roster.cover.includes(person);
  const found = {
    type: "speaker",
    name: person.name,
    role: role ?? person.role,
    titled: role !== undefined || type === "titled",
    listed,
  } as const;
  // « Zélie MOULINEAU, » alone may have lost its role, or speak to her.
  const printed = role === undefined && line.endsWith(",") ? `${name},` : name;
  const spelling: Doubt | undefined =
    type === "same" && printed === name
      ? undefined
      : { rule: "import-name-spelling", facts: { printed, name: person.name } };
  const sure = { ...found, sure: type !== "titled", ...(spelling ? { doubt: spelling } : {}) };
  if (role !== undefined && closesMore(role)) return inText(name);
  if (role === undefined || (person.role !== undefined && isSameRole(role, person.role))) return sure;
  if (role.endsWith(",") || !readsAsTitle(role, roster)) return inText(name);
  if (person.role === undefined) return { ...sure, sure: kind === "presentation" };
  const doubt: Doubt = { rule: "import-role-differs", facts: { name: person.name, printed: role, cover: person.role } };
  return { ...found, sure: kind === "presentation", doubt };
}

/** « Anatole D'ESTRAN, Boulanger » » signs what is quoted. */
function closesMore(role: string): boolean {
  return role.split("»").length > role.split("«").length;
}

/** « MM. DUPONT et MARTIN » alone on its line: a transcript gives words to one person. */
function readSeveral({ name, role }: Byline, { people }: Roster): SpeakerLine | undefined {
  const [first, second] = name.split(/(?<!\s)\s+et\s+/u);
  if (role !== undefined || first === undefined || second === undefined || name.length > 120) return undefined;
  const civility = /^(?:MM\.|Mmes)/u.test(name) ? "M. " : "";
  const other = second.replace(/^(?:de |d['’] ?)/u, "");
  const found = [first, hasCivility(other) ? other : `${civility}${other}`].map((one) => recognize(one, people));
  if (found.some(({ type }) => type === "nobody")) return undefined;
  const candidates = found
    .flatMap((one) => ("people" in one ? one.people : "person" in one ? [one.person] : []))
    .map((person) => person.name)
    .join(", ");
  return { type: "text", doubt: { rule: "import-ambiguous-speaker", facts: { name, candidates } } };
}

const enclosed = /^[[(]\s?(?<inside>[^\][()]{3,120})[\])]\s?:?$/u;

/** « [Anatole D'ESTRAN] », « (Mme MOULINEAU) : »: a name in brackets is no speaker line, and may have been meant as one. */
function readEnclosed(line: string, { people, style }: Roster): SpeakerLine | undefined {
  const inside = enclosed.exec(line)?.groups?.["inside"]?.trimEnd();
  if (inside === undefined) return undefined;
  const { name, role } = readByline(inside);
  const isName = name.includes(" ") && isNameIn(style, name);
  return isName || recognize(name, people, role).type !== "nobody" ? inText(inside) : undefined;
}

const label = /^(?<name>[^,:.!?…–—(]{3,80}?)(?:(?:\s?:|\.?\s[–—-]|\.)\s|\s\()/u;

/** « Anatole D'ESTRAN : je crois… », « M. D'ESTRAN. – Je crois… »: a name of the cover, set off from what follows. */
function opensAsLabel(line: string, { people }: Roster): SpeakerLine | undefined {
  const civility = /^(?:MM?|Mmes?|Mlles?|Dr|Pr)\.\s/u.exec(line)?.[0] ?? "";
  const name = label.exec(line.slice(civility.length, longestLine))?.groups?.["name"];
  if (name === undefined) return undefined;
  const { type } = recognize(`${civility}${name}`, people);
  return type === "nobody" ? undefined : inText(`${civility}${name}`);
}

function readUnknown(line: string, { name, role, kind }: Byline, roster: Roster): SpeakerLine {
  const ends = /[.!?…;,]$/u.test(line) && !endsWithAbbreviation(line);
  if (isNameIn(roster.style, name) && (name.includes(" ") || isKnownRole(role, roster)))
    return readName(name, role, ends, roster);
  if (ends) return kind === "presentation" || (role === undefined && mayName(name, roster)) ? inText(name) : text;
  const named = namedBetween(name, role, roster);
  if (named)
    return named.role === undefined || readsAsTitle(named.role, roster) ? newcomer(named, roster) : inText(named.name);
  const title = role === undefined || readsAsTitle(role, roster);
  if (kind === "exchange" && title && (isUnnamedSpeaker(name) || roster.labels.has(fold(line))))
    return newcomer({ name, role }, roster);
  if (isKnownRole(role, roster) && title && isInCapitals(name)) return newcomer({ name, role }, roster);
  return kind === "presentation" || resembles(name, role, title, roster) ? inText(name) : text;
}

/** Somebody's name, and what follows it: a role, nothing, or what is said of them. */
function readName(name: string, role: string | undefined, ends: boolean, roster: Roster): SpeakerLine {
  if (role === undefined) return ends ? text : isThing(name, roster) ? inText(name) : newcomer({ name, role }, roster);
  if (!ends) return readsAsTitle(role, roster) ? newcomer({ name, role }, roster) : inText(name);
  if (!readsAsTitle(role.replace(/(?<!\s)\s*(?<![.!?…;,])[.!?…;,]+$/u, ""), roster)) return text;
  // « Éloi TARDIVEL, conseiller municipal. » is a role and its full stop; after one more comma stands what is said of him.
  const isRole = role.endsWith(".") && !role.includes(",") && isKnownRole(role, roster);
  return isRole ? newcomer({ name, role }, roster) : inText(name);
}

type Named = { readonly name: string; readonly role?: string | undefined };

/** « Océane, Riveraine »: after a first name alone, what somebody is and no other word. */
function isKnownRole(role: string | undefined, { cover }: Roster): boolean {
  if (role === undefined) return false;
  const [first = ""] = role.split(/[\s,]/u);
  return isSomebody(first) || cover.some((person) => person.role !== undefined && isSameRole(role, person.role));
}

/** Somebody whom the cover does not list, and who is reported. */
function newcomer({ name, role }: Named, { style }: Roster): SpeakerLine {
  // « M. » is no part of a name that has a first name.
  const bare = withoutCivility(name);
  return {
    type: "speaker",
    sure: false,
    name: (isNameIn(style, bare) ? bare : name).normalize("NFC"),
    role,
    titled: role !== undefined,
    listed: false,
    doubt: { rule: "import-name-not-listed", facts: { name } },
  };
}

/** « M. le ministre Barnabé LACHARRETTE », « Barnabé LACHARRETTE (Charretiers) »: a full name, and what stands around it. */
function namedBetween(printed: string, role: string | undefined, { style }: Roster): Named | undefined {
  const bare = spelledOut.test(printed) ? undefined : bareName(printed);
  return bare && isNameIn(style, bare.name) ? { name: bare.name, role: role ?? bare.role } : undefined;
}

/** « Titre III », « Groupe LREM » where the speeches say « la LREM », « Liberté Égalité Fraternité ». */
function isThing(name: string, { acronyms }: Roster): boolean {
  if (hasCivility(name)) return false;
  if (!isFullName(name) && (name.match(/(?<!\S)\p{Lu}/gu)?.length ?? 0) > 2) return true;
  return endsWithRomanNumber(name) || acronyms.has(nameKey(name).split(" ").at(-1) ?? "");
}
