import type { ResultGroup, SearchResult } from "@/lib/search/search-result";
import { href, interventionNumber, passagePath } from "@/lib/site/addresses";
import { formatFrenchDate } from "@/lib/text/french-date";
import { count } from "@/lib/text/plural";
import { make } from "./make-element.browser";
import { addressHere } from "./place.browser";

type Options = {
  /** The words to light where a link lands. */
  readonly lit: string;
  /** The results of other passages of the same intervention. */
  readonly read: (passages: readonly number[]) => Promise<SearchResult[]>;
};

/** One intervention that answers: who, the best passage with its words marked, where, and its other passages. */
export function resultItem({ best, others }: ResultGroup, { lit, read }: Options): HTMLLIElement {
  const { hearing, intervention, speaker, role, page } = best;
  const link = make("a", { href: linkTo(best, lit) }, speaker.name);
  // Several results may be by the same person: out of context, each link says which passage it leads to.
  const place = `, audition ${String(hearing.number)}, intervention ${interventionNumber(intervention)}`;
  link.append(make("span", { class: "visually-hidden" }, place));
  const heading = make("h3", {}, link);
  if (role !== undefined) heading.append(make("span", { class: "role" }, role));
  const where = [
    hearing.title,
    `audition n° ${String(hearing.number)}`,
    formatFrenchDate(hearing.date),
    pageText(page),
  ];
  const item = make("li", {}, heading, excerpt(best), make("p", { class: "where" }, where.filter(Boolean).join(" · ")));
  if (others.length > 0) item.append(otherPassages(others, lit, read));
  return item;
}

/** Where a result leads, of itself. */
export function addressOf({ hearing, sentence }: SearchResult): string {
  return href(passagePath(hearing.id, sentence));
}

/** The same, with the words to light there. */
function linkTo(result: SearchResult, lit: string): string {
  const [path = "", fragment = ""] = addressOf(result).split("#");
  return addressHere(`${path}?${new URLSearchParams({ q: lit }).toString()}#${fragment}`);
}

function excerpt({ pieces }: SearchResult): HTMLParagraphElement {
  return make("p", { class: "excerpt" }, ...pieces.map(({ text, marked }) => (marked ? make("mark", {}, text) : text)));
}

function pageText(page: number | undefined): string {
  return page === undefined ? "" : `p. ${String(page)}`;
}

function otherPassages(others: readonly number[], lit: string, read: Options["read"]): HTMLDetailsElement {
  const several = others.length > 1;
  const summary = several
    ? `${count(others.length, "autre passage", "autres passages")} dans cette intervention`
    : "1 autre passage dans cette intervention";
  const details = make("details", { class: "others" }, make("summary", {}, summary));
  details.addEventListener(
    "toggle",
    () => {
      void read(others).then((results) => {
        details.append(make("ul", {}, ...results.map((result) => otherItem(result, lit))));
      });
    },
    { once: true },
  );
  return details;
}

function otherItem(result: SearchResult, lit: string): HTMLLIElement {
  const label = result.page === undefined ? "Lire ce passage" : `Lire ce passage, p. ${String(result.page)}`;
  return make(
    "li",
    {},
    excerpt(result),
    make("p", { class: "where" }, make("a", { href: linkTo(result, lit) }, label)),
  );
}
