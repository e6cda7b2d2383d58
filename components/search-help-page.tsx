import type { Site } from "@/lib/model/site";
import type { Synonyms } from "@/lib/model/synonyms";
import { href, searchHelpPath, searchPath, verifyPath } from "@/lib/site/addresses";
import { searchHelp, type HelpSection } from "@/lib/site/search-help";
import { withFrenchSpaces } from "@/lib/text/typography";
import { Breadcrumb } from "./breadcrumb";
import { Document } from "./document";
import { queryString } from "./query-string";

type Props = { readonly site: Site; readonly synonyms: Synonyms };

/** The query language, by examples that are links. */
export function SearchHelpPage({ site, synonyms }: Props) {
  return (
    <Document
      site={site}
      path={searchHelpPath}
      title="Toutes les façons de chercher"
      description="Mots, expressions exactes, exclusions, débuts de mots, personnes, groupes, dates et pages : la recherche par l'exemple."
      modules={["speech.js"]}
    >
      <div className="prose search-guide">
        <Breadcrumb links={[{ path: searchPath, label: "Recherche" }]} current="Aide" />
        <h1>Toutes les façons de chercher</h1>
        {searchHelp.map((section) => (
          <Section key={section.title} section={section} />
        ))}
        <h2>Une citation lue ailleurs</h2>
        <p>
          Entière, tronquée, à un mot près : <a href={href(verifyPath)}>vérifier une citation</a> dit si elle est
          exacte, ce qui y manque, et qui l'a dite.
        </p>
        <h2>Ce qui est toujours dit</h2>
        <p>
          Un mot qui n'est dans aucune audition est rapproché des mots les plus proches, et la page le dit, avec un lien
          vers la question telle qu'elle était écrite. Ce qui n'a pas pu être lu est nommé, et le reste de la question
          est cherché.
        </p>
        {synonyms.length > 0 && <SynonymList synonyms={synonyms} />}
        <h2>Au clavier</h2>
        <p>
          <kbd>/</kbd> mène au champ de recherche. Depuis le champ, <kbd>↓</kbd> descend aux résultats, que <kbd>↑</kbd>{" "}
          et <kbd>↓</kbd> parcourent ; <kbd>Entrée</kbd> ouvre, <kbd>Échap</kbd> revient au champ.
        </p>
        <p className="scripted">
          <label className="choice">
            <input type="checkbox" defaultChecked data-shortcuts="" />
            <span>Garder la touche « / » comme raccourci (réglage conservé dans ce navigateur)</span>
          </label>
        </p>
        <h2>Rien ne quitte votre navigateur</h2>
        <p>
          La recherche se fait chez vous, sur des fichiers que le site publie pour tous. Aucune question n'est envoyée
          ni enregistrée.
        </p>
      </div>
    </Document>
  );
}

function Section({ section: { title, intro, examples } }: { section: HelpSection }) {
  return (
    <section>
      <h2>{title}</h2>
      <p>{withFrenchSpaces(intro)}</p>
      <ul className="examples">
        {examples.map(({ query, says }) => (
          <li key={query}>
            <a href={`${href(searchPath)}${queryString({ q: query })}`}>{query}</a>
            <span>{withFrenchSpaces(says)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SynonymList({ synonyms }: { synonyms: Synonyms }) {
  return (
    <section>
      <h2>Les synonymes</h2>
      <p>
        Une liste relue rapproche ces expressions. Quand elle ajoute un mot à votre recherche, la page le dit ; entre
        guillemets, un mot n'en reçoit aucun.
      </p>
      <ul className="synonyms">
        {synonyms.map((group) => (
          <li key={group.join()}>{group.join(" = ")}</li>
        ))}
      </ul>
    </section>
  );
}
