import { startDisplayLink } from "./display-link.browser";
import { startFindInHearing } from "./find-in-hearing.browser";
import { startLens } from "./start-lens.browser";
import { startReading } from "./start-reading.browser";
import { startShortcut } from "./shortcut.browser";

function start(): void {
  delete document.documentElement.dataset["module"];
  startShortcut(document);
  startDisplayLink(document);
  startLens(document, window);
  startReading(document, window);
  startFindInHearing(document, window);
}

/** No frame comes before style sheets do: what is measured has its place, and what is folded was not seen. */
function startInFrame(): void {
  requestAnimationFrame(start);
}

// It may come before the last words.
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", startInFrame);
else startInFrame();
