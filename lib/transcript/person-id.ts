import type { HearingId } from "@/lib/model/ids";
import type { PersonEntry } from "@/lib/model/person";
import { slug } from "@/lib/text/fold";
import { withoutHidden } from "@/lib/text/hidden-characters";
import { withoutCivility } from "@/lib/text/person-name";
import { foldedNameKey } from "./byline";

/**
 * The id of somebody named in a hearing: the one that `intervenants.yaml` gives, first where it names that
 * hearing, else made of the name. The same folded name is the same person unless that file separates them.
 */
export function personId(name: string, hearing: HearingId, people: readonly PersonEntry[]): string {
  const key = foldedNameKey(name);
  const entries = people.filter((entry) =>
    [entry.name, ...(entry.otherNames ?? [])].some((known) => foldedNameKey(known) === key),
  );
  const entry =
    entries.find(({ hearings }) => hearings?.includes(hearing)) ??
    entries.find(({ hearings }) => hearings === undefined);
  return entry?.id ?? slug(withoutCivility(withoutHidden(name)));
}
