import type { InterventionContext } from "@/lib/model/context";
import { absolute, embedPath, href } from "@/lib/site/addresses";
import { interventionTitle } from "@/lib/site/texts";

/** What to paste in a page of one's own: a frame that shows the words or, with JavaScript, the words themselves. */
export function Embedding({ context }: { readonly context: InterventionContext }) {
  const { site, hearing, intervention, displayName } = context;
  const path = embedPath(hearing.id, intervention.id);
  const title = interventionTitle(displayName).replaceAll('"', "&quot;");
  return (
    <details className="citing">
      <summary>Intégrer à une page</summary>
      <pre id="integrer-cadre">{`<iframe src="${absolute(path, site.address)}" title="${title}" width="600" height="400" loading="lazy"></iframe>`}</pre>
      <p data-embedding="">
        <a href={href(path)}>Voir ce cadre</a>. Sans script ni traceur. Les sites qui connaissent oEmbed n'ont besoin
        que de l'adresse de cette page.
      </p>
    </details>
  );
}
