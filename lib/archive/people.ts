import type { Hearing } from "@/lib/model/hearing";
import type { Person, PersonEntry } from "@/lib/model/person";
import { fold } from "@/lib/text/fold";
import { surname } from "@/lib/text/person-name";

const collator = new Intl.Collator("fr", { sensitivity: "base" });

/** Everybody that a hearing lists or hears, each with their appearances, newest first as the hearings are. */
export function toPeople(hearings: readonly Hearing[], entries: readonly PersonEntry[]): Person[] {
  const people = new Map<string, Person>();
  for (const hearing of hearings) {
    for (const participant of hearing.participants) {
      const known = people.get(participant.id);
      const entry = entries.find(({ id }) => id === participant.id);
      people.set(participant.id, {
        id: participant.id,
        name: entry?.name ?? known?.name ?? participant.name,
        displayName: entry?.displayName ?? known?.displayName ?? ordinaryCase(participant.name),
        appearances: [...(known?.appearances ?? []), { hearing, participant }],
      });
    }
  }
  return [...people.values()].sort((left, right) => collator.compare(sortKey(left.name), sortKey(right.name)));
}

function sortKey(name: string): string {
  return fold(`${surname(name)} ${name}`);
}

/** « Asma MHALLA » → « Asma Mhalla ». A guess, for titles only; `intervenants.yaml` gives the reviewed form. */
function ordinaryCase(name: string): string {
  return name.replace(/\p{Lu}[\p{Lu}\p{M}]+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}
