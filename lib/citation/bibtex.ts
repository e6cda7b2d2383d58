import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import type { BibliographicItem } from "./bibliographic-item";

/** One `@misc` entry in ASCII, under the id of what is cited. */
export function toBibtex(item: BibliographicItem): string {
  const { format } = plugins.config.get("@bibtex");
  // The id is the key, hyphens included: TeX accepts them, and keys that are made of names are not unique here.
  format.useIdAsLabel = true;
  format.checkLabel = false;
  // `@misc` has no field for what holds the speech.
  const note = [item["event-title"], item["container-title"]].filter((part) => part !== item.title).join(". ");
  return String(plugins.output.format("bibtex", [{ ...item, note }]))
    .replaceAll("\t", "  ")
    .trim()
    .concat("\n");
}
