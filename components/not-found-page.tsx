import type { Site } from "@/lib/model/site";
import { hearingsPath, homePath, href, peoplePath, siteMapPath } from "@/lib/site/addresses";
import { Document } from "./document";
import { SearchBox } from "./search-box";

/** An address that leads nowhere, and four that lead somewhere. */
export function NotFoundPage({ site }: { readonly site: Site }) {
  return (
    <Document site={site} title="Page introuvable" description="Cette adresse ne mène à aucune page de l'archive.">
      <div className="listing">
        <h1>Cette page n'existe pas</h1>
        <p className="lede">
          L'adresse est peut-être incomplète. Une adresse publiée par l'archive reste valable : cherchez les mots que
          vous vouliez lire.
        </p>
        <SearchBox label="Chercher dans toutes les auditions" />
        <ul>
          <li>
            <a href={href(hearingsPath)}>Toutes les auditions</a>
          </li>
          <li>
            <a href={href(peoplePath)}>Tous les intervenants</a>
          </li>
          <li>
            <a href={href(siteMapPath)}>Plan du site</a>
          </li>
          <li>
            <a href={href(homePath)}>Accueil</a>
          </li>
        </ul>
      </div>
    </Document>
  );
}
