import type { InterventionContext } from "@/lib/model/context";
import { absolute, embedPath, href } from "@/lib/site/addresses";
import { interventionTitle } from "@/lib/site/texts";
import { CopyText } from "./citing";

type Props = {
  readonly context: InterventionContext;
  /** The HTML of the quotation. */
  readonly quotation: string;
};

/** What to paste in a page of one's own: the words themselves, or a frame that shows them. */
export function Embedding({ context, quotation }: Props) {
  const { site, hearing, intervention, displayName } = context;
  const path = embedPath(hearing.id, intervention.id);
  const title = interventionTitle(displayName).replaceAll('"', "&quot;");
  const frame = `<iframe src="${absolute(path, site.address)}" title="${title}" width="600" height="400" loading="lazy"></iframe>`;
  return (
    <details className="citing">
      <summary>Intégrer à une page</summary>
      <dl>
        <div>
          <dt>
            La citation <CopyText id="integrer-citation" what="le HTML de la citation" />
          </dt>
          <dd>
            <pre id="integrer-citation">{quotation}</pre>
          </dd>
        </div>
        <div>
          <dt>
            Un cadre <a href={href(path)}>Voir le cadre</a>
            <CopyText id="integrer-cadre" what="le HTML du cadre" />
          </dt>
          <dd>
            <pre id="integrer-cadre">{frame}</pre>
          </dd>
        </div>
      </dl>
      <p>Sans script ni traceur. Les sites qui connaissent oEmbed n'ont besoin que de l'adresse de cette page.</p>
    </details>
  );
}
