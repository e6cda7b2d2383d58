import type { InterventionContext } from "@/lib/model/context";
import type { Citation } from "./citation-parts";
import type { StyleFiles } from "./printed-entry";
import { styledCitations } from "./styled-citations";
import { wikiCitation } from "./wiki-citation";

/** The ways of citing an intervention that its page shows; files for reference managers are beside it. Build time only: citeproc never goes to a browser. */
export function interventionCitations(context: InterventionContext, files: StyleFiles): Citation[] {
  return [
    ...styledCitations(context, files),
    { id: "citer-wikipedia", label: "Wikipédia", parts: wikiCitation(context) },
  ];
}
