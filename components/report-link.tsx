import type { Hearing } from "@/lib/model/hearing";
import type { Intervention } from "@/lib/model/intervention";
import type { Site } from "@/lib/model/site";
import { absolute, interventionNumber, passagePath } from "@/lib/site/addresses";
import { errorReportHref } from "@/lib/site/error-report";

type Props = {
  readonly site: Site;
  readonly hearing: Hearing;
  readonly intervention: Intervention;
  readonly name: string;
};

/** A message to the archive about an intervention, begun for the reader; nothing where the site names no contact. */
export function ReportLink({ site, hearing, intervention: { id, paragraphs }, name }: Props) {
  if (site.contact === undefined) return null;
  const report = errorReportHref({
    contact: site.contact,
    passage: `${hearing.id}#${id}`,
    words: paragraphs[0]?.text ?? "",
    address: absolute(passagePath(hearing.id, id), site.address),
  });
  return (
    <a
      href={report}
      data-report=""
      aria-label={`Signaler une erreur dans l'intervention ${interventionNumber(id)} (${name})`}
    >
      Signaler une erreur
    </a>
  );
}
