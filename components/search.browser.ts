import type { faultText } from "@/lib/search/fault-text";
import { openFileStore } from "@/lib/search/file-store";
import { hasChoices, interventionAt } from "@/lib/search/filter";
import type { SearchQuery } from "@/lib/search/query";
import type { FoundPassages } from "@/lib/search/found-passages";
import { findPassages } from "@/lib/search/search";
import type { ResultGroup } from "@/lib/search/search-result";
import type { SearchStore } from "@/lib/search/store";
import { answerText } from "@/lib/search/wording";
import { slug } from "@/lib/text/fold";
import { withFrenchSpaces as spaced } from "@/lib/text/typography";
import { find, findA, make } from "./make-element.browser";
import { litWords } from "./lit-words";
import { openTransport } from "./place.browser";
import { queryString, readQuery } from "./query-string";
import { startResultKeys } from "./search-keys.browser";
import { DrawnResults } from "./search-drawn.browser";
import { noteItems } from "./search-notes.browser";
import { addressOf } from "./search-result.browser";
import { startShortcut } from "./shortcut.browser";

const pageSize = 10;
const typingPause = 250;
/** A shorter wait is not announced. */
const patience = 400;

class SearchView {
  readonly #form: HTMLFormElement;
  readonly #field: HTMLInputElement;
  readonly #store: SearchStore;
  readonly #status = find("[data-search-status]");
  readonly #notes = find("[data-search-notes]");
  readonly #chosen = find("[data-search-chosen]");
  readonly #panel = findA(HTMLDetailsElement, "[data-search-filters]");
  readonly #facets = find("[data-search-facets]");
  readonly #tools = find("[data-search-tools]");
  readonly #results = find("[data-search-results]");
  readonly #help = find("[data-search-help]");
  readonly #more = find("[data-search-more]");
  #limit = pageSize;
  #found: FoundPassages | undefined;
  /** Fetched with the first question that cannot be read whole. */
  #faultText: typeof faultText = () => "Une partie de la question est laissée de côté.";
  readonly #drawn = new DrawnResults(this.#results);
  /** Of answers that overlap, only the last one asked for is shown. */
  #asked = 0;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#field = findA(HTMLInputElement, "input[name=q]", form);
    this.#store = openFileStore(openTransport(new URL(form.dataset["search"] ?? "", document.baseURI)));
  }

  start(): void {
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#ask("push");
    });
    this.#form.addEventListener("input", (event) => {
      clearTimeout(this.#typing);
      const isText = event.target === this.#field;
      this.#typing = setTimeout(
        () => {
          this.#ask(isText ? "replace" : "push");
        },
        isText ? typingPause : 0,
      );
    });
    this.#panel.addEventListener("toggle", () => void this.#showFacets());
    this.#more.addEventListener("click", () => void this.#showMore());
    // It belongs to the form and stands outside of it.
    this.#tools.addEventListener("change", () => {
      this.#ask("push");
    });
    this.#tools.addEventListener("click", (event) => {
      const format = event.target instanceof HTMLElement ? event.target.dataset["export"] : undefined;
      if (format !== undefined) void this.#export(format);
    });
    this.#chosen.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-name]") : null;
      if (button) this.#drop(button.dataset["name"] ?? "", button.dataset["value"] ?? "");
    });
    window.addEventListener("popstate", () => {
      this.#fill();
    });
    startResultKeys(this.#field, this.#results);
    this.#fill();
  }

  /** Puts the question of the address in the form, and answers it. */
  #fill(): void {
    const query = readQuery(new URLSearchParams(location.search));
    this.#field.value = query.q;
    for (const [name, value] of [
      ["du", query.from ?? ""],
      ["au", query.to ?? ""],
    ] as const)
      findA(HTMLInputElement, `[name=${name}]`).value = value;
    findA(HTMLSelectElement, "[name=tri]").value = query.sort === "date" ? "date" : "";
    if (hasChoices(query)) this.#panel.open = true;
    this.#limit = pageSize;
    void this.#answer(query);
  }

  #ask(history: "push" | "replace"): void {
    clearTimeout(this.#typing);
    const query = this.#query();
    this.#go(query, history);
  }

  #go(query: SearchQuery, history: "push" | "replace"): void {
    const address = `${location.pathname}${queryString(query)}`;
    if (history === "push" && address !== location.pathname + location.search)
      window.history.pushState(null, "", address);
    else window.history.replaceState(null, "", address);
    this.#limit = pageSize;
    void this.#answer(query);
  }

  /** What the form asks. Boxes that are not there yet are still chosen in the address. */
  #query(): SearchQuery {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(this.#form)) if (typeof value === "string") fields.append(name, value);
    const hasBoxes = this.#facets.children.length > 0;
    const { speakers, groups, hearings, years } = readQuery(hasBoxes ? fields : new URLSearchParams(location.search));
    return {
      ...readQuery(fields),
      speakers: speakers ?? [],
      groups: groups ?? [],
      hearings: hearings ?? [],
      years: years ?? [],
    };
  }

  /** Takes one choice back. */
  #drop(name: string, value: string): void {
    const parameters = new URLSearchParams(location.search);
    parameters.delete(name, value);
    this.#go(readQuery(parameters), "push");
    this.#field.focus();
  }

  async #answer(query: SearchQuery): Promise<void> {
    const asked = ++this.#asked;
    this.#found?.stop();
    // It is about the answer before.
    this.#more.hidden = true;
    if (query.q === "" && !hasChoices(query)) {
      this.#clear("");
      return;
    }
    const waiting = this.#announceWait(asked);
    try {
      const found = await findPassages(this.#store, query);
      if (asked !== this.#asked) return;
      this.#found = found;
      if (found.summary().faults.length > 0) void this.#sayFaults(found, asked);
      await this.#showResults(asked);
      if (asked !== this.#asked) return;
      document.title = `${query.q === "" ? "" : `« ${query.q} » — `}${pageTitle}`;
      await this.#showFacets();
    } catch {
      if (asked === this.#asked) this.#fail(query);
    } finally {
      clearTimeout(waiting);
    }
  }

  #announceWait(asked: number): ReturnType<typeof setTimeout> {
    return setTimeout(() => {
      // A later question may have been answered first.
      if (asked === this.#asked) this.#status.textContent = "Recherche en cours…";
    }, patience);
  }

  async #showMore(): Promise<void> {
    const asked = this.#asked;
    const first = this.#results.children.length;
    this.#found?.readOn();
    this.#limit = first + pageSize;
    const waiting = this.#announceWait(asked);
    try {
      await this.#showResults(asked);
      if (asked !== this.#asked) return;
      const next = this.#results.children[first]?.querySelector("a");
      // A button that is hidden loses the focus.
      if (next || this.#more.hidden) (next ?? this.#field).focus();
    } catch {
      if (asked === this.#asked) this.#status.textContent = "La suite n'a pas pu être lue. Réessayez.";
    } finally {
      clearTimeout(waiting);
    }
  }

  /** What could not be read is said in a word until its own sentence comes, or where that does not. */
  async #sayFaults(found: FoundPassages, asked: number): Promise<void> {
    const { faultText } = await import("@/lib/search/fault-text").catch(() => ({ faultText: this.#faultText }));
    this.#faultText = faultText;
    if (asked === this.#asked) this.#notes.replaceChildren(...noteItems(found.summary(), this.#faultText));
  }

  async #showResults(asked: number): Promise<void> {
    const found = this.#found;
    if (!found) return;
    const limit = this.#limit;
    // The texts of all are on their way, those of the first result before the others, for which it does not wait.
    const first = found.groups(1);
    const all = found.groups(limit);
    if (this.#results.children.length === 0) this.#fillResults(found, await first, asked);
    const groups = await all;
    this.#fillResults(found, groups, asked);
    if (asked !== this.#asked) return;
    const isShort = groups.length < limit;
    this.#more.hidden = isShort && found.summary().unread === 0;
    this.#more.textContent = isShort ? "Chercher plus loin" : "Afficher la suite";
  }

  #fillResults(found: FoundPassages, groups: readonly ResultGroup[], asked: number): void {
    const summary = found.summary();
    if (asked !== this.#asked) return;
    this.#status.textContent = spaced(answerText(summary));
    this.#notes.replaceChildren(...noteItems(summary, this.#faultText));
    this.#drawn.show(found, groups, litWords(summary));
    this.#tools.hidden = groups.length === 0;
    this.#help.hidden = groups.length + summary.unread > 0;
  }

  /** The facets are read when the reader opens them, or has chosen one. */
  async #showFacets(): Promise<void> {
    const query = readQuery(new URLSearchParams(location.search));
    const found = this.#found;
    if (!found || (!this.#panel.open && !hasChoices(query))) {
      this.#chosen.replaceChildren();
      return;
    }
    const asked = this.#asked;
    const [{ FacetChoices }, facets] = await Promise.all([import("./search-facets.browser"), this.#store.facets()]);
    const choices = new FacetChoices(facets, { make, slug, interventionAt });
    const counts = await choices.counts(found);
    if (asked !== this.#asked) return;
    choices.draw({ boxes: this.#facets, chosen: this.#chosen }, query, counts);
    // Counting reads texts of a phrase: what they hold is an answer, too.
    await this.#showResults(asked);
  }

  async #export(format: string): Promise<void> {
    const found = this.#found;
    if (!found) return;
    this.#status.textContent = "Préparation du fichier…";
    try {
      const { exportAll } = await import("./search-export.browser");
      const summary = await exportAll(found, format, addressOf);
      this.#status.textContent = spaced(answerText(summary));
    } catch {
      this.#status.textContent = "Le fichier n'a pas pu être préparé : une partie de l'index manque. Réessayez.";
    }
  }

  #clear(status: string): void {
    this.#found = undefined;
    this.#status.textContent = status;
    for (const list of [this.#notes, this.#results, this.#chosen, this.#facets]) list.replaceChildren();
    this.#tools.hidden = true;
    this.#help.hidden = true;
    this.#more.hidden = true;
  }

  #fail(query: SearchQuery): void {
    this.#clear("La recherche n'a pas pu lire une partie de son index. ");
    this.#help.hidden = false;
    const retry = make("button", { type: "button" }, "Réessayer");
    retry.addEventListener("click", () => void this.#answer(query));
    this.#status.append(retry);
  }
}

const pageTitle = document.title;

const form = document.querySelector<HTMLFormElement>("[data-search]");
if (form) new SearchView(form).start();
startShortcut(document);
