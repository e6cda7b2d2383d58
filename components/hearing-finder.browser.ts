import type { AdoptStyles } from "./adopt-styles.browser";
import { styles } from "./find.browser.css?text";
import { HearingWords, type Hit } from "./hearing-words.browser";
import { make } from "./make-element.browser";
import { hiddenBy, reveal } from "./reveal.browser";
import { wordLights } from "./word-lights.browser";

const typingPause = 250;

/** The form that finds words in the hearing of this page: it lights them, counts them and goes from one to the next. */
export class HearingFinder {
  readonly #form: HTMLFormElement;
  readonly #view: Window;
  readonly #root: Document;
  readonly #write: (question: string) => void;
  readonly #field: HTMLInputElement;
  readonly #moves: readonly HTMLButtonElement[];
  readonly #words: HearingWords;
  readonly #lights = wordLights();
  #question = "";
  #hits: readonly Hit[] = [];
  #current = 0;
  #typing: ReturnType<typeof setTimeout> | undefined;
  /** Where the page stood when somebody began to type: each letter more looks from there, not from where the last led. */
  #from: number | undefined;
  /** What had the focus before the form, to give it back to. */
  #before: EventTarget | null = null;

  /** `write` keeps the question in the address. */
  constructor(form: HTMLFormElement, view: Window, write: (question: string) => void) {
    this.#form = form;
    this.#view = view;
    this.#root = form.ownerDocument;
    this.#write = write;
    const field = form.querySelector<HTMLInputElement>("input[type=search]");
    if (!field) throw new Error("the form has no field");
    this.#field = field;
    this.#moves = [move("previous", "Précédent"), move("next", "Suivant")];
    this.#words = new HearingWords(this.#root);
  }

