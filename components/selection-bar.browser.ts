import type { AdoptStyles } from "./adopt-styles.browser";
import { placeBar } from "./bar-place.browser";
import { copyText } from "./clipboard.browser";
import { make } from "./make-element.browser";
import { citationOf, contactOf, linkTo, reportOf, type PassageLink } from "./passage-address.browser";
import { styles } from "./selection-bar.browser.css?text";
import { selectedPassages, wordsOf, type Passage } from "./selected-passage.browser";
import type { addressForOthers } from "./shared-address.browser";

/** What the page has already: as parameters, these are no file that its first read would wait for. */
type Page = { readonly adoptStyles: AdoptStyles; readonly addressForOthers: typeof addressForOthers };

/** In ms: a selection that changes faster than that is still being made. */
const pause = 250;

/** What is offered for the words that a reader selects: their link, their citation, and to say that they are wrong. */
export class SelectionBar {
  readonly #root: Document;
  readonly #view: Window;
  readonly #page: Page;
  readonly #bar: HTMLElement;
  readonly #status: HTMLElement;
  readonly #contact: string | undefined;
  #passages: readonly Passage[] = [];
  #timer = 0;
  #byKeyboard: boolean;
  #byTouch: boolean;

  /** `last` is what a reader last did, with a key or a finger. */
  constructor(root: Document, view: Window, page: Page, last: Event | undefined) {
    this.#page = page;
    this.#root = root;
    this.#view = view;
    this.#byKeyboard = last instanceof KeyboardEvent;
    this.#byTouch = isTouch(last);
    this.#contact = contactOf(root);
    this.#status = make("p", { role: "status" });
    this.#bar = make(
      "div",
      { class: "selection-bar", role: "group", "aria-label": "Mots sélectionnés", hidden: "" },
      this.#button("Copier le lien", () => this.#copyLink()),
      this.#button("Copier la citation", () => this.#copyCitation()),
      ...("share" in navigator ? [this.#button("Partager", () => this.#share())] : []),
      ...(this.#contact === undefined ? [] : [make("a", {}, "Signaler une erreur")]),
      this.#status,
    );
  }

  start(): void {
    this.#page.adoptStyles(this.#root, styles);
    this.#root.body.append(this.#bar);
    const lookSoon = (): void => {
      this.#lookSoon();
    };
    for (const event of ["selectionchange", "pointerup", "pointercancel"]) this.#root.addEventListener(event, lookSoon);
    this.#root.addEventListener("pointerdown", (event) => {
      this.#byKeyboard = false;
      this.#byTouch = isTouch(event);
    });
    this.#root.addEventListener("keydown", (event) => {
      this.#onKey(event);
    });
    // A press in the bar leaves the words selected.
    this.#bar.addEventListener("mousedown", (event) => {
      event.preventDefault();
    });
    const place = (): void => {
      this.#place();
    };
    for (const event of ["scroll", "resize"]) this.#view.addEventListener(event, place, { passive: true });
    lookSoon();
  }

  #button(label: string, act: () => Promise<string>): HTMLButtonElement {
    const button = make("button", { type: "button" }, label);
    const press = async (): Promise<void> => {
      this.#say(await act());
    };
    button.addEventListener("click", () => void press());
    return button;
  }

  #lookSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = this.#view.setTimeout(() => {
      this.#look();
    }, pause);
  }

  #look(): void {
    // A button of the mouse is down: the end of the press looks again.
    if (this.#root.documentElement.matches(":active")) return;
    const passages = selectedPassages(this.#root);
    if (isSame(passages, this.#passages) || (passages.length === 0 && this.#hasFocus())) return;
    this.#passages = passages;
    this.#bar.hidden = passages.length === 0;
    this.#status.textContent = "";
    if (this.#bar.hidden) return;
    // What makes a link is on its way while the reader reaches for the button.
    import("./words-link.browser").catch(() => undefined);
    const report = this.#bar.querySelector("a");
    if (report && this.#contact !== undefined) report.href = reportOf(passages, this.#contact, this.#root);
    this.#say(this.#byKeyboard ? "Tab pour choisir, Échap pour fermer" : "");
  }

  #place(): void {
    const first = this.#passages[0];
    const last = this.#passages.at(-1);
    if (this.#bar.hidden || !first || !last) return;
    const { top } = first.range.getBoundingClientRect();
    const { left, bottom } = last.range.getBoundingClientRect();
    placeBar(this.#bar, { top, bottom, left }, this.#byTouch, this.#view);
  }

  #say(said: string): void {
    this.#status.textContent = said;
    this.#place();
  }

  #hasFocus(): boolean {
    return this.#bar.contains(this.#root.activeElement);
  }

  #onKey(event: KeyboardEvent): void {
    this.#byKeyboard = true;
    this.#byTouch = false;
    if (this.#bar.hidden) return;
    if (event.key === "Escape") {
      if (this.#hasFocus()) this.#focusText();
      this.#bar.hidden = true;
    } else if (event.key === "Tab" && !event.altKey && !event.ctrlKey && !event.metaKey) {
      this.#onTab(event);
    }
  }

  /** The bar comes right after the words selected, and before what follows them. */
  #onTab(event: KeyboardEvent): void {
    const stops = [...this.#bar.querySelectorAll<HTMLElement>("a, button")];
    const { activeElement } = this.#root;
    const isInText = activeElement === null || activeElement.matches("body, main, p");
    if (isInText && !event.shiftKey) {
      event.preventDefault();
      stops[0]?.focus({ preventScroll: true });
    } else if (activeElement === stops.at(-1) && !event.shiftKey) {
      // From there, the browser goes to what follows the words.
      this.#focusText();
    } else if (activeElement === stops[0] && event.shiftKey) {
      event.preventDefault();
      this.#focusText();
    }
  }

  /** Puts the focus where the words are; they stay selected. */
  #focusText(): void {
    const end = this.#passages.at(-1)?.range.endContainer.parentElement;
    const paragraph = end?.closest<HTMLElement>(".speech > p");
    if (!paragraph) return;
    paragraph.tabIndex = -1;
    const forget = (): void => {
      paragraph.removeAttribute("tabindex");
    };
    paragraph.addEventListener("blur", forget, { once: true });
    paragraph.focus({ preventScroll: true });
  }

  async #copyLink(): Promise<string> {
    const link = this.#link();
    try {
      await copyText(link.then(({ address }) => address));
    } catch {
      return "La copie est impossible ici : copiez l'adresse du lien permanent";
    }
    return (await link).isLit ? "Lien copié" : "Lien copié, vers la phrase : ces mots ne peuvent pas être surlignés";
  }

  async #copyCitation(): Promise<string> {
    const passages = this.#passages;
    const citation = this.#link().then(({ address }) => citationOf(passages, address, this.#root));
    try {
      await copyText(
        citation.then(({ text }) => text),
        citation.then(({ html }) => html),
      );
    } catch {
      return "La copie est impossible ici : copiez les mots sélectionnés";
    }
    return passages.length > 1 ? "Citations copiées, chacune avec son auteur" : "Citation copiée";
  }

  async #share(): Promise<string> {
    const words = this.#passages.flatMap(wordsOf).join(" ");
    const { address } = await this.#link();
    try {
      await navigator.share({ title: this.#root.title, text: `« ${words} »`, url: address });
    } catch {
      // The reader changed their mind.
    }
    return "";
  }

  #link(): Promise<PassageLink> {
    return linkTo(this.#passages, this.#page.addressForOthers(this.#view.location.href));
  }
}

function isTouch(event: Event | undefined): boolean {
  return event instanceof PointerEvent && event.pointerType === "touch";
}

function isSame(left: readonly Passage[], right: readonly Passage[]): boolean {
  return left.length === right.length && left.every(({ range }, index) => isSameRange(range, right[index]?.range));
}

function isSameRange(left: Range, right: Range | undefined): boolean {
  return (
    right !== undefined &&
    left.compareBoundaryPoints(Range.START_TO_START, right) === 0 &&
    left.compareBoundaryPoints(Range.END_TO_END, right) === 0
  );
}
