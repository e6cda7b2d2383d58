import type { Site } from "@/lib/model/site";
import { displayPath } from "@/lib/site/addresses";
import { Document } from "./document";

/** The choices of display, for pages that do not offer them in place. */
export function DisplayPage({ site }: { readonly site: Site }) {
  return (
    <Document
      site={site}
      path={displayPath}
      title="Affichage"
      description="Couleurs, contraste, taille du texte et caractères, gardés dans votre navigateur."
      modules={["display.js"]}
    >
      <div className="prose">
        <h1>Affichage</h1>
        <p className="lede">
          Ces choix valent pour toutes les pages. Ils sont gardés dans votre navigateur, et ne sont transmis à personne.
        </p>
        <div className="scripted" data-display="" />
        <p className="unscripted">
          Sans JavaScript, ces choix ne peuvent pas être gardés. Les pages suivent les couleurs, le contraste et la
          taille de texte que vous réglez dans votre appareil ou dans votre navigateur (Ctrl et + pour agrandir).
        </p>
      </div>
    </Document>
  );
}
