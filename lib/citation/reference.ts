import type { Hearing } from "@/lib/model/hearing";
import type { Intervention } from "@/lib/model/intervention";
import type { Participant } from "@/lib/model/participant";
import { pagesLabel } from "@/lib/site/texts";
import { formatFrenchDate } from "@/lib/text/french-date";

type Reference = {
  readonly speaker: string;
  readonly hearing: string;
  readonly pages: Pick<Intervention, "page" | "pageEnd">;
  readonly address: string;
};

/** What a reader puts under a quotation: person, role, hearing, date, page, address. */
export function referenceText(
  hearing: Hearing,
  intervention: Intervention,
  speaker: Participant,
  address: string,
): string {
  return reference({
    speaker: speakerReference(speaker),
    hearing: hearingReference(hearing),
    pages: intervention,
    address,
  });
}

/** The same of any passage, from its parts. */
export function reference({ speaker, hearing, pages, address }: Reference): string {
  return [speaker, hearing, pagesLabel(pages), address].filter((part) => part !== undefined).join(", ");
}

/** « Asma MHALLA, Politologue et essayiste » */
export function speakerReference({ name, role }: Pick<Participant, "name" | "role">): string {
  return role === undefined ? name : `${name}, ${role}`;
}

/** « audition n° 11, « L'IA et l'information », 28 mai 2024 » */
export function hearingReference({ number, title, date }: Pick<Hearing, "number" | "title" | "date">): string {
  return `audition n° ${String(number)}, « ${title} », ${formatFrenchDate(date)}`;
}
