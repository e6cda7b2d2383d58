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

/** The words of these interventions that the glossary explains: beside the text, which stays as it is. */
export function GlossarySection({ glossary, languages, interventions }: Props) {
  const terms = termsSaid(glossary, interventions);
  if (terms.length === 0) return null;
  return (
    <details className="glossary">
      <summary>Mots expliqués ({terms.length})</summary>
      <dl>
        {terms.map((term) => (
          <div key={term.term}>
            <dt>
              <a href={`${href(glossaryPath)}#${termAnchor(term)}`}>
                <Runs runs={shownText(term.term, languages)} />
              </a>
            </dt>
            <dd>
              <Runs runs={shownText(term.expansion ?? term.definition, languages)} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
