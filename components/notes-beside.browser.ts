import type { Folds } from "./folded.browser";

const gap = 12;

/** Notes beside the text where there is room. */
export class NotesBeside {
  readonly #root: Document;
  readonly #transcript: HTMLElement;
  readonly #section: HTMLElement;
  readonly #folds: Folds;
  readonly #notes: readonly { readonly item: HTMLElement; readonly call: HTMLElement }[];

  constructor(root: Document, transcript: HTMLElement, section: HTMLElement, folds: Folds) {
    this.#root = root;
    this.#transcript = transcript;
    this.#section = section;
    this.#folds = folds;
    this.#notes = [...section.querySelectorAll<HTMLElement>("li")].flatMap((item) => {
      const call = root.getElementById(`appel-${item.id}`);
      return call ? [{ item, call }] : [];
    });
  }

  start(): void {
    const place = (): void => {
      this.#place();
    };
    const named = this.#section.querySelector(":target");
    const wasSeen = named !== null && this.#isInWindow(named);
    // At once: a call that is waiting to be followed asks where its note is.
    place();
    // The note that the address names may have left the window: a reader who came for it goes with it.
    if (wasSeen && !this.#isInWindow(named)) named.scrollIntoView();
    new ResizeObserver(place).observe(this.#transcript);
    this.#root.addEventListener(this.#folds.foldsChanged, place);
  }

  #isInWindow(element: Element): boolean {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < this.#root.documentElement.clientHeight;
  }

  #place(): void {
    const width = this.#transcript.querySelector<HTMLElement>(":scope > article")?.offsetWidth ?? 0;
    const rem = Number.parseFloat(getComputedStyle(this.#root.documentElement).fontSize);
    const isBeside = this.#transcript.clientWidth - width >= 14 * rem;
    if (isBeside !== this.#section.hasAttribute("data-beside")) {
      // Boxes that are made anew have not moved: no shift of the layout.
      this.#section.hidden = true;
      this.#section.getBoundingClientRect();
      this.#section.toggleAttribute("data-beside", isBeside);
      this.#section.hidden = false;
    }
    let free = 0;
    const { top } = this.#transcript.getBoundingClientRect();
    for (const { item, call } of this.#notes) {
      const article = call.closest<HTMLElement>("article");
      item.hidden = isBeside && article !== null && this.#folds.isFolded(article);
      if (!isBeside) item.style.removeProperty("top");
      if (!isBeside || item.hidden) continue;
      const at = Math.max(free, call.getBoundingClientRect().top - top);
      item.style.top = `${String(Math.round(at))}px`;
      free = at + item.offsetHeight + gap;
    }
  }
}
