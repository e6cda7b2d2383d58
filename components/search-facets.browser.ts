import { interventionAt, type Dimension } from "@/lib/search/filter";
import type { SearchQuery } from "@/lib/search/query";
import type { FoundPassages } from "@/lib/search/found-passages";
import type { Facets } from "@/lib/search/store";
import { slug } from "@/lib/text/fold";
import { make } from "./make-element.browser";

type Choice = { readonly value: string; readonly label: string };

type Facet = {
  readonly dimension: Dimension;
  /** Its parameter in the address, which is the name of its boxes. */
  readonly name: string;
  readonly legend: string;
  readonly chosen: (query: SearchQuery) => readonly string[];
  readonly choices: readonly Choice[];
  readonly valueOf: (passage: number) => string;
};

/** What a facet shows before the reader asks for the rest. */
const shownAtFirst = 8;

/** Boxes to tick, with how many passages each would give: one of a list is enough, every list counts. */
export function facetList(
  facets: Facets,
  query: SearchQuery,
  counts: ReadonlyMap<Dimension, ReadonlyMap<string, number>>,
): HTMLFieldSetElement[] {
  return facetsOf(facets).map((facet) => fieldset(facet, query, counts.get(facet.dimension) ?? new Map()));
}

export async function facetCounts(
  facets: Facets,
  found: FoundPassages,
): Promise<ReadonlyMap<Dimension, ReadonlyMap<string, number>>> {
  const counts = new Map<Dimension, ReadonlyMap<string, number>>();
  for (const { dimension, valueOf } of facetsOf(facets)) counts.set(dimension, await found.counts(dimension, valueOf));
  return counts;
}

/** What is chosen, as a reader would say it, with the question that no longer holds it. */
export function chosenLabels(facets: Facets, query: SearchQuery): { name: string; value: string; label: string }[] {
  return facetsOf(facets).flatMap(({ name, legend, chosen, choices }) =>
    chosen(query).map((value) => ({
      name,
      value,
      label: `${legend} : ${choices.find((choice) => choice.value === value)?.label ?? value}`,
    })),
  );
}

function facetsOf(facets: Facets): Facet[] {
  const { people, groups, hearings } = facets;
  const years = [...new Set(hearings.map(({ date }) => date.slice(0, 4)))];
  const at = (passage: number): Facets["interventions"][number] => interventionAt(facets, passage);
  return [
    {
      dimension: "speaker",
      name: "intervenant",
      legend: "Intervenant",
      chosen: ({ speakers = [] }) => speakers,
      choices: people.map(({ id, name }) => ({ value: id, label: name })),
      valueOf: (passage) => people[at(passage).speaker]?.id ?? "",
    },
    {
      dimension: "group",
      name: "groupe",
      legend: "Groupe",
      chosen: ({ groups: chosen = [] }) => chosen.map(slug),
      choices: groups.map((group) => ({ value: slug(group), label: group })),
      valueOf: (passage) => slug(groups[at(passage).group] ?? ""),
    },
    {
      dimension: "hearing",
      name: "audition",
      legend: "Audition",
      chosen: ({ hearings: chosen = [] }) => chosen,
      choices: hearings.map(({ id, number, title }) => ({ value: id, label: `${title} (n° ${String(number)})` })),
      valueOf: (passage) => hearings[at(passage).hearing]?.id ?? "",
    },
    {
      dimension: "year",
      name: "annee",
      legend: "Année",
      chosen: ({ years: chosen = [] }) => chosen,
      choices: years.map((year) => ({ value: year, label: year })),
      valueOf: (passage) => hearings[at(passage).hearing]?.date.slice(0, 4) ?? "",
    },
  ];
}

function fieldset({ name, legend, chosen, choices }: Facet, query: SearchQuery, counts: ReadonlyMap<string, number>) {
  const ticked = new Set(chosen(query));
  const known = choices
    .map((choice) => ({ ...choice, count: counts.get(choice.value) ?? 0 }))
    .filter(({ value, count }) => count > 0 || ticked.has(value))
    .sort((left, right) => right.count - left.count);
  const boxes = known.map((choice) => box(name, choice, ticked.has(choice.value)));
  const set = make("fieldset", {}, make("legend", {}, legend), ...boxes.slice(0, shownAtFirst));
  const rest = boxes.slice(shownAtFirst);
  if (rest.length > 0) {
    const more = make("details", {}, make("summary", {}, `${String(rest.length)} de plus`), ...rest);
    more.open = rest.some((one) => one.querySelector("input")?.checked);
    set.append(more);
  }
  set.hidden = known.length === 0;
  return set;
}

function box(name: string, { value, label, count }: Choice & { count: number }, checked: boolean): HTMLLabelElement {
  const input = make("input", { type: "checkbox", name, value });
  input.checked = checked;
  return make("label", { class: "choice" }, input, make("span", {}, label), " ", make("small", {}, String(count)));
}
