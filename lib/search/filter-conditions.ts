import type { slug } from "@/lib/text/fold";
import type { Dimension } from "./filter";
import type { Field, FieldFault } from "./query-field";
import type { SearchQuery } from "./query";
import type { slipsBetween } from "./resembling";
import type { Facets, PageRange } from "./store";

/** Whoever reads a filter gives them: this module is fetched alone. */
type Tools = {
  readonly slug: typeof slug;
  readonly slipsBetween: typeof slipsBetween;
};

type Facts = { readonly facets: Facets; readonly pages: readonly (PageRange | undefined)[] };

type Place = {
  readonly facets: Facets;
  readonly intervention: Facets["interventions"][number];
  readonly passage: number;
};
type Test = (place: Place) => boolean;

type Choice = { readonly dimension: Dimension | "period"; readonly test: Test };

/** Any of a list, all of the lists. */
export function choiceTests(
  { speakers = [], groups = [], hearings = [], years = [], from = "", to = "" }: SearchQuery,
  { slug }: Tools,
): Choice[] {
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

type Named = { readonly place: number; readonly name: string; readonly keys: readonly string[] };

export function fieldTests(
  fields: readonly Field[],
  { facets, pages }: Facts,
  tools: Tools,
): { tests: Test[]; said: string[]; faults: FieldFault[] } {
  const tests: Test[] = [];
  const said: (() => string)[] = [];
  const faults: FieldFault[] = [];
  const names = () => new Map<number, string>();
  const wanted = { speaker: names(), group: names(), hearing: names() };
  const named = namesOf(facets);
  for (const field of fields) {
    if (field.type === "period") {
      const { from = "", to = "9999" } = field;
      tests.push((place) => dateOf(place) >= from && dateOf(place) <= to);
      said.push(() => withoutSign(field.said));
    } else if (field.type === "page") {
      const { negated } = field;
      // « page:12-9 » is no less clear.
      const [first, last] = field.first > field.last ? [field.last, field.first] : [field.first, field.last];
      tests.push(({ passage }) => isOnPage(pages[passage], first, last) !== negated);
      said.push(() => withoutSign(field.said));
    } else {
      const found = lookUp(named[field.type], field.value, tools);
      const { type } = field;
      if (found.length === 0) {
        faults.push({ type: "field", fault: `unknown-${type}`, said: field.said });
      } else if (field.negated) {
        tests.push(({ intervention }) => !found.some(({ place }) => place === intervention[type]));
        said.push(() => `sans ${nameList(type, found)}`);
      } else {
        const chosen = wanted[type];
        // Any of those that the question names: they are said together, where the first one stands.
        if (chosen.size === 0)
          said.push(() =>
            nameList(
              type,
              [...chosen.values()].map((name) => ({ name })),
            ),
          );
        for (const { place, name } of found) chosen.set(place, name);
      }
    }
  }
  for (const type of ["speaker", "group", "hearing"] as const)
    if (wanted[type].size > 0) tests.push(({ intervention }) => wanted[type].has(intervention[type]));
  return { tests, said: said.map((say) => say()), faults };
}

const labels = { speaker: "intervenant", group: "groupe", hearing: "audition" } as const;

function nameList(type: keyof typeof labels, named: readonly Pick<Named, "name">[]): string {
  return `${labels[type]} : ${named.map(({ name }) => name).join(" ou ")}`;
}

/** « -page:9 » as it is understood. */
function withoutSign(said: string): string {
  return said.replace(/^-/u, "sans ");
}

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

/** Whole keys first, then keys that hold all words of the value, then those whose words are one slip away each. */
function lookUp(named: readonly Named[], value: string, { slug, slipsBetween }: Tools): Named[] {
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
  const isNear = (part: string, word: string): boolean => part.length > 3 && slipsBetween(part, word) <= 1;
  return named.filter(({ keys }) => {
    const parts = keys.flatMap((key) => slug(key).split("-"));
    return words.every((word) => parts.some((part) => part === word || isNear(part, word)));
  });
}
