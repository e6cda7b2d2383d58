import { participantOf, type Hearing } from "@/lib/model/hearing";
import type { Intervention } from "@/lib/model/intervention";
import { startedPages, stretchesOf } from "@/lib/model/stretches";
import { pageAnchor } from "@/lib/site/addresses";
import { firstWords } from "@/lib/site/texts";
import { identityClass } from "./speaker-identity";

/** Each turn, places inside the long ones, and the pages of the official document. */
export function TableOfContents({ hearing }: { readonly hearing: Hearing }) {
  return (
    <nav className="toc" aria-labelledby="sommaire">
      <h2 id="sommaire">Sommaire</h2>
      <Pages pages={startedPages(hearing)} />
      <ol>
        {hearing.interventions.map((intervention) => (
          <li key={intervention.id} className={identityClass(hearing, intervention.speaker)}>
            <a href={`#${intervention.id}`}>
              <b>{participantOf(hearing, intervention.speaker).name}</b>{" "}
              <span>{firstWords(intervention.paragraphs[0]?.text ?? "", 56)}</span>
            </a>
            <Stretches intervention={intervention} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Stretches({ intervention }: { intervention: Intervention }) {
  const stretches = stretchesOf(intervention);
  if (stretches.length === 0) return null;
  return (
    <ol>
      {stretches.map(({ id, text }) => (
        <li key={id}>
          <a href={`#${id}`}>{firstWords(text, 38)}</a>
        </li>
      ))}
    </ol>
  );
}

function Pages({ pages }: { pages: readonly number[] }) {
  if (pages.length < 2) return null;
  return (
    <details className="pages">
      <summary>Aller à la page</summary>
      <ul>
        {pages.map((page) => (
          <li key={page}>
            <a href={`#${pageAnchor(page)}`} aria-label={`Page ${String(page)}`}>
              {page}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
