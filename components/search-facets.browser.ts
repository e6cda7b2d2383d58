import type { Dimension, interventionAt } from "@/lib/search/filter";
import type { SearchQuery } from "@/lib/search/query";
import type { FoundPassages } from "@/lib/search/found-passages";
import type { Facets } from "@/lib/search/store";
import type { slug } from "@/lib/text/fold";
import type { make } from "./make-element.browser";

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

/** The page gives them: this module is fetched alone. */
type Tools = {
  readonly make: typeof make;
  readonly slug: typeof slug;
  readonly interventionAt: typeof interventionAt;
};

type Counts = ReadonlyMap<Dimension, ReadonlyMap<string, number>>;

/** What a reader can choose beside a question: who speaks, in which group, hearing and year. */
export class FacetChoices {
  readonly #facets: readonly Facet[];
  readonly #make: Tools["make"];

  constructor(facets: Facets, tools: Tools) {
    this.#facets = facetsOf(facets, tools);
    this.#make = tools.make;
  }

  /** How many passages each choice would give. */
  async counts(found: FoundPassages): Promise<Counts> {
    const counts = new Map<Dimension, ReadonlyMap<string, number>>();
    for (const { dimension, valueOf } of this.#facets) counts.set(dimension, await found.counts(dimension, valueOf));
    return counts;
  }

  /** Boxes to tick: one of a list is enough, every list counts. */
  fieldsets(query: SearchQuery, counts: Counts): HTMLFieldSetElement[] {
    return this.#facets.map((facet) => this.#fieldset(facet, query, counts.get(facet.dimension) ?? new Map()));
  }

  /** What is chosen, as a reader would say it, with the parameter that holds it. */
  chosen(query: SearchQuery): { name: string; value: string; label: string }[] {
    return this.#facets.flatMap(({ name, legend, chosen, choices }) =>
      chosen(query).map((value) => ({
        name,
        value,
        label: `${legend} : ${choices.find((choice) => choice.value === value)?.label ?? value}`,
      })),
    );
  }

  #fieldset({ name, legend, chosen, choices }: Facet, query: SearchQuery, counts: ReadonlyMap<string, number>) {
    const ticked = new Set(chosen(query));
    const known = choices
      .map((choice) => ({ ...choice, count: counts.get(choice.value) ?? 0 }))
      .filter(({ value, count }) => count > 0 || ticked.has(value))
      .sort((left, right) => right.count - left.count);
    const boxes = known.map((choice) => this.#box(name, choice, ticked.has(choice.value)));
    const set = this.#make("fieldset", {}, this.#make("legend", {}, legend), ...boxes.slice(0, shownAtFirst));
    const rest = boxes.slice(shownAtFirst);
    if (rest.length > 0) {
      const more = this.#make("details", {}, this.#make("summary", {}, `${String(rest.length)} de plus`), ...rest);
      more.open = rest.some((one) => one.querySelector("input")?.checked);
      set.append(more);
    }
    set.hidden = known.length === 0;
    return set;
  }

  #box(name: string, { value, label, count }: Choice & { count: number }, checked: boolean): HTMLLabelElement {
    const input = this.#make("input", { type: "checkbox", name, value });
    input.checked = checked;
    const words = [this.#make("span", {}, label), " ", this.#make("small", {}, String(count))];
    return this.#make("label", { class: "choice" }, input, ...words);
  }
}

function facetsOf(facets: Facets, { slug, interventionAt }: Tools): Facet[] {
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
