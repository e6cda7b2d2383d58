import type { AdoptStyles } from "./adopt-styles.browser";

/** A note opens in place, under the sentence that calls it; what opens it is fetched then. Without, its call leads to it. */
export function startNotes(root: Document, view: Window, adoptStyles: AdoptStyles): void {
  root.addEventListener("click", (event) => {
    const call = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(".call a") : null;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
    const note = call && isPlain ? root.getElementById(call.hash.slice(1)) : null;
    if (!call || !note || note.closest("[data-beside]")) return;
    event.preventDefault();
    if (call.ariaExpanded === "true") closeHere(call);
    else
      import("./note-here.browser").then(
        ({ openNoteHere }) => {
          openNoteHere(call, note, { closeHere, adoptStyles });
        },
        () => {
          view.location.hash = call.hash;
        },
      );
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
