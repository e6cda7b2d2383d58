import type { AdoptStyles } from "./adopt-styles.browser";
import { addressForOthers } from "./shared-address.browser";

/** Makes words that a reader selects in a speech offer their link and their citation; what does it is fetched then. */
export function startSelection(root: Document, view: Window, adoptStyles: AdoptStyles): void {
  // By which hand the words are selected.
  let last: Event | undefined;
  const keep = (event: Event): void => {
    last = event;
  };
  root.addEventListener("keydown", keep);
  root.addEventListener("pointerdown", keep);
  const look = (): void => {
    if (!isInSpeech(root.getSelection())) return;
    root.removeEventListener("selectionchange", look);
    import("./selection-bar.browser").then(
      ({ SelectionBar }) => {
        new SelectionBar(root, view, { adoptStyles, addressForOthers }, last).start();
      },
      () => {
        root.addEventListener("selectionchange", look);
      },
    );
  };
  root.addEventListener("selectionchange", look);
  // This module comes after the words.
  look();
}

function isInSpeech(selection: Selection | null): boolean {
  if (!selection || selection.isCollapsed) return false;
  return [selection.anchorNode, selection.focusNode].some((node) => node?.parentElement?.closest(".speech"));
}
