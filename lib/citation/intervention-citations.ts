import type { InterventionContext } from "@/lib/model/context";
import { interventionItem } from "./bibliographic-item";
import { toBibtex } from "./bibtex";
import { toCslJson } from "./citation-file";
import { addressToken, cutAtAddress, type Citation } from "./citation-parts";
import { toRis } from "./ris";
import { styledCitations, type StyleFiles } from "./styled-citations";
import { wikiCitation } from "./wiki-citation";

/** Every way of citing an intervention that its page shows. Build time only: citeproc never goes to a browser. */
export function interventionCitations(context: InterventionContext, files: StyleFiles): Citation[] {
  const item = { ...interventionItem(context), URL: addressToken };
  const coded = (id: string, label: string, text: string): Citation => ({
    id: `citer-${id}`,
    label,
    verbatim: true,
    parts: cutAtAddress(text.trimEnd()),
  });
  return [
    ...styledCitations(context, files),
    { id: "citer-wikipedia", label: "Wikipédia", verbatim: false, parts: wikiCitation(context) },
    coded("bibtex", "BibTeX", toBibtex(item)),
    coded("ris", "RIS", toRis(item).replaceAll("\r", "")),
    coded("csl-json", "CSL-JSON", toCslJson(item)),
  ];
}
