import type { Site } from "@/lib/model/site";
import { absolute, accessibilityPath, homePath, href } from "@/lib/site/addresses";
import { AuditMethod, AuditResults, InaccessibleContent, Place } from "./audit-report";
import { Declared, DeclaredMail } from "./declared";
import { Document } from "./document";

/**
 * The declaration of accessibility, in the model that the law mandates (« Exemple de déclaration d’accessibilité »,
 * DINUM): its headings, their order and its words are kept as they are printed, apostrophes included.
 */
export function AccessibilityPage({ site }: { readonly site: Site }) {
  return (
    <Document
      site={site}
      path={accessibilityPath}
      title="Accessibilité"
      description={`La déclaration d'accessibilité de ${site.name} : état de conformité, contenus non accessibles, contact et recours.`}
    >
      <div className="prose">
        <h1>Déclaration d’accessibilité</h1>
        <p>
          {site.publisher} s’engage à rendre {site.name} accessible conformément à l’article 47 de la loi n° 2005-102 du
          11 février 2005.
        </p>
        <Strategy site={site} />
        <p>
          Cette déclaration d’accessibilité s’applique à {site.name} (
          <a href={href(homePath)}>{absolute(homePath, site.address)}</a>).
        </p>
        <h2>État de conformité</h2>
        <p>
          {site.name} est <strong>{site.accessibility}</strong> avec le référentiel général d’amélioration de
          l’accessibilité (RGAA), version 4{reasonOf(site)}
        </p>
        <AuditResults audit={site.audit} />
        <InaccessibleContent audit={site.audit} />
        <AuditMethod audit={site.audit} />
        <Contact site={site} />
        <Appeal />
      </div>
    </Document>
  );
}

function reasonOf({ accessibility, audit }: Site): string {
  if (!audit) return ". Le site n’a pas encore été audité.";
  if (accessibility === "totalement conforme") return ".";
  return " en raison des non-conformités et des dérogations énumérées ci-dessous.";
}

/** Where the publisher says what it will do; or that it does not say so yet. */
function Strategy({ site: { publisher, accessibilityScheme, accessibilityPlan } }: { readonly site: Site }) {
  const documents = [
    { label: "Schéma pluriannuel de mise en accessibilité", url: accessibilityScheme },
    { label: "Plan d’actions de l’année", url: accessibilityPlan },
  ];
  return (
    <>
      <p>
        {documents.some(({ url }) => url !== undefined)
          ? `À cette fin, ${publisher} met en œuvre la stratégie et les actions suivantes :`
          : "La stratégie et les actions qui y mènent ne sont pas encore publiées :"}
      </p>
      <ul>
        {documents.map(({ label, url }) => (
          <li key={label}>{url === undefined ? `${label} : pas encore publié` : <Place url={url}>{label}</Place>}</li>
        ))}
      </ul>
    </>
  );
}

function Contact({ site }: { readonly site: Site }) {
  return (
    <>
      <h2>Retour d’information et contact</h2>
      <p>
        Si vous n’arrivez pas à accéder à un contenu ou à un service, vous pouvez contacter le responsable de{" "}
        {site.name} pour être orienté vers une alternative accessible ou obtenir le contenu sous une autre forme.
      </p>
      <ul>
        <li>
          Envoyer un message : <DeclaredMail address={site.contact} />
        </li>
        <li>
          Contacter {site.publisher}. Adresse : <Declared value={site.postalAddress} />. Téléphone :{" "}
          <Declared value={site.telephone} />
        </li>
      </ul>
    </>
  );
}

function Appeal() {
  return (
    <>
      <h2>Voies de recours</h2>
      <p>
        Si vous constatez un défaut d’accessibilité vous empêchant d’accéder à un contenu ou une fonctionnalité du site,
        que vous nous le signalez et que vous ne parvenez pas à obtenir une réponse de notre part, vous êtes en droit de
        faire parvenir vos doléances ou une demande de saisine au Défenseur des droits.
      </p>
      <p>Plusieurs moyens sont à votre disposition :</p>
      <ul>
        <li>
          <a href="https://formulaire.defenseurdesdroits.fr/">Écrire un message au Défenseur des droits</a>
        </li>
        <li>
          <a href="https://www.defenseurdesdroits.fr/saisir/delegues">
            Contacter le délégué du Défenseur des droits dans votre région
          </a>
        </li>
        <li>
          Envoyer un courrier par la poste (gratuit, ne pas mettre de timbre) :<br />
          Défenseur des droits
          <br />
          Libre réponse 71120
          <br />
          75342 Paris CEDEX 07
        </li>
      </ul>
    </>
  );
}
