import type { Audit } from "@/lib/model/audit";
import { href } from "@/lib/site/addresses";
import { formatFrenchDate } from "@/lib/text/french-date";
import { formatNumber } from "@/lib/text/plural";
import { DeclaredList } from "./declared";

type Props = { readonly audit: Audit | undefined };

/** What the audit of a declaration found. The words are those of the mandated model: see `accessibility-page.tsx`. */
export function AuditResults({ audit }: Props) {
  return (
    <>
      <h3>Résultats des tests</h3>
      {audit === undefined ? (
        <p>Aucun audit de conformité n’a été déclaré.</p>
      ) : (
        <>
          <p>L’audit de conformité réalisé par {audit.auditor} révèle que :</p>
          <ul>
            <li>{formatNumber(audit.rate)} % des critères du RGAA version 4 sont respectés.</li>
            {audit.grid !== undefined && (
              <li>
                <Place url={audit.grid}>Grille d’audit RGAA</Place>
              </li>
            )}
          </ul>
        </>
      )}
    </>
  );
}

export function InaccessibleContent({ audit }: Props) {
  // Before an audit nobody knows; after one, an empty list is an answer, but for faults that its rate says there are.
  const none = (answer: string) =>
    audit === undefined ? "Non renseigné : le site n’a pas encore été audité." : answer;
  const noFault = audit?.rate === 100 ? "Aucune." : "Non renseigné.";
  return (
    <>
      <h2>Contenus non accessibles</h2>
      <h3>Non-conformités</h3>
      <DeclaredList items={audit?.nonConformities} otherwise={none(noFault)} />
      <h3>Dérogations pour charge disproportionnée</h3>
      <DeclaredList items={audit?.derogations} otherwise={none("Aucune n’est déclarée.")} />
      <h3>Contenus non soumis à l’obligation d’accessibilité</h3>
      <DeclaredList items={audit?.exempt} otherwise={none("Aucun n’est déclaré.")} />
    </>
  );
}

export function AuditMethod({ audit }: Props) {
  return (
    <>
      <h2>Établissement de cette déclaration d’accessibilité</h2>
      <p>
        {audit === undefined
          ? "Date d’établissement : non renseigné."
          : `Cette déclaration a été établie le ${formatFrenchDate(audit.date)}.`}
        {audit?.updated !== undefined && ` Elle a été mise à jour le ${formatFrenchDate(audit.updated)}.`}
      </p>
      <h3>Technologies utilisées pour la réalisation du site</h3>
      <DeclaredList items={audit?.technologies} />
      <h3>Environnement de test</h3>
      <DeclaredList items={audit?.environment} />
      <h3>Outils pour évaluer l’accessibilité</h3>
      <DeclaredList items={audit?.tools} />
      <h3>Pages du site ayant fait l’objet de la vérification de conformité</h3>
      {audit === undefined ? (
        <p>Non renseigné.</p>
      ) : (
        <ul>
          {audit.pages.map(({ title, url }) => (
            <li key={url}>
              <Place url={url}>{title}</Place>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A link to a place that `site.yaml` names: on the web, or a path of the archive. */
export function Place({ url, children }: { readonly url: string; readonly children: string }) {
  return <a href={url.startsWith("/") ? href(url) : url}>{children}</a>;
}
