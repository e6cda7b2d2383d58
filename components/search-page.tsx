import type { Hearing } from "@/lib/model/hearing";
import type { Person } from "@/lib/model/person";
import type { Site } from "@/lib/model/site";
import { hearingsPath, href, peoplePath, searchPath, siteMapPath } from "@/lib/site/addresses";
import { hearingLabel } from "@/lib/site/texts";
import { Document } from "./document";
import { turnsOf } from "./person-page";

type Props = { readonly site: Site; readonly hearings: readonly Hearing[]; readonly people: readonly Person[] };

/** The form is a plain GET to this page; its answer is made in the browser by `search.browser.ts`. */
export function SearchPage({ site, hearings, people }: Props) {
  const groups = [...new Set(hearings.flatMap(({ participants }) => participants.flatMap(({ group }) => group ?? [])))];
  const speakers = people.filter((person) => turnsOf(person) > 0);
  return (
    <Document
      site={site}
      path={searchPath}
      title="Recherche"
      description="Chercher les mots prononcés dans les auditions, par intervenant, groupe, audition et date."
      modules={["search.js"]}
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
        <form
          className="search-form scripted"
          action={href(searchPath)}
          role="search"
          data-search={href("/recherche/fichiers/")}
        >
          <div className="search-box">
            <label htmlFor="q">Mots prononcés</label>
            <div>
              <input id="q" name="q" type="search" autoComplete="off" maxLength={300} aria-describedby="aide-q" />
              <button type="submit">Chercher</button>
            </div>
            <p id="aide-q" className="hint">
              Accents et capitales indifférents. Entre guillemets, l'expression exacte : « souveraineté technologique ».
            </p>
          </div>
          <details className="filters" data-search-filters="">
            <summary>Filtrer par intervenant, groupe, audition ou date</summary>
            <div className="search-filters">
              <Choice
                name="intervenant"
                label="Intervenant"
                all="Tous"
                options={speakers.map(({ id, name }) => [id, name])}
              />
              <Choice name="groupe" label="Groupe" all="Tous" options={groups.map((group) => [group, group])} />
              <Choice
                name="audition"
                label="Audition"
                all="Toutes"
                options={hearings.map((hearing) => [hearing.id, `${hearing.title} (${hearingLabel(hearing)})`])}
              />
              <Day name="du" label="Du" />
              <Day name="au" label="Au" />
            </div>
          </details>
        </form>
        <p className="search-status" role="status" data-search-status="" />
        <ol className="results" data-search-results="" />
        <div className="search-help" data-search-help="" hidden>
          <p>Quelques pistes :</p>
          <ul>
            <li>essayer un mot plus court ou un synonyme ;</li>
            <li>retirer les guillemets ou un filtre ;</li>
            <li>
              parcourir <a href={href(hearingsPath)}>les auditions</a> ou{" "}
              <a href={href(peoplePath)}>les intervenants</a>.
            </li>
          </ul>
        </div>
        <button type="button" className="more" data-search-more="" hidden>
          Afficher la suite
        </button>
      </div>
    </Document>
  );
}

type ChoiceProps = { name: string; label: string; all: string; options: (readonly [value: string, label: string])[] };

function Choice({ name, label, all, options }: ChoiceProps) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name}>
        <option value="">{all}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
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
