import { startCopyButtons } from "./copy-link.browser";
import { startDisplayLink } from "./display-link.browser";
import { startNotes } from "./notes.browser";
import { startSelection } from "./selection.browser";
import { startShortcut } from "./shortcut.browser";

/** What works wherever words are read. */
export function startSpeech(root: Document, view: Window): void {
  startCopyButtons(root);
  startNotes(root, view);
  startSelection(root, view);
  startShortcut(root);
  startDisplayLink(root);
}
