import type { AdoptStyles } from "./adopt-styles.browser";
import { styles } from "./note-here.browser.css?text";

type Page = { readonly closeHere: (call: HTMLElement) => void; readonly adoptStyles: AdoptStyles };

/** Opens a copy of the note after the sentence that calls it: outside of its words. */
export function openNoteHere(call: HTMLAnchorElement, note: HTMLElement, { closeHere, adoptStyles }: Page): void {
  adoptStyles(call.ownerDocument, styles);
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
