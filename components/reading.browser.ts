import type { AdoptStyles } from "./adopt-styles.browser";
import { startCopyButtons } from "./copy-link.browser";
import { NotesBeside } from "./notes-beside.browser";
import { startNotes } from "./notes.browser";
import { styles } from "./reading.browser.css?text";
import { ReadingPosition, type ReadingTools } from "./reading-position.browser";
import { startSelection } from "./selection.browser";

/** What works in the words of a hearing, and what goes with them: the bar at the head of the window, notes beside. */
export function accompany(
  root: Document,
  view: Window,
  transcript: HTMLElement,
  { adoptStyles, ...tools }: ReadingTools & { readonly adoptStyles: AdoptStyles },
): void {
  adoptStyles(root, styles);
  startCopyButtons(root, adoptStyles);
  startNotes(root, view, adoptStyles);
  startSelection(root, view, adoptStyles);
  const bar = transcript.querySelector<HTMLElement>("[data-reading-bar]");
  if (bar) new ReadingPosition(root, view, transcript, bar, tools).start();
  const notes = transcript.querySelector<HTMLElement>(":scope > .notes");
  if (notes) new NotesBeside(root, transcript, notes, tools.folds).start();
}
