import { isFolded } from "./fold.browser";
import { foldsChanged } from "./lens.browser";

const gap = 12;

/** Notes beside the text where there is room, else in place on demand. Without JavaScript they are at the end. */
export function startNotes(root: Document, view: Window): void {
  const transcript = root.querySelector<HTMLElement>("[data-transcript]");
  const section = transcript?.querySelector<HTMLElement>(":scope > .notes");
  if (transcript && section) new NotesBeside(root, transcript, section).start();
  root.addEventListener("click", (event) => {
    const call = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(".call a") : null;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
    const note = call && isPlain ? root.getElementById(call.hash.slice(1)) : null;
    if (!call || !note || note.closest("[data-beside]")) return;
    event.preventDefault();
    toggleHere(call, note);
  });
  root.addEventListener("keydown", (event) => {
    const box = event.key === "Escape" && event.target instanceof Element ? event.target : null;
    const call = box && callOf(box);
    if (call) closeHere(call);
  });
  view.addEventListener("beforeprint", () => {
    for (const call of root.querySelectorAll<HTMLElement>(".call [aria-expanded=true]")) closeHere(call);
  });
}

class NotesBeside {
  readonly #root: Document;
  readonly #transcript: HTMLElement;
  readonly #section: HTMLElement;
  readonly #notes: readonly { readonly item: HTMLElement; readonly call: HTMLElement }[];

  constructor(root: Document, transcript: HTMLElement, section: HTMLElement) {
    this.#root = root;
    this.#transcript = transcript;
    this.#section = section;
    this.#notes = [...section.querySelectorAll<HTMLElement>("li")].flatMap((item) => {
      const call = root.getElementById(`appel-${item.id}`);
      return call ? [{ item, call }] : [];
    });
  }

  start(): void {
    const place = (): void => {
      this.#place();
    };
    new ResizeObserver(place).observe(this.#transcript);
    this.#root.addEventListener(foldsChanged, place);
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
      item.hidden = isBeside && article !== null && isFolded(article);
      if (!isBeside) item.style.removeProperty("top");
      if (!isBeside || item.hidden) continue;
      const at = Math.max(free, call.getBoundingClientRect().top - top);
      item.style.top = `${String(Math.round(at))}px`;
      free = at + item.offsetHeight + gap;
    }
  }
}

/** The call whose note is open around an element, or at it. */
function callOf(element: Element): HTMLElement | null {
  const box = element.closest<HTMLElement>(".note-here");
  const id = box?.id ?? element.closest(".call [aria-expanded=true]")?.getAttribute("aria-controls");
  return id ? element.ownerDocument.querySelector<HTMLElement>(`[aria-controls="${id}"]`) : null;
}

function closeHere(call: HTMLElement): void {
  call.ownerDocument.getElementById(call.getAttribute("aria-controls") ?? "")?.remove();
  call.removeAttribute("aria-controls");
  call.setAttribute("aria-expanded", "false");
  call.focus();
}

/** Opens a copy of the note after the sentence that calls it: outside of its words. */
function toggleHere(call: HTMLAnchorElement, note: HTMLElement): void {
  if (call.getAttribute("aria-expanded") === "true") {
    closeHere(call);
    return;
  }
  const id = `ici-${call.id}`;
  const label = call.dataset["label"] ?? "";
  const root = call.ownerDocument;
  const close = root.createElement("button");
  close.type = "button";
  close.textContent = "Fermer";
  close.setAttribute("aria-label", `Fermer la note ${label}`);
  close.addEventListener("click", () => {
    closeHere(call);
  });
  const box = root.createElement("small");
  box.className = "note-here";
  box.id = id;
  box.setAttribute("role", "note");
  box.setAttribute("aria-label", `Note ${label}`);
  box.append(...copyOf(note), close);
  call.closest(".speech > p > span")?.after(box);
  call.setAttribute("aria-expanded", "true");
  call.setAttribute("aria-controls", id);
}

/** What a note says, without its way back and without a second element of the same id. */
function copyOf(note: HTMLElement): ChildNode[] {
  const copy = note.cloneNode(true) as HTMLElement;
  for (const aside of copy.querySelectorAll(".back, .changed")) aside.remove();
  for (const marked of copy.querySelectorAll("[id]")) marked.removeAttribute("id");
  return [...copy.childNodes];
}
