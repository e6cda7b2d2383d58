import { Fragment } from "react";
import { termAnchor, termsSaid, type Glossary } from "@/lib/model/glossary";
import type { Intervention } from "@/lib/model/intervention";
import type { Languages } from "@/lib/model/languages";
import { glossaryPath, href } from "@/lib/site/addresses";
import { Runs, shownText } from "./runs";

type Props = {
  readonly glossary: Glossary;
  readonly languages: Languages;
  readonly interventions: readonly Intervention[];
};

/** Beyond, the glossary itself is the list. */
const mostListed = 20;

/** The words of these interventions that the glossary explains, there: the text stays as it is. */
export function GlossarySection({ glossary, languages, interventions }: Props) {
  const terms = termsSaid(glossary, interventions);
  if (terms.length === 0) return null;
  if (terms.length > mostListed)
    return (
      <p className="glossary">
        <a href={href(glossaryPath)}>Mots expliqués dans le glossaire</a> : {terms.length}
      </p>
    );
  return (
    <p className="glossary">
      Mots expliqués :{" "}
      {terms.map((term, index) => (
        <Fragment key={term.term}>
          {index > 0 && ", "}
          <a href={`${href(glossaryPath)}#${termAnchor(term)}`}>
            <Runs runs={shownText(term.term, languages)} />
          </a>
        </Fragment>
      ))}
    </p>
  );
}
