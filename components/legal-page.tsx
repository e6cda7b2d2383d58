import type { Site } from "@/lib/model/site";
import { correctionsPolicyPath, href, legalPath, noticesPath, personalDataPath } from "@/lib/site/addresses";
import { Declared, DeclaredMail } from "./declared";
import { Document } from "./document";

/** Who answers for the archive: what the law asks every public site to say (LCEN, article 1-1). */
export function LegalPage({ site }: { readonly site: Site }) {
  const { host } = site;
  return (
    <Document
      site={site}
      path={legalPath}
      title="Mentions légales"
      description={`Qui édite ${site.name}, qui en répond, qui l'héberge, et comment les joindre.`}
    >
      <div className="prose">
        <h1>Mentions légales</h1>
        <p className="lede">
          Ce que demande l'article 1-1 de la loi n° 2004-575 du 21 juin 2004 pour la confiance dans l'économie
          numérique.
        </p>
        <h2>Éditeur</h2>
        <dl>
          <dt>Nom</dt>
          <dd>{site.publisher}</dd>
          {site.legalForm !== undefined && (
            <>
              <dt>Forme juridique</dt>
              <dd>{site.legalForm}</dd>
            </>
          )}
          <dt>Adresse</dt>
          <dd>
            <Declared value={site.postalAddress} />
          </dd>
          <dt>Téléphone</dt>
          <dd>
            <Declared value={site.telephone} />
          </dd>
          <dt>Adresse électronique</dt>
          <dd>
            <DeclaredMail address={site.contact} />
          </dd>
        </dl>
        <h2>Direction de la publication</h2>
        <dl>
          <dt>Directeur ou directrice de la publication</dt>
          <dd>
            <Declared value={site.director} />
          </dd>
        </dl>
        <h2>Hébergement</h2>
        <dl>
          <dt>Nom</dt>
          <dd>
            <Declared value={host?.name} />
          </dd>
          <dt>Adresse</dt>
          <dd>
            <Declared value={host?.address} />
          </dd>
          <dt>Téléphone</dt>
          <dd>
            <Declared value={host?.telephone} />
          </dd>
        </dl>
        <h2>Réutilisation</h2>
        <p>
          Les textes et les données sont publiés sous <a href={site.licence.url}>{site.licence.name}</a>. Les mots
          restent ceux des personnes qui les ont dits. Les caractères et les programmes d'autrui que les pages emploient
          gardent <a href={href(noticesPath)}>les licences de leurs auteurs</a>.
        </p>
        <h2>Signaler un contenu</h2>
        <p>
          Pour une erreur, une attribution inexacte ou un contenu contraire à la loi, écrire à l'adresse électronique de
          l'éditeur en donnant l'adresse du passage. <a href={href(correctionsPolicyPath)}>Ce que l'archive promet</a>{" "}
          dit comment un texte est corrigé, retiré ou effacé ; <a href={href(personalDataPath)}>Données personnelles</a>
          , quels sont les droits de chacun.
        </p>
      </div>
    </Document>
  );
}
