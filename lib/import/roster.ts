import type { HeaderPerson } from "@/lib/transcript/header";
import { acronymsIn } from "./acronyms";
import { styleOf, type NameStyle } from "./full-name";
import type { Paged } from "./furniture";
import { labelsIn } from "./labels";

/** More people than any hearing hears; each new one is looked for among the others. */
export const mostPeople = 2_000;

/** Who may speak, and what else the file tells of its words. */
export type Roster = {
  readonly cover: readonly HeaderPerson[];
  /** Those of the cover, then the others that have spoken so far: one list, which grows. */
  readonly people: readonly HeaderPerson[];
  /** Words in capitals that are things: `acronymsIn`. */
  readonly acronyms: ReadonlySet<string>;
  /** What stands alone on several lines and says what somebody is: `labelsIn`. */
  readonly labels: ReadonlySet<string>;
  readonly style: NameStyle;
};

/** Those of the cover, and what the text tells; whoever speaks without being on it joins `people`. */
export function rosterOf(
  content: readonly Paged[],
  cover: readonly HeaderPerson[],
): Roster & { readonly people: HeaderPerson[] } {
  const style = styleOf(cover.map(({ name }) => name));
  return { cover, people: [...cover], acronyms: acronymsIn(content), labels: labelsIn(content, style), style };
}
