import type { Hearing } from "@/lib/model/hearing";
import type { Intervention } from "@/lib/model/intervention";
import type { Participant } from "@/lib/model/participant";
import { formatFrenchDate } from "@/lib/text/french-date";
import { passageReference } from "./passage-reference";

/** What a reader puts under a quotation, before its address: person, role, hearing, date, page. */
export function referenceText(hearing: Hearing, intervention: Intervention, speaker: Participant): string {
  return passageReference({
    speaker: speakerReference(speaker),
    hearing: hearingReference(hearing),
    pages: intervention,
  });
}

/** « Asma MHALLA, Politologue et essayiste » */
export function speakerReference({ name, role }: Pick<Participant, "name" | "role">): string {
  return role === undefined ? name : `${name}, ${role}`;
}

/** « audition n° 11, « L'IA et l'information », 28 mai 2024 » */
export function hearingReference({ number, title, date }: Pick<Hearing, "number" | "title" | "date">): string {
  return `audition n° ${String(number)}, « ${title} », ${formatFrenchDate(date)}`;
}
