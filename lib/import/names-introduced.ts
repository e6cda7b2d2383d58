import { hasCivility } from "@/lib/text/person-name";
import type { Paged } from "./furniture";
import type { SpeakerLine } from "./speaker-line";

/** « Ont voté contre : », « Absents excusés : »: who is named under this does not speak. */
export function introducesNames(text: string): boolean {
  return counted.test(text.slice(0, longest).replaceAll("’", "'"));
}

/** What is longer is a speech that gives somebody the floor. */
const longest = 80;

/** « Pour le groupe LID : » opens what somebody says for it; « Contre3 : » bears a note. */
const counted =
  /^(?:(?:ont|a|n'ont pas|n'a pas) (?:voté|pris part|obtenu|donné)(?!\p{L})[^:]*|(?:(?:(?:se|s')\s?(?:sont|est) )?absten(?:tions?|ue?s?)|(?:votes? )?(?:pour|contre)|(?:(?:étai(?:en)?t|est|sont) )?(?:(?:présent|absent|excusé|représenté|élu)e?s?(?: et )?\s?)+|pouvoirs?|procurations?)(?: \(\d+\))?\d*\s*):\s*$/iu;

/** How a list writes somebody: with a role or none, with « M. » or none; undefined where a line names nobody. */
export function formOfName(line: string, found: SpeakerLine): string | undefined {
  return found.type === "speaker" ? `${String(found.titled)} ${String(hasCivility(line))}` : undefined;
}

/** The last of the names written like this one that follow each other: the one itself where it is alone. */
export function endOfNames(
  content: readonly Paged[],
  index: number,
  formOf: (block: Paged | undefined) => string | undefined,
): number {
  const form = formOf(content[index]);
  let last = index;
  for (let at = index + 1; form !== undefined && at < content.length; at++) {
    const block = content[at];
    if (block?.type === "page") continue;
    if (formOf(block) !== form) break;
    last = at;
  }
  return last;
}
