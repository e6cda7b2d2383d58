import type { Hearing } from "@/lib/model/hearing";
import type { Site } from "@/lib/model/site";
import { aboutPath, feedPath, hearingsPath, homePath, href, jsonFeedPath, peoplePath } from "@/lib/site/addresses";
import { Document } from "./document";
import { HearingList } from "./hearing-list";
import { SearchBox } from "./search-box";

type Props = { readonly site: Site; readonly hearings: readonly Hearing[] };

const shown = 5;

export function HomePage({ site, hearings }: Props) {
  return (
    <Document
      site={site}
      path={homePath}
      description={site.description}
      alternates={[
        { path: feedPath, type: "application/atom+xml", title: site.name },
        { path: jsonFeedPath, type: "application/feed+json", title: site.name },
      ]}
    >
      <div className="home">
        <header className="hero">
          <h1>{site.description}</h1>
          <p className="lede">
            Chaque parole garde son auteur, sa page et son adresse.{" "}
            <a href={href(aboutPath)}>Comment l'archive est faite</a>
          </p>
          <SearchBox label="Chercher dans toutes les auditions" />
        </header>
        <section aria-labelledby="dernieres">
          <h2 id="dernieres">{hearings.length > shown ? "Dernières auditions" : "Auditions"}</h2>
          <HearingList hearings={hearings.slice(0, shown)} heading="h3" />
          <p className="actions">
            <a href={href(hearingsPath)}>Toutes les auditions</a>
            <a href={href(peoplePath)}>Tous les intervenants</a>
            <a href={href(feedPath)}>Suivre les nouvelles auditions (flux)</a>
          </p>
        </section>
      </div>
    </Document>
  );
}
