import { hasCivility, nameKey, surname } from "@/lib/text/person-name";
import { isFullName, isSurname } from "./full-name";
import type { Roster } from "./roster";
import { isUnnamedSpeaker } from "./unnamed-speaker";

type Named = { readonly name: string; readonly role: string | undefined; readonly titled: boolean };

/** Does the name of a line that ends a page, or the one that its role holds, go on in the next? */
export function goesOnAsName({ name, role, titled }: Named, next: string, roster: Roster): boolean {
  if ((titled || isUnnamedSpeaker(name)) && opensName(role ?? name, next, !titled, roster)) return true;
  return !titled && mayStartName(name, next, roster);
}

/** « M. LE », before « GOFF a dit… »; « M. P. », before « Paul DURAND »: may a name that ends a page go on in the next? */
function mayStartName(start: string, next: string, { people, acronyms }: Roster): boolean {
  const key = nameKey(start);
  if (/^\p{Lu}\.?$/u.test(key)) return /^\p{Lu}/u.test(next);
  const [capitals] = /^(?:\p{Lu}['’])?\p{Lu}{2,}(?=[\s,-]|$)/u.exec(next.normalize("NFC")) ?? [];
  if (capitals !== undefined && !acronyms.has(capitals)) return true;
  return people.some(({ name }) => nameKey(name).startsWith(`${key} `) || surname(name).startsWith(`${key} `));
}

/**
 * « Un élu, Octave », before « PICOTIN a parlé »; where the line is no name and has no role, « La présidente », before
 * « Marie DURAND a dit »: a name that a page cuts.
 */
function opensName(end: string, next: string, isFunctionAlone: boolean, { acronyms }: Roster): boolean {
  // « Le président », then « Madame DURAND, vous avez la parole. »
  if (hasCivility(next)) return false;
  const last = end.split(" ").at(-1) ?? "";
  const words = next.split(" ").slice(0, 4);
  const starts = words.map((_, at) =>
    words
      .slice(0, at + 1)
      .join(" ")
      .replace(/,$/u, ""),
  );
  if (isFunctionAlone && starts.some(isFullName)) return true;
  const [first = ""] = starts;
  if (acronyms.has(first.normalize("NFC")) || !isSurname(nameKey(first))) return false;
  return starts.some((start) => isFullName(`${last} ${start}`));
}

/** « DURAND » at the head of a page, after « déposé par Paul »: does it end a name that the text before it starts? */
export function mayEndName(before: string, end: string, { people }: Roster): boolean {
  const [read, tail] = [nameKey(before.slice(-longestCut)), ` ${nameKey(end)}`];
  return people.some(({ name: whole }) => {
    const name = nameKey(whole);
    return name.endsWith(tail) && read.endsWith(name.slice(0, -tail.length));
  });
}

const longestCut = 100;
