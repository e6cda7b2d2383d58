import { startFindInHearing } from "./find-in-hearing.browser";
import { startNotesBeside } from "./notes-beside.browser";
import { startReadingPosition } from "./reading-position.browser";
import { startLens } from "./start-lens.browser";
import { startSpeech } from "./start-speech.browser";

function start(): void {
  delete document.documentElement.dataset["module"];
  startSpeech(document, window);
  startLens(document, window);
  startNotesBeside(document);
  startReadingPosition(document, window);
  startFindInHearing(document, window);
}

/** No frame comes before style sheets do: what is measured has its place, and what is folded was not seen. */
function startInFrame(): void {
  requestAnimationFrame(start);
}

// It may come before the last words.
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", startInFrame);
else startInFrame();
