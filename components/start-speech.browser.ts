import { adoptStyles } from "./adopt-styles.browser";
import { startCopyButtons } from "./copy-link.browser";
import { startDisplayLink } from "./display-link.browser";
import { startNotes } from "./notes.browser";
import { startSelection } from "./selection.browser";
import { startShortcut } from "./shortcut.browser";

/** What works wherever words are read. */
export function startSpeech(root: Document, view: Window): void {
  startCopyButtons(root, adoptStyles);
  startNotes(root, view, adoptStyles);
  startSelection(root, view, adoptStyles);
  startShortcut(root);
  startDisplayLink(root);
}
