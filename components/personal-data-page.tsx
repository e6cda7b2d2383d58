import type { Site } from "@/lib/model/site";
import { correctionsPolicyPath, href, legalPath, personalDataPath, searchHelpPath } from "@/lib/site/addresses";
import { DeclaredMail } from "./declared";
import { Document } from "./document";

/** What is done with personal data: those of people who were heard, and none of those who read. */
export function PersonalDataPage({ site }: { readonly site: Site }) {
  return (
    <Document
      site={site}
      path={personalDataPath}
      title="Données personnelles"
      description="Ce qui est publié des personnes entendues, leurs droits, et pourquoi l'archive ne sait rien de qui la lit."
    >
      <div className="prose">
        <h1>Données personnelles</h1>
        <p className="lede">
          L'archive publie les mots de personnes entendues en public. De celles qui la lisent, elle ne recueille rien.
        </p>
        <HeardPeople site={site} />
        <Rights site={site} />
        <Readers />
        <KeptInTheBrowser />
      </div>
    </Document>
  );
}

function HeardPeople({ site }: { readonly site: Site }) {
  return (
    <>
      <h2>Les personnes entendues</h2>
      <dl>
        <dt>Responsable du traitement</dt>
        <dd>
          {site.publisher} (<a href={href(legalPath)}>mentions légales</a>)
        </dd>
        <dt>Données</dt>
        <dd>
          Le nom, la fonction et le groupe de chaque participant, tels que le document officiel les imprime, et les
          paroles prononcées pendant l'audition publique.
        </dd>
        <dt>Finalité</dt>
        <dd>Faire connaître les auditions publiques, permettre d'y chercher et d'en citer les mots exacts.</dd>
        <dt>Base légale</dt>
        <dd>Une mission d'intérêt public (règlement général sur la protection des données, article 6, 1, e).</dd>
        <dt>Destinataires</dt>
        <dd>
          Tout le monde : les pages et les données sont publiques. Qui les réutilise répond à son tour de ce qu'il en
          fait.
        </dd>
        <dt>Durée</dt>
        <dd>
          Sans terme fixé : l'archive est faite pour être citée durablement. Un passage peut être corrigé, retiré ou
          effacé ; <a href={href(correctionsPolicyPath)}>ce que l'archive promet</a> dit comment.
        </dd>
      </dl>
    </>
  );
}

function Rights({ site }: { readonly site: Site }) {
  return (
    <>
      <h2>Vos droits</h2>
      <p>
        Si vos mots ou votre nom figurent ici, vous pouvez demander à accéder aux données qui vous concernent, les faire
        rectifier, en faire limiter l'usage, ou vous opposer à leur publication pour des raisons tenant à votre
        situation.
      </p>
      <dl>
        <dt>Déléguée ou délégué à la protection des données</dt>
        <dd>
          <DeclaredMail address={site.dataProtection} />
        </dd>
        <dt>Adresse électronique de l'éditeur</dt>
        <dd>
          <DeclaredMail address={site.contact} />
        </dd>
        <dt>Réclamation</dt>
        <dd>
          Si la réponse ne vous satisfait pas, vous pouvez saisir la{" "}
          <a href="https://www.cnil.fr/fr/plaintes">Commission nationale de l'informatique et des libertés (CNIL)</a>, 3
          place de Fontenoy, TSA 80715, 75334 Paris Cedex 07.
        </dd>
      </dl>
    </>
  );
}

function Readers() {
  return (
    <>
      <h2>Les personnes qui lisent</h2>
      <p>
        Aucun cookie, aucun compte, aucune mesure d'audience, aucun contenu venu d'un autre site. La recherche et la
        vérification d'une citation se font dans votre navigateur, et l'archive n'enregistre aucune question.
      </p>
      <p>
        Pour afficher une page, votre navigateur la demande à la machine qui l'héberge : celle-ci reçoit l'adresse de la
        page et celle de votre connexion. L'adresse d'une page de résultats contient les mots cherchés, pour que la
        réponse puisse être retrouvée et partagée ; la charger les envoie donc à l'hébergeur. Le journal technique qu'il
        peut en tenir relève de lui ; les <a href={href(legalPath)}>mentions légales</a> disent qui il est.
      </p>
    </>
  );
}

/** Each entry of `localStorage` that a module of ours writes. */
function KeptInTheBrowser() {
  return (
    <>
      <h2>Ce que garde votre navigateur</h2>
      <p>Trois choses peuvent être gardées dans votre navigateur. Elles n'en sortent pas.</p>
      <dl>
        <dt>Réglages d'affichage</dt>
        <dd>Vos choix de présentation, si vous en faites.</dd>
        <dt>Reprise de lecture</dt>
        <dd>L'endroit où vous en étiez dans une audition.</dd>
        <dt>Raccourcis d'une touche</dt>
        <dd>
          Votre refus, si vous les désactivez sur la page d'<a href={href(searchHelpPath)}>aide à la recherche</a>.
        </dd>
      </dl>
      <p>
        Pour les retirer, revenez au choix de départ, ou effacez les données de ce site dans les réglages de votre
        navigateur. Tout se lit aussi sans elles.
      </p>
    </>
  );
}
