import type { Hearing } from "@/lib/model/hearing";
import type { Found } from "./engine";

/** A paragraph, the unit of all engines but Pagefind. */
type IndexedPassage = { readonly id: string; readonly text: string };

export function* passagesOf(hearings: Iterable<Hearing>): Generator<IndexedPassage> {
  for (const hearing of hearings) {
    for (const { id, paragraphs } of hearing.interventions) {
      for (const [number, { text }] of paragraphs.entries())
        yield { id: `${hearing.id}/${id}/${String(number + 1)}`, text };
    }
  }
}

/** Which intervention a passage is of, by its id or by the address of its page. */
export function interventionOf(id: string): Found {
  const [hearing = "", intervention = ""] = id.split("/").filter((part) => part !== "");
  return { hearing, intervention };
}

/** For engines that know no phrase: its words. */
export function withoutQuotes(query: string): string {
  return query.replace(/["«»“”]/gu, " ").trim();
}
