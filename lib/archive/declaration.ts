import type { Point } from "unist";
import type { Report } from "@/lib/diagnostics/report";
import { claims, validUntil, type Accessibility, type Audit } from "@/lib/model/audit";
import { formatFrenchDate } from "@/lib/text/french-date";

type Declaration = { readonly accessibility: Accessibility; readonly audit?: Audit | undefined };

type Place = { readonly file: string; readonly placeOf: (path: readonly PropertyKey[]) => Point };

/** Says where a declaration of accessibility claims what its audit does not prove, on that day. */
export function reportDeclaration(
  { accessibility, audit }: Declaration,
  today: string,
  { file, placeOf }: Place,
  report: Report,
): void {
  const claim = claims[accessibility];
  if (!audit) {
    if (claim) report.add(file, placeOf(["accessibility"]), "accessibility-unproven", { claim: accessibility });
    return;
  }
  if (claim && !claim.allows(audit.rate)) {
    const facts = { claim: accessibility, asks: claim.asks, rate: audit.rate };
    report.add(file, placeOf(["audit", "rate"]), "accessibility-rate", facts);
  }
  for (const key of ["date", "updated"] as const) {
    const date = audit[key];
    if (date === undefined || date <= today) continue;
    const facts = { date: formatFrenchDate(date), today: formatFrenchDate(today) };
    report.add(file, placeOf(["audit", key]), "accessibility-future-date", facts);
  }
  if (validUntil(audit) < today)
    report.add(file, placeOf(["audit", "date"]), "accessibility-outdated", { date: formatFrenchDate(audit.date) });
}
