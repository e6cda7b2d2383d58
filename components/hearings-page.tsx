import type { Hearing } from "@/lib/model/hearing";
import type { Series } from "@/lib/model/series";
import type { Site } from "@/lib/model/site";
import { hearingsPath } from "@/lib/site/addresses";
import { count } from "@/lib/text/plural";
import { Document } from "./document";
import { HearingList } from "./hearing-list";

type Props = { readonly site: Site; readonly series: readonly Series[]; readonly hearings: readonly Hearing[] };

export function HearingsPage({ site, series, hearings }: Props) {
  return (
    <Document
      site={site}
      path={hearingsPath}
      title="Auditions"
      description={`${count(hearings.length, "audition")} à lire en entier, de la plus récente à la plus ancienne.`}
    >
      <div className="listing">
        <h1>Auditions</h1>
        {series.map((entry) => (
          <section key={entry.id} aria-labelledby={`serie-${entry.id}`}>
            <h2 id={`serie-${entry.id}`}>{entry.displayTitle ?? entry.title}</h2>
            {entry.description !== undefined && <p>{entry.description}</p>}
            <HearingList hearings={hearings.filter((hearing) => hearing.series.id === entry.id)} heading="h3" />
          </section>
        ))}
      </div>
    </Document>
  );
}
