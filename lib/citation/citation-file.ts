import type { BibliographicItem } from "./bibliographic-item";
import { toBibtex } from "./bibtex";
import { toRis } from "./ris";

type CitationFile = { readonly text: string; readonly type: string };

/** A file for reference managers, by the extension of its name. */
export function citationFile(item: BibliographicItem, extension: string): CitationFile {
  switch (extension) {
    case "bib":
      return { text: toBibtex(item), type: "application/x-bibtex; charset=utf-8" };
    case "ris":
      return { text: toRis(item), type: "application/x-research-info-systems; charset=utf-8" };
    case "csl.json":
      return { text: toCslJson(item), type: "application/vnd.citationstyles.csl+json" };
    default:
      throw new Error(`no citation file ends in ${extension}`);
  }
}

/** CSL-JSON is a list, of one item here. */
export function toCslJson(item: BibliographicItem): string {
  return `${JSON.stringify([item])}\n`;
}
