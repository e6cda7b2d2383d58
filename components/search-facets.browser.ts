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

  /**
   * Draws the boxes to tick, and what is chosen, anew. Whoever is on one of them stays there, or goes to what stands in its
   * place: an answer may come long after they went on.
   */
  draw({ boxes, chosen }: Record<"boxes" | "chosen", HTMLElement>, query: SearchQuery, counts: Counts): void {
    const opened = new Set([...boxes.querySelectorAll<HTMLElement>("details[open]")].map(legendOf));
    redraw(
      boxes,
      this.#facets.map((facet) =>
        this.#fieldset(facet, query, counts.get(facet.dimension) ?? new Map(), opened.has(facet.legend)),
      ),
    );
    redraw(chosen, this.#chips(query));
  }

  /** What is chosen, as a reader would say it: each can be taken back. */
  #chips(query: SearchQuery): HTMLButtonElement[] {
    return this.#facets.flatMap(({ name, legend, chosen, choices }) =>
      chosen(query).map((value) => {
        const label = `${legend} : ${choices.find((choice) => choice.value === value)?.label ?? value}`;
        const attributes = { type: "button", class: "chip", "data-name": name, "data-value": value } as const;
        return this.#make("button", { ...attributes, "aria-label": `Retirer le filtre ${label}` }, `${label} ✕`);
      }),
    );
  }

  /** One box of a list is enough, every list counts. */
  #fieldset(
    { name, legend, chosen, choices }: Facet,
    query: SearchQuery,
    counts: ReadonlyMap<string, number>,
    isOpened: boolean,
  ): HTMLFieldSetElement {
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
      more.open = isOpened || rest.some((one) => one.querySelector("input")?.checked);
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

function legendOf(inside: HTMLElement): string {
  return inside.closest("fieldset")?.querySelector("legend")?.textContent ?? "";
}

/** What tells a control from the others, whenever it is drawn. */
function keyOf(control: HTMLElement): string {
  if (control instanceof HTMLInputElement) return `${control.name}=${control.value}`;
  return control.tagName === "SUMMARY" ? legendOf(control) : control.textContent;
}

function redraw(place: HTMLElement, elements: readonly HTMLElement[]): void {
  const controls = (): HTMLElement[] => [...place.querySelectorAll<HTMLElement>("input, summary, button")];
  const before = controls();
  const at = before.findIndex((control) => control === document.activeElement);
  const key = keyOf(before[at] ?? place);
  place.replaceChildren(...elements);
  if (at < 0) return;
  const now = controls();
  const control = now.find((one) => keyOf(one) === key) ?? now[at] ?? now.at(-1);
  const more = control instanceof HTMLInputElement ? control.closest("fieldset details") : null;
  if (more instanceof HTMLDetailsElement) more.open = true;
  control?.focus();
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
