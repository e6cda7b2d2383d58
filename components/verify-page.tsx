import type { Site } from "@/lib/model/site";
import { hearingsPath, href, searchFilesPath, searchPath, verifyPath } from "@/lib/site/addresses";
import { Document } from "./document";

/** The form is a plain GET to this page; its answer is made in the browser by `verify.browser.ts`. */
export function VerifyPage({ site }: { readonly site: Site }) {
  return (
    <Document
      site={site}
      path={verifyPath}
      title="Vérifier une citation"
      description="Coller une citation pour savoir si elle est exacte, tronquée ou altérée, qui l'a dite, et où."
      modules={["verify.js"]}
    >
      <div className="search-page">
        <h1>Vérifier une citation</h1>
        <div className="notice unscripted">
          <p>
            La vérification se fait dans votre navigateur et demande JavaScript. Sans lui, la recherche de votre
            navigateur trouve une phrase dans une audition entière.
          </p>
          <p>
            <a href={href(hearingsPath)}>Toutes les auditions</a>
          </p>
        </div>
        <form className="scripted" action={href(verifyPath)} data-verify={href(searchFilesPath)}>
          <div className="search-box">
            <label htmlFor="citation">Citation</label>
            <textarea id="citation" name="citation" rows={5} required aria-describedby="aide-citation" />
            <p id="aide-citation" className="hint">
              Avec ou sans guillemets, d'une ou de plusieurs phrases. Tout se fait dans votre navigateur ; l'adresse de
              la page garde la citation, pour que la réponse puisse être partagée.
            </p>
            <button type="submit">Vérifier</button>
          </div>
        </form>
        <section aria-labelledby="reponse" className="scripted">
          <h2 id="reponse" className="visually-hidden">
            Réponse
          </h2>
          <p className="search-status" role="status" data-verify-status="" />
          <ol className="results" data-verify-answer="" />
        </section>
        <section aria-labelledby="proches" data-verify-near="" hidden>
          <h2 id="proches">Autres passages</h2>
          <ol className="results" />
        </section>
        <Verdicts />
      </div>
    </Document>
  );
}

function Verdicts() {
  return (
    <section className="prose">
      <h2>Ce que disent les réponses</h2>
      <dl>
        <dt>Exacte</dt>
        <dd>Ces caractères, à la suite, sont dans le texte publié.</dd>
        <dt>Exacte à la typographie près</dt>
        <dd>
          Ce sont les mêmes mots, dans le même ordre, dits par une seule personne. Sont indifférents : capitales,
          apostrophes, guillemets, espaces, retours à la ligne, traits d'union et tirets, œ et oe, points et virgules,
          accents omis. Un accent ajouté ou changé, un point d'interrogation mis ou remplacé ne le sont pas.
        </dd>
        <dt>Tronquée</dt>
        <dd>
          Il manque des mots, qui sont montrés : là où sont les points de suspension, ou par phrases entières. Une
          négation retirée est nommée.
        </dd>
        <dt>Altérée</dt>
        <dd>
          Un mot a été changé, ajouté ou retiré sans que rien le signale, ou des propos de plusieurs personnes ou de
          plusieurs endroits sont mis bout à bout.
        </dd>
        <dt>Introuvable</dt>
        <dd>
          Rien d'assez proche dans les auditions publiées ici. Cela ne dit pas que la phrase n'a jamais été prononcée
          ailleurs. <a href={href(searchPath)}>Chercher quelques mots</a>
        </dd>
      </dl>
    </section>
  );
}
