import { fold, slug } from "@/lib/text/fold";
import { countWhere } from "./halve";
import type { Field, FieldFault } from "./query-field";
import type { ParsedQuery, SearchQuery } from "./query";
import type { Facets, PageRange, SearchStore } from "./store";

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

type Place = {
  readonly facets: Facets;
  readonly intervention: Facets["interventions"][number];
  readonly passage: number;
};
type Test = (place: Place) => boolean;

/** Reads the facets only when something filters, and the pages only when a page does. */
export async function readFilter(query: SearchQuery, { fields }: ParsedQuery, store: SearchStore): Promise<Filter> {
  if (fields.length === 0 && !hasChoices(query)) return { isOpen: true, allows: () => true, said: [], faults: [] };
  const facets = await store.facets();
  const pages = fields.some(({ type }) => type === "page") ? await store.pages() : [];
  // Few questions name anybody: what measures a slip in a name is fetched with the first that does.
  const { slipsBetween } = await import("./resembling");
  const { tests, said, faults } = fieldTests(fields, facets, pages, slipsBetween);
  const choices = choiceTests(query);
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

type Choice = { readonly dimension: Dimension | "period"; readonly test: Test };

/** Any of a list, all of the lists. */
function choiceTests({
  speakers = [],
  groups = [],
  hearings = [],
  years = [],
  from = "",
  to = "",
}: SearchQuery): Choice[] {
  const slugs = groups.map(slug);
  const lists: readonly (readonly [Dimension, readonly string[], (place: Place) => string])[] = [
    ["speaker", speakers, ({ facets, intervention }) => facets.people[intervention.speaker]?.id ?? ""],
    ["group", slugs, ({ facets, intervention }) => slug(facets.groups[intervention.group] ?? "")],
    ["hearing", hearings, ({ facets, intervention }) => facets.hearings[intervention.hearing]?.id ?? ""],
    ["year", years, (place) => dateOf(place).slice(0, 4)],
  ];
  const choices = lists
    .filter(([, values]) => values.length > 0)
    .map(([dimension, values, valueOf]): Choice => ({ dimension, test: (place) => values.includes(valueOf(place)) }));
  if (from !== "") choices.push({ dimension: "period", test: (place) => dateOf(place) >= from });
  if (to !== "") choices.push({ dimension: "period", test: (place) => dateOf(place) <= to });
  return choices;
}

function dateOf({ facets, intervention }: Place): string {
  return facets.hearings[intervention.hearing]?.date ?? "";
}

/** How many slips of the pen there are between two words. */
type Slips = (left: string, right: string) => number;

type Named = { readonly place: number; readonly name: string; readonly keys: readonly string[] };

function fieldTests(
  fields: readonly Field[],
  facets: Facets,
  pages: readonly (PageRange | undefined)[],
  slips: Slips,
): { tests: Test[]; said: string[]; faults: FieldFault[] } {
  const tests: Test[] = [];
  const said: string[] = [];
  const faults: FieldFault[] = [];
  const wanted = { speaker: new Set<number>(), group: new Set<number>(), hearing: new Set<number>() };
  const named = namesOf(facets);
  for (const field of fields) {
    if (field.type === "period") {
      const { from = "", to = "9999" } = field;
      tests.push((place) => dateOf(place) >= from && dateOf(place) <= to);
      said.push(field.said);
    } else if (field.type === "page") {
      const { first, last, negated } = field;
      tests.push(({ passage }) => isOnPage(pages[passage], first, last) !== negated);
      said.push(field.said);
    } else {
      const found = lookUp(named[field.type], field.value, slips);
      const { type } = field;
      if (found.length === 0) faults.push({ type: "field", fault: `unknown-${type}`, said: field.said });
      else if (field.negated)
        tests.push(({ intervention }) => !found.some(({ place }) => place === intervention[type]));
      else for (const { place } of found) wanted[type].add(place);
      if (found.length > 0)
        said.push(`${field.negated ? "sans " : ""}${labels[type]} : ${found.map(({ name }) => name).join(" ou ")}`);
    }
  }
  for (const type of ["speaker", "group", "hearing"] as const)
    if (wanted[type].size > 0) tests.push(({ intervention }) => wanted[type].has(intervention[type]));
  return { tests, said, faults };
}

const labels = { speaker: "intervenant", group: "groupe", hearing: "audition" } as const;

function isOnPage(range: PageRange | undefined, first: number, last: number): boolean {
  return range !== undefined && range[0] <= last && range[1] >= first;
}

function namesOf({ people, groups, hearings }: Facets): Record<"speaker" | "group" | "hearing", Named[]> {
  return {
    speaker: people.map(({ id, name }, place) => ({ place, name, keys: [id, name] })),
    group: groups.map((name, place) => ({ place, name, keys: [name] })),
    hearing: hearings.map(({ id, number, title }, place) => ({
      place,
      name: `${title} (n° ${String(number)})`,
      keys: [id, String(number), title],
    })),
  };
}

/** Whole keys first, then keys that hold all words of the value, then a key one slip away. */
function lookUp(named: readonly Named[], value: string, slips: Slips): Named[] {
  const wanted = slug(value);
  if (wanted === "") return [];
  const whole = named.filter(({ keys }) => keys.some((key) => slug(key) === wanted));
  if (whole.length > 0) return whole;
  const words = wanted.split("-");
  const partial = named.filter(({ keys }) => {
    const parts = keys.flatMap((key) => slug(key).split("-"));
    return words.every((word) => parts.includes(word));
  });
  if (partial.length > 0) return partial;
  const beginning = named.filter(({ keys }) => {
    const parts = keys.flatMap((key) => slug(key).split("-"));
    return words.every((word) => word.length > 2 && parts.some((part) => part.startsWith(word)));
  });
  if (beginning.length > 0) return beginning;
  const near = (part: string): boolean => part.length > 3 && slips(fold(part), wanted) <= 1;
  return named.filter(({ keys }) => keys.some((key) => slug(key).split("-").some(near)));
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
