import type { Hearing } from "@/lib/model/hearing";
import type { Intervention } from "@/lib/model/intervention";
import type { Participant } from "@/lib/model/participant";
import { pagesLabel } from "@/lib/site/texts";
import { formatFrenchDate } from "@/lib/text/french-date";

/** What a reader puts under a quotation, before its address: person, role, hearing, date, page. */
export function referenceText(hearing: Hearing, intervention: Intervention, { name, role }: Participant): string {
  const parts = [
    name,
    role,
    `audition n° ${String(hearing.number)}, « ${hearing.title} »`,
    formatFrenchDate(hearing.date),
    pagesLabel(intervention),
  ];
  return parts.filter((part) => part !== undefined).join(", ");
}
