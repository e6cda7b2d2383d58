import { count } from "@/lib/text/plural";
import { replaceParameters } from "./address.browser";

/**
 * The filter of a hearing: interventions of others are folded and keep their place. The state is in the address
 * (`?intervenant=…&groupe=…`); an intervention that a link points at is always shown.
 */
export function startFilter(root: Document, view: Window): void {
  const controls = root.querySelector<HTMLElement>("[data-filter]");
  if (controls) new SpeakerFilter(root, view, controls).start();
}

class SpeakerFilter {
  readonly #articles: readonly HTMLElement[];
  readonly #root: Document;
  readonly #view: Window;
  readonly #controls: HTMLElement;

  constructor(root: Document, view: Window, controls: HTMLElement) {
    this.#root = root;
    this.#view = view;
    this.#controls = controls;
    this.#articles = [...root.querySelectorAll<HTMLElement>("[data-transcript] > article")];
  }

  start(): void {
    this.#controls.addEventListener("change", () => {
      this.#apply();
      this.#writeAddress();
    });
    this.#showAll().addEventListener("click", () => {
      for (const box of this.#boxes()) box.checked = false;
      this.#apply();
      this.#writeAddress();
      this.#boxes()[0]?.focus();
    });
    this.#view.addEventListener("hashchange", () => {
      this.#showTarget();
    });
    this.#view.addEventListener("popstate", () => {
      this.#readAddress();
    });
    this.#root.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest("[data-unfold]") : null;
      const article = button?.closest<HTMLElement>("article");
      if (article) {
        setFolded(article, false);
        article.querySelector<HTMLElement>("h2 a")?.focus();
      }
    });
    // The browser's own search, or a text fragment, found words in a folded intervention.
    this.#root.addEventListener("beforematch", (event) => {
      const article = event.target instanceof Element ? event.target.closest<HTMLElement>("article") : null;
      if (article) setFolded(article, false);
    });
    this.#readAddress();
  }

  #boxes(): HTMLInputElement[] {
    return [...this.#controls.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  }

  #showAll(): HTMLElement {
    const button = this.#controls.querySelector("button");
    if (!button) throw new Error("the filter has no button to show everything");
    return button;
  }

  #chosen(name: string): Set<string> {
    return new Set(
      this.#boxes()
        .filter((box) => box.name === name && box.checked)
        .map(({ value }) => value),
    );
  }

  #readAddress(): void {
    const parameters = new URLSearchParams(this.#view.location.search);
    for (const box of this.#boxes()) box.checked = parameters.getAll(box.name).includes(box.value);
    this.#apply();
  }

  #writeAddress(): void {
    const checked = this.#boxes().filter((box) => box.checked);
    replaceParameters(
      this.#view,
      ["intervenant", "groupe"],
      checked.map(({ name, value }) => [name, value]),
    );
  }

  #apply(): void {
    const speakers = this.#chosen("intervenant");
    const groups = this.#chosen("groupe");
    let shown = 0;
    for (const article of this.#articles) {
      const { speaker = "", group = "" } = article.dataset;
      const kept = (speakers.size === 0 || speakers.has(speaker)) && (groups.size === 0 || groups.has(group));
      if (kept) shown += 1;
      setFolded(article, !kept);
      this.#root.querySelector(`[data-toc="${article.id}"]`)?.toggleAttribute("data-folded", !kept);
    }
    this.#say(shown, speakers.size + groups.size > 0);
    this.#showTarget();
  }

  #say(shown: number, filtered: boolean): void {
    const status = this.#controls.querySelector("[data-filter-status]");
    const total = this.#articles.length;
    if (status) status.textContent = filtered ? `${count(shown, "intervention")} sur ${String(total)}` : "";
    this.#showAll().hidden = !filtered;
  }

  /** A link to a folded intervention, or to something in it, wins over the filter. */
  #showTarget(): void {
    const id = decodeURIComponent(this.#view.location.hash.slice(1));
    const target = id === "" ? null : this.#root.getElementById(id);
    const article = target?.closest<HTMLElement>("article");
    if (!target || !article || !isFolded(article)) return;
    setFolded(article, false);
    target.scrollIntoView();
  }
}

function isFolded(article: HTMLElement): boolean {
  return article.hasAttribute("data-folded");
}

/** Folds the speech under its byline, which stays and offers to open it. */
function setFolded(article: HTMLElement, folded: boolean): void {
  if (isFolded(article) === folded) return;
  article.toggleAttribute("data-folded", folded);
  const speech = article.querySelector<HTMLElement>(".speech");
  if (folded) speech?.setAttribute("hidden", "until-found");
  else speech?.removeAttribute("hidden");
  article.querySelector("[data-unfold]")?.remove();
  if (folded) article.querySelector(".facts")?.append(unfoldButton(article));
}

function unfoldButton(article: HTMLElement): HTMLButtonElement {
  const button = article.ownerDocument.createElement("button");
  button.type = "button";
  button.dataset["unfold"] = "";
  button.textContent = "Afficher";
  button.setAttribute("aria-label", `Afficher l'intervention ${article.id.slice(1)}`);
  return button;
}
