import { exchangeBetween } from "@/lib/model/exchange";
import { lensParameters, natures, pairOf, type LensParameter } from "@/lib/site/lens";
import { count } from "@/lib/text/plural";
import type { replaceParameters } from "./address.browser";
import type { AdoptStyles } from "./adopt-styles.browser";
import { setFolded, showTarget } from "./fold.browser";
import { moreChoices } from "./lens-choices.browser";
import { styles } from "./lens.browser.css?text";
import { make } from "./make-element.browser";

type Control = HTMLInputElement | HTMLSelectElement;
type Chosen = ReadonlyMap<LensParameter, ReadonlySet<string>>;

/** What the page has already: as parameters, these are no file that its first read would wait for. */
type Page = {
  readonly replaceParameters: typeof replaceParameters;
  readonly adoptStyles: AdoptStyles;
  /** The event that says that turns were folded or opened. */
  readonly foldsChanged: string;
};

/**
 * The lens of a hearing: turns that it leaves out are folded and keep their place. Its state is in the address
 * (`lensParameters`); a passage that a link points at is always shown.
 */
export class Lens {
  readonly #articles: readonly HTMLElement[];
  readonly #root: Document;
  readonly #view: Window;
  readonly #controls: HTMLElement;
  readonly #page: Page;
  readonly #foldedCount = make("small", {});
  readonly #showAll = make("button", { type: "button", hidden: "" }, "Tout afficher");

  constructor(root: Document, view: Window, controls: HTMLElement, page: Page) {
    this.#root = root;
    this.#view = view;
    this.#controls = controls;
    this.#page = page;
    this.#articles = [...root.querySelectorAll<HTMLElement>("[data-transcript] > article")];
  }

  /** From the address, or from what the reader has just ticked. */
  start(): void {
    this.#page.adoptStyles(this.#root, styles);
    this.#controls.querySelector("details")?.append(...moreChoices(this.#root, this.#articles));
    this.#controls.querySelector("summary")?.append(" ", this.#foldedCount);
    const follow = (): void => {
      this.#apply();
      this.#writeAddress();
    };
    this.#controls.addEventListener("change", follow);
    this.#controls
      .querySelector(".filter-status")
      ?.append(make("span", { role: "status", "data-lens-status": "" }), " ", this.#showAll);
    this.#showAll.addEventListener("click", () => {
      for (const control of this.#all()) choose(control, new Set());
      this.#apply();
      this.#writeAddress();
      this.#all()[0]?.focus();
    });
    this.#view.addEventListener("hashchange", () => {
      if (showTarget(this.#root, this.#view)) this.#tell();
    });
    this.#view.addEventListener("popstate", () => {
      this.#readAddress();
    });
    this.#root.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest("[data-unfold]") : null;
      const article = button?.closest<HTMLElement>("article");
      if (article) {
        this.#open(article);
        article.querySelector<HTMLElement>("h2 a")?.focus();
      }
    });
    // The browser's own search, or a text fragment, found words in a folded intervention.
    this.#root.addEventListener("beforematch", (event) => {
      const article = event.target instanceof Element ? event.target.closest<HTMLElement>("article") : null;
      if (article) this.#open(article);
    });
    if (this.#all().some(isChosen)) follow();
    else this.#readAddress();
  }

  #all(): Control[] {
    return [...this.#controls.querySelectorAll<Control>("input, select")];
  }

  #chosen(): Chosen {
    const chosen = (name: string) => this.#all().filter((control) => control.name === name && isChosen(control));
    return new Map(lensParameters.map((name) => [name, new Set(chosen(name).map(({ value }) => value))]));
  }

  #readAddress(): void {
    const parameters = new URLSearchParams(this.#view.location.search);
    for (const control of this.#all()) choose(control, new Set(parameters.getAll(control.name)));
    this.#apply();
  }

  #writeAddress(): void {
    const chosen = this.#all().filter(isChosen);
    this.#page.replaceParameters(
      this.#view,
      lensParameters,
      chosen.map(({ name, value }) => [name, value]),
    );
  }

  #apply(): void {
    const chosen = this.#chosen();
    const kept = this.#kept(chosen);
    for (const article of this.#articles) {
      setFolded(article, !kept.has(article));
      const entry = this.#root.querySelector(`.toc > ol > li > a[href="#${article.id}"]`)?.parentElement;
      entry?.toggleAttribute("data-folded", !kept.has(article));
    }
    this.#sayFolded();
    this.#say(
      kept.size,
      [...chosen.values()].some(({ size }) => size > 0),
    );
    this.#count(chosen);
    showTarget(this.#root, this.#view);
    this.#tell();
  }

  /** The turns that all parameters keep. */
  #kept(chosen: Chosen): ReadonlySet<HTMLElement> {
    const exchange = this.#exchange(chosen.get("entre"));
    return new Set(
      this.#articles.filter(
        (article) =>
          (!exchange || exchange.has(article)) &&
          lensParameters.every((name) => {
            const values = chosen.get(name);
            return name === "entre" || !values || values.size === 0 || values.has(valueOf(article, name));
          }),
      ),
    );
  }

  #exchange(values: ReadonlySet<string> | undefined): ReadonlySet<HTMLElement> | undefined {
    const pair = pairOf([...(values ?? [])].join(""));
    if (!pair) return undefined;
    const places = new Set(
      exchangeBetween(
        this.#articles.map((article) => valueOf(article, "intervenant")),
        pair,
      ),
    );
    return new Set(this.#articles.filter((_, place) => places.has(place)));
  }

  /** Beside each value, how many turns it would show with what the other parameters keep. */
  #count(chosen: Chosen): void {
    for (const control of this.#all()) {
      const figure = control.closest("label")?.querySelector("small");
      if (!figure || !isParameter(control.name)) continue;
      const kept = this.#kept(new Map([...chosen, [control.name, new Set([control.value])]]));
      figure.textContent = String(kept.size);
    }
  }

  #say(shown: number, isSet: boolean): void {
    const status = this.#controls.querySelector("[data-lens-status]");
    const total = this.#articles.length;
    if (status) status.textContent = isSet ? `${count(shown, "intervention")} sur ${String(total)}` : "";
    this.#showAll.hidden = !isSet;
  }

  /** What is chosen among folded choices is said on their fold: to open it would move what stands below it. */
  #sayFolded(): void {
    const chosen = this.#all().filter((control) => isChosen(control) && control.closest("details")).length;
    this.#foldedCount.textContent = chosen === 0 ? "" : `(${String(chosen)})`;
  }

  #open(article: HTMLElement): void {
    setFolded(article, false);
    this.#tell();
  }

  #tell(): void {
    this.#root.dispatchEvent(new Event(this.#page.foldsChanged));
  }
}

function valueOf(article: HTMLElement, name: Exclude<LensParameter, "entre">): string {
  const { speaker, group, nature = natures.exchange } = article.dataset;
  return { intervenant: speaker, groupe: group, nature }[name] ?? "";
}

function isParameter(name: string): name is LensParameter {
  return lensParameters.some((parameter) => parameter === name);
}

function isChosen(control: Control): boolean {
  return control instanceof HTMLInputElement ? control.checked : control.value !== "";
}

function choose(control: Control, values: ReadonlySet<string>): void {
  if (control instanceof HTMLInputElement) control.checked = values.has(control.value);
  else control.value = [...control.options].find(({ value }) => value !== "" && values.has(value))?.value ?? "";
}
