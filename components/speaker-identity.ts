import type { Hearing } from "@/lib/model/hearing";
import type { PersonId } from "@/lib/model/ids";

const hues = 8;

/** Speakers of a hearing in the order in which they first speak. */
export function speakersOf(hearing: Hearing): PersonId[] {
  return [...new Set(hearing.interventions.map(({ speaker }) => speaker))];
}

/** The groups of a hearing's participants, in the order of the cover. */
export function groupsOf(hearing: Hearing): string[] {
  return [...new Set(hearing.participants.flatMap(({ group }) => group ?? []))];
}

/**
 * The classes that tell speakers apart: a hue for the person, a line style for the group.
 * Their initials and their name say the same without colour.
 */
export function identityClass(hearing: Hearing, speaker: PersonId): string {
  const hue = (speakersOf(hearing).indexOf(speaker) % hues) + 1;
  const group = hearing.participants.find(({ id }) => id === speaker)?.group;
  const line = group === undefined ? 4 : (groupsOf(hearing).indexOf(group) % 4) + 1;
  return `hue-${String(hue)} line-${String(line)}`;
}
