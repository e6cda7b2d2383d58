import { slug } from "@/lib/text/fold";
import { countWhere } from "./halve";
import type { FieldFault } from "./query-field";
import type { ParsedQuery, SearchQuery } from "./query";
import type { Facets, SearchStore } from "./store";

export type Dimension = "speaker" | "group" | "hearing" | "year";

/** The part of the archive that is searched. */
export type Filter = {
  /** Nothing filters. */
  readonly isOpen: boolean;
  /** Does it leave a passage in? Without one of the choices, to count what another one would give. */
  readonly allows: (passage: number, without?: Dimension) => boolean;
  /** As a reader would say it: « intervenant : Asma MHALLA ». */
  readonly said: readonly string[];
  readonly faults: readonly FieldFault[];
};

/** Reads the facets only when something filters, and the pages only when a page does. */
export async function readFilter(query: SearchQuery, { fields }: ParsedQuery, store: SearchStore): Promise<Filter> {
  if (fields.length === 0 && !hasChoices(query)) return { isOpen: true, allows: () => true, said: [], faults: [] };
  // Few questions filter: what reads a filter is fetched with the first that does.
  const [facets, pages, { choiceTests, fieldTests }, { slipsBetween }] = await Promise.all([
    store.facets(),
    fields.some(({ type }) => type === "page") ? store.pages() : [],
    import("./filter-conditions"),
    import("./resembling"),
  ]);
  const tools = { slug, slipsBetween };
  const { tests, said, faults } = fieldTests(fields, { facets, pages }, tools);
  const choices = choiceTests(query, tools);
  const allows = (passage: number, without?: Dimension): boolean => {
    const place = { facets, intervention: interventionAt(facets, passage), passage };
    return (
      tests.every((test) => test(place)) &&
      choices.every(({ dimension, test }) => (without !== undefined && dimension === without) || test(place))
    );
  };
  return { isOpen: tests.length === 0 && choices.length === 0, allows, said, faults };
}

export function hasChoices({ speakers, groups, hearings, years, from, to }: SearchQuery): boolean {
  return [speakers, groups, hearings, years].some((list) => (list ?? []).length > 0) || Boolean(from) || Boolean(to);
}

/** The intervention that holds a passage. */
export function interventionAt({ interventions }: Facets, passage: number): Facets["interventions"][number] {
  const found =
    interventions[
      countWhere(interventions.length, (place) => (interventions[place]?.firstPassage ?? 0) <= passage) - 1
    ];
  if (!found) throw new RangeError(`no intervention holds passage ${String(passage)}`);
  return found;
}
