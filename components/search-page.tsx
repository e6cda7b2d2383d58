import type { Site } from "@/lib/model/site";
import { manifestName } from "@/lib/search/index-files";
import {
  hearingsPath,
  href,
  peoplePath,
  searchFilesPath,
  searchHelpPath,
  searchPath,
  siteMapPath,
} from "@/lib/site/addresses";
import { preloadForQuestion } from "@/lib/site/search-preload";
import { Document } from "./document";

/** The form is a plain GET to this page; its answer is made in the browser by `search.browser.ts`. */
export function SearchPage({ site }: { readonly site: Site }) {
  return (
    <Document
      site={site}
      path={searchPath}
      title="Recherche"
      description="Chercher les mots prononcés dans les auditions, par intervenant, groupe, audition et date."
      modules={["search.js"]}
      early={preloadForQuestion(`${searchFilesPath.slice(searchPath.length)}${manifestName}`)}
    >
      <div className="search-page">
        <h1>Recherche</h1>
        <div className="notice unscripted">
          <p>
            La recherche se fait dans votre navigateur et demande JavaScript. Sans lui, tout se lit à partir des listes,
            et la recherche de votre navigateur trouve un mot dans une audition entière.
          </p>
          <p>
            <a href={href(hearingsPath)}>Toutes les auditions</a> · <a href={href(peoplePath)}>Tous les intervenants</a>{" "}
            · <a href={href(siteMapPath)}>Plan du site</a>
          </p>
        </div>
        <SearchForm />
        <Answer />
      </div>
    </Document>
  );
}

function SearchForm() {
  return (
    <form
      className="search-form scripted"
      id="question"
      action={href(searchPath)}
      role="search"
      data-search={href(searchFilesPath)}
    >
      <div className="search-box">
        <label htmlFor="q">Mots prononcés</label>
        <div>
          <input id="q" name="q" type="search" autoComplete="off" aria-describedby="aide-q" />
          <button type="submit">Chercher</button>
        </div>
        <p id="aide-q" className="hint">
          Accents et capitales indifférents. Entre guillemets, l'expression exacte.{" "}
          <a href={href(searchHelpPath)}>Toutes les façons de chercher</a>
        </p>
      </div>
      <details className="filters" data-search-filters="">
        <summary>Filtrer par intervenant, groupe, audition ou date</summary>
        <div className="facets" data-search-facets="" />
        <div className="search-filters">
          <Day name="du" label="Du" />
          <Day name="au" label="Au" />
        </div>
      </details>
    </form>
  );
}

/** What `search.browser.ts` fills. */
function Answer() {
  return (
    <section aria-labelledby="reponse" className="answer scripted">
      <h2 id="reponse" className="visually-hidden">
        Passages trouvés
      </h2>
      <p className="search-status" role="status" data-search-status="" />
      <ul className="search-notes" data-search-notes="" />
      <div className="search-chosen" data-search-chosen="" />
      <div className="search-tools" data-search-tools="" hidden>
        <label>
          Trier par{" "}
          <select name="tri" form="question">
            <option value="">pertinence</option>
            <option value="date">date</option>
          </select>
        </label>
        <span>
          Exporter{" "}
          <button type="button" data-export="csv">
            CSV
          </button>{" "}
          <button type="button" data-export="json">
            JSON
          </button>
        </span>
      </div>
      <ol className="results" data-search-results="" />
      <div className="search-help" data-search-help="" hidden>
        <p>Quelques pistes :</p>
        <ul>
          <li>essayer un mot plus court ou un synonyme ;</li>
          <li>retirer les guillemets ou un filtre ;</li>
          <li>
            lire <a href={href(searchHelpPath)}>toutes les façons de chercher</a> ;
          </li>
          <li>
            parcourir <a href={href(hearingsPath)}>les auditions</a> ou <a href={href(peoplePath)}>les intervenants</a>.
          </li>
        </ul>
      </div>
      <button type="button" className="more" data-search-more="" hidden>
        Afficher la suite
      </button>
    </section>
  );
}

function Day({ name, label }: { name: string; label: string }) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <input id={name} name={name} type="date" />
    </div>
  );
}
