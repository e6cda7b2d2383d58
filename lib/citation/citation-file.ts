import type { CitationFileName } from "@/lib/site/data-files";
import type { BibliographicItem } from "./bibliographic-item";
import { toBibtex } from "./bibtex";
import { toRis } from "./ris";

/** A file for reference managers, by the extension of its name. */
export function citationFile(item: BibliographicItem, extension: CitationFileName): string {
  switch (extension) {
    case "bib":
      return toBibtex(item);
    case "ris":
      return toRis(item);
    case "csl.json":
      return toCslJson(item);
  }
}

/** CSL-JSON is a list, of one item here. */
function toCslJson(item: BibliographicItem): string {
  return `${JSON.stringify([item])}\n`;
}