  async start(before: EventTarget | null, adoptStyles: AdoptStyles): Promise<void> {
    adoptStyles(this.#root, styles);
    this.#form.append(
      make("div", { class: "find-moves" }, make("p", { role: "status", "data-find-status": "" }), ...this.#moves),
      make("p", { class: "visually-hidden", "aria-live": "polite", "data-find-heard": "" }),
    );
    this.#before = before;
    this.#listen();
    // What somebody typed while this was fetched is newer than the address.
    if (this.#root.activeElement === this.#field && this.#field.value !== "") {
      this.#wait();
      return;
    }
    await this.#readAddress();
    if (this.#question !== "" && hasJustCome(this.#view)) this.#land();
  }

  #listen(): void {
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#goOn(1);
    });
    this.#form.addEventListener("input", () => {
      this.#wait();
    });
    this.#form.addEventListener("keydown", (event) => {
      if (!event.isComposing) this.#press(event);
    });
    this.#form.addEventListener("focusin", ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && this.#form.contains(relatedTarget)) return;
      this.#before = relatedTarget;
      this.#from = undefined;
    });
    for (const button of this.#moves) {
      button.addEventListener("click", () => {
        this.#step(button.dataset["findMove"] === "previous" ? -1 : 1);
      });
    }
    this.#view.addEventListener("popstate", () => {
      if (this.#asked() !== this.#question) void this.#readAddress();
    });
  }

  /** The question of the address. */
  #asked(): string {
    return new URLSearchParams(this.#view.location.search).get("q")?.trim() ?? "";
  }

  async #readAddress(): Promise<void> {
    this.#field.value = this.#asked();
    await this.#find(this.#asked());
    const target = this.#target();
    this.#settleOn(target ? this.#firstFrom(target) : this.#firstAhead(this.#view.scrollY));
  }

  #wait(): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => void this.#type(), typingPause);
  }

  async #type(): Promise<void> {
    clearTimeout(this.#typing);
    this.#typing = undefined;
    const question = this.#field.value.trim();
    if (question === this.#question) return;
    this.#from ??= this.#view.scrollY;
    this.#write(question);
    await this.#find(question);
    this.#settleOn(this.#firstAhead(this.#from));
    // Half a word opens nothing: what is folded waits for a move.
    const hit = this.#hits[this.#current];
    if (hit && !isFolded(hit)) this.#reveal(hit);
  }

  /** From the field: what was typed a moment ago is looked for first. */
  async #goOn(by: 1 | -1): Promise<void> {
    if (this.#typing === undefined) {
      this.#step(by);
      return;
    }
    await this.#type();
    this.#moveTo(this.#current);
  }

  #press(event: KeyboardEvent): void {
    if (event.key === "Enter" && event.shiftKey && event.target === this.#field) {
      event.preventDefault();
      void this.#goOn(-1);
    } else if (event.key === "Escape" && this.#field.value !== "") {
      event.preventDefault();
      this.#field.value = "";
      void this.#type();
      if (event.target === this.#field) this.#giveFocusBack();
      else this.#field.focus();
    }
  }

  #giveFocusBack(): void {
    if (this.#before instanceof HTMLElement && this.#before.isConnected) this.#before.focus({ preventScroll: true });
    else this.#field.blur();
  }

  async #find(question: string): Promise<void> {
    this.#question = question;
    this.#hits = question === "" ? [] : await this.#words.find(question);
    this.#lights.lightAll(this.#hits);
    this.#form.toggleAttribute("data-finding", question !== "");
    this.#root.documentElement.toggleAttribute("data-finding", question !== "");
    for (const button of this.#moves) button.hidden = this.#hits.length === 0;
    this.#say("heard", "");
  }

  #settleOn(index: number): void {
    this.#current = index;
    this.#lights.lightCurrent(this.#hits[index]);
    this.#say("status", this.#count());
  }

  #count(): string {
    if (this.#question === "") return "";
    if (this.#hits.length === 0) return "Aucun résultat dans cette audition";
    return `${String(this.#current + 1)} sur ${String(this.#hits.length)}`;
  }

  /** Words that are folded were not seen: to them first. */
  #step(by: 1 | -1): void {
    const hit = this.#hits[this.#current];
    if (!hit) return;
    const { length } = this.#hits;
    this.#moveTo(isFolded(hit) ? this.#current : (this.#current + by + length) % length);
  }

  #moveTo(index: number): void {
    const hit = this.#hits[index];
    if (!hit) return;
    // What the browser's own search says before it shows words: the filter opens the intervention.
    if (isFolded(hit)) hit.sentence.dispatchEvent(new Event("beforematch", { bubbles: true }));
    this.#from = undefined;
    this.#settleOn(index);
    this.#reveal(hit);
    const speaker = hit.article.querySelector("h2")?.textContent ?? "";
    this.#say("heard", `${speaker}, intervention ${hit.article.id.slice(1)}\u00a0: ${hit.said}`);
  }

  #reveal({ ranges: [range] }: Hit): void {
    if (range) reveal(range, this.#view, hiddenBy(this.#form));
  }

  #say(where: "status" | "heard", text: string): void {
    const place = this.#form.querySelector(`[data-find-${where}]`);
    if (place) place.textContent = text;
  }

  /** What the fragment of the address points at. */
  #target(): HTMLElement | null {
    return this.#root.getElementById(this.#view.location.hash.slice(1));
  }

  /** The first words inside an element, else the first after it. */
  #firstFrom(element: HTMLElement): number {
    const place = this.#hits.findIndex(({ ranges }) => {
      const node = ranges.at(-1)?.endContainer;
      return node !== undefined && (element.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    });
    return Math.max(place, 0);
  }

  /** The first words below a place of the page; folded ones only where there are no others. */
  #firstAhead(from: number): number {
    const top = from - this.#view.scrollY + hiddenBy(this.#form);
    const isAhead = ({ ranges: [range] }: Hit) => (range?.getBoundingClientRect().bottom ?? 0) > top;
    const ahead = this.#hits.findIndex((hit) => !isFolded(hit) && isAhead(hit));
    const unfolded = ahead === -1 ? this.#hits.findIndex((hit) => !isFolded(hit)) : ahead;
    return Math.max(unfolded, 0);
  }

  /** Where a link led: its sentence, out from under the form; without one, the first words. */
  #land(): void {
    const target = this.#target();
    const hit = this.#hits[this.#current];
    if (!target) {
      if (hit && !isFolded(hit)) this.#reveal(hit);
      return;
    }
    const { top, bottom } = target.getBoundingClientRect();
    if (bottom > 0 && top < hiddenBy(this.#form)) target.scrollIntoView();
  }
}

function isFolded({ article }: Hit): boolean {
  return article.hasAttribute("data-folded");
}

/** By a link or an address: neither reloaded nor come back to, where the browser knows the place better. */
function hasJustCome(view: Window): boolean {
  const [navigation] = view.performance.getEntriesByType("navigation");
  return navigation instanceof PerformanceNavigationTiming && navigation.type === "navigate";
}

function move(where: string, label: string): HTMLButtonElement {
  return make("button", { type: "button", "data-find-move": where, hidden: "" }, label);
}
