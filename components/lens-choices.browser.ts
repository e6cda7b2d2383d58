import { exchangesOf } from "@/lib/model/exchange";
import { natures, pairValue } from "@/lib/site/lens";
import { slug } from "@/lib/text/fold";
import { count } from "@/lib/text/plural";
import { make } from "./make-element.browser";

/**
 * What the lens offers besides people, read on the page: the groups of its participants, the kinds of its turns, who
 * speaks with whom. Each turn is told its group.
 */
export function moreChoices(root: Document, articles: readonly HTMLElement[]): HTMLElement[] {
  const speakers = articles.map((article) => article.dataset["speaker"] ?? "");
  return [
    fieldset("Par groupe", groupsOf(root, articles)),
    fieldset("Par nature", kindsOf(articles)),
    exchanges(articles, speakers),
  ].flatMap((made) => made ?? []);
}

type Choice = { readonly name: string; readonly value: string; readonly label: string };

/** The groups of the cover whose people speak. */
function groupsOf(root: Document, articles: readonly HTMLElement[]): Choice[] {
  return [...root.querySelectorAll<HTMLElement>(".groups > div")].flatMap((group) => {
    const label = group.querySelector("h3")?.textContent ?? "";
    const people = new Set([...group.querySelectorAll<HTMLAnchorElement>("li > a")].map(({ href }) => href));
    const turns = articles.filter((article) =>
      people.has(article.querySelector<HTMLAnchorElement>("h2 a")?.href ?? ""),
    );
    if (turns.length === 0 || group.hasAttribute("data-no-group")) return [];
    const value = slug(label);
    for (const turn of turns) turn.dataset["group"] = value;
    return [{ name: "groupe", value, label }];
  });
}

function kindsOf(articles: readonly HTMLElement[]): Choice[] {
  const presentations = articles.filter(({ dataset }) => dataset["nature"] !== undefined);
  return [
    ...(presentations.length > 0 ? [{ name: "nature", value: natures.presentation, label: "Exposés" }] : []),
    ...(presentations.length < articles.length ? [{ name: "nature", value: natures.exchange, label: "Échanges" }] : []),
  ];
}

/** A choice of one is none. The lens counts the turns of each. */
function fieldset(legend: string, choices: readonly Choice[]): HTMLElement | undefined {
  if (choices.length < 2) return undefined;
  const chips = choices.map(({ name, value, label }) =>
    make(
      "label",
      { class: "chip" },
      make("input", { type: "checkbox", name, value }),
      make("span", {}, label),
      " ",
      make("small"),
    ),
  );
  return make("fieldset", {}, make("legend", {}, legend), ...chips);
}

function exchanges(articles: readonly HTMLElement[], speakers: readonly string[]): HTMLElement | undefined {
  const found = exchangesOf(speakers);
  if (found.length === 0) return undefined;
  const nameOf = (id: string): string => articles[speakers.indexOf(id)]?.querySelector("h2")?.textContent ?? id;
  const options = found.map(({ pair, turns }) =>
    make("option", { value: pairValue(pair) }, `${pair.map(nameOf).join(" et ")} (${count(turns, "intervention")})`),
  );
  return make(
    "p",
    { class: "field" },
    make("label", { for: "entre" }, "Suivre un échange"),
    make("select", { id: "entre", name: "entre" }, make("option", { value: "" }, "Tous"), ...options),
  );
}
