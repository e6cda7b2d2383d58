import type { faultText } from "@/lib/search/fault-text";
import type { SearchSummary } from "@/lib/search/search-result";
import { noteText } from "@/lib/search/wording";
import { withFrenchSpaces as spaced } from "@/lib/text/typography";
import { make } from "./make-element.browser";
import { queryString } from "./query-string";

/** What the archive made of the words, with the way back where it changed one, and what could not be read. */
export function noteItems({ query, notes, faults }: SearchSummary, textOf: typeof faultText): HTMLElement[] {
  const said = notes.map((note) => {
    const item = make("li", {}, spaced(noteText(note)));
    if (note.type !== "corrected" && note.type !== "completed") return item;
    // Between quotation marks, a word is what it is.
    const asTyped = queryString({ ...query, q: query.q.replace(note.said, `"${note.said}"`) });
    item.append(" ", make("a", { href: `${location.pathname}${asTyped}` }, spaced(`Chercher plutôt « ${note.said} »`)));
    return item;
  });
  return [...said, ...faults.map((fault) => make("li", {}, spaced(textOf(fault))))];
}
