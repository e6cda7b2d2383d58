import { href, interventionNumber, passagePath } from "@/lib/site/addresses";
import { formatFrenchDate } from "@/lib/text/french-date";
import { count } from "@/lib/text/plural";
import { openFileStore } from "@/lib/search/file-store";
import { search, type SearchAnswer, type SearchResult } from "@/lib/search/search";
import type { SearchStore } from "@/lib/search/store";
import { queryString, readQuery } from "./query-string";

const pageSize = 20;
const typingPause = 250;

class SearchView {
  readonly #form: HTMLFormElement;
  readonly #store: SearchStore;
  readonly #status = element("[data-search-status]");
  readonly #results = element("[data-search-results]");
  readonly #help = element("[data-search-help]");
  readonly #more = element("[data-search-more]");
  #limit = pageSize;
  /** Of answers that overlap, only the last one asked for is shown. */
  #asked = 0;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    const base = new URL(form.dataset["search"] ?? "", document.baseURI);
    this.#store = openFileStore(async (name) => {
      const response = await fetch(new URL(name, base));
      if (!response.ok) throw new Error(`${name}: ${String(response.status)}`);
      return response.json();
    });
  }

  start(): void {
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#ask("push");
    });
    this.#form.addEventListener("input", () => {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => {
        this.#ask("replace");
      }, typingPause);
    });
    this.#more.addEventListener("click", () => {
      const first = this.#results.children.length;
      this.#limit += pageSize;
      void this.#answer().then(() => this.#results.children[first]?.querySelector("a")?.focus());
    });
    window.addEventListener("popstate", () => {
      this.#fill();
    });
    this.#fill();
  }

  /** Puts the question of the address in the form, and answers it. */
  #fill(): void {
    const parameters = new URLSearchParams(location.search);
    for (const field of this.#form.elements) {
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
        field.value = parameters.get(field.name) ?? "";
    }
    const filtered = [...parameters.keys()].some((name) => name !== "q");
    if (filtered) this.#form.querySelector("[data-search-filters]")?.setAttribute("open", "");
    this.#limit = pageSize;
    void this.#answer();
  }

  #ask(history: "push" | "replace"): void {
    clearTimeout(this.#typing);
    const address = `${location.pathname}${queryString(this.#query())}`;
    if (history === "push" && address !== location.pathname + location.search)
      window.history.pushState(null, "", address);
    else window.history.replaceState(null, "", address);
    this.#limit = pageSize;
    void this.#answer();
  }

  #query() {
    const fields = [...new FormData(this.#form)];
    return readQuery(
      new URLSearchParams(fields.map(([name, value]) => [name, typeof value === "string" ? value : value.name])),
    );
  }

  async #answer(): Promise<void> {
    const query = this.#query();
    const asked = ++this.#asked;
    if (query.q === "") {
      this.#show([], "", false, false);
      return;
    }
    try {
      const answer = await search(this.#store, query, this.#limit);
      if (asked !== this.#asked) return;
      this.#show(
        answer.results.map(resultItem),
        sentence(answer),
        answer.total === 0,
        answer.total > answer.results.length,
      );
      document.title = `« ${query.q} » — ${document.title.split(" — ").at(-1) ?? ""}`;
    } catch {
      if (asked === this.#asked) this.#fail();
    }
  }

  #show(items: readonly HTMLElement[], status: string, help: boolean, more: boolean): void {
    this.#status.textContent = status;
    this.#results.replaceChildren(...items);
    this.#help.hidden = !help;
    this.#more.hidden = !more;
  }

  #fail(): void {
    this.#show([], "La recherche n'a pas pu lire son index. ", true, false);
    const retry = create("button", "", "Réessayer");
    retry.addEventListener("click", () => {
      void this.#answer();
    });
    this.#status.append(retry);
  }
}

function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the search page has no ${selector}`);
  return found;
}

/** « 12 passages pour souveraineté + technologique » */
function sentence({ total, understood, partial }: SearchAnswer): string {
  if (understood === "") return "Écrivez au moins un mot.";
  if (total === 0) return `Aucun passage pour ${understood}.`;
  if (partial)
    return `Aucun passage ne contient tous les mots ; ${count(total, "passage")} en ${total > 1 ? "contiennent" : "contient"} une partie : ${understood}.`;
  return `${count(total, "passage")} pour ${understood}.`;
}

function resultItem({ hearing, intervention, sentence: id, speaker, role, page, pieces }: SearchResult): HTMLLIElement {
  const item = document.createElement("li");
  const heading = document.createElement("h2");
  const link = create("a", "", speaker.name);
  link.setAttribute("href", href(passagePath(hearing.id, id)));
  // Several results may be by the same person: out of context, each link says which passage it leads to.
  const place = `, audition ${String(hearing.number)}, intervention ${interventionNumber(intervention)}`;
  link.append(create("span", "visually-hidden", place));
  heading.append(link);
  if (role !== undefined) heading.append(create("span", "role", role));
  const quote = document.createElement("p");
  quote.className = "excerpt";
  quote.append(...pieces.map(({ text, marked }) => (marked ? create("mark", "", text) : text)));
  const where = [
    hearing.title,
    `audition n° ${String(hearing.number)}`,
    formatFrenchDate(hearing.date),
    ...(page === undefined ? [] : [`p. ${String(page)}`]),
  ];
  item.append(heading, quote, create("p", "facts", where.join(" · ")));
  return item;
}

function create(tag: string, className: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  if (className !== "") made.className = className;
  made.textContent = text;
  return made;
}

const form = document.querySelector<HTMLFormElement>("[data-search]");
if (form) new SearchView(form).start();
