import type { ReactNode } from "react";
import { termAnchor, termUses, type Glossary } from "@/lib/model/glossary";
import type { Hearing } from "@/lib/model/hearing";
import type { Languages } from "@/lib/model/languages";
import type { Site } from "@/lib/model/site";
import { glossaryPath, interventionNumber, passagePath, href } from "@/lib/site/addresses";
import { hearingLabel } from "@/lib/site/texts";
import { count } from "@/lib/text/plural";
import { Document } from "./document";
import { Runs, shownText } from "./runs";

type Props = {
  readonly site: Site;
  readonly hearings: readonly Hearing[];
  readonly glossary: Glossary;
  readonly languages: Languages;
};
type Term = Glossary["terms"][number];

/** The words that readers may not know, and where they are said. */
export function GlossaryPage({ site, hearings, glossary, languages }: Props) {
  const uses = termUses(glossary, hearings);
  return (
    <Document
      site={site}
      path={glossaryPath}
      title="Glossaire"
      description="Les sigles, les noms et les termes employés dans les auditions, expliqués."
    >
      <div className="prose">
        <h1>Glossaire</h1>
        <p className="lede">
          {glossary.terms.length === 0
            ? "Cette archive n'explique encore aucun mot."
            : "Les sigles, les noms et les termes des auditions. Ces explications sont celles de l'archive : elles ne changent rien aux textes, où chacun parle avec ses mots."}
        </p>
        {glossary.terms.length > 0 && (
          <dl className="glossary">
            {glossary.terms.map((term) => (
              <Entry key={term.term} term={term} languages={languages} uses={uses.get(term) ?? []} />
            ))}
          </dl>
        )}
      </div>
    </Document>
  );
}

type Uses = NonNullable<ReturnType<ReturnType<typeof termUses>["get"]>>;

function Entry({ term, languages, uses }: Pick<Props, "languages"> & { readonly term: Term; readonly uses: Uses }) {
  const { expansion, definition, otherSpellings, source } = term;
  const shown = (text: string): ReactNode => <Runs runs={shownText(text, languages)} />;
  return (
    <div id={termAnchor(term)}>
      <dt>{shown(term.term)}</dt>
      {expansion !== undefined && <dd>{shown(expansion)}</dd>}
      <dd>{shown(definition)}</dd>
      {otherSpellings && <dd>Aussi écrit : {otherSpellings.join(", ")}</dd>}
      {source !== undefined && (
        <dd>
          <a href={source}>{new URL(source).host}</a>
        </dd>
      )}
      {uses.map(({ hearing, first, times }) => (
        <dd key={hearing.id} className="uses">
          {count(times, "emploi")} dans <cite>{hearing.title}</cite> ({hearingLabel(hearing)}),{" "}
          <a href={href(passagePath(hearing.id, first.id))}>
            {times > 1 && "d'abord "}dans l'intervention {interventionNumber(first.id)}
          </a>
        </dd>
      ))}
    </div>
  );
}
