import { startFindInHearing } from "./find-in-hearing.browser";
import { startNotesBeside } from "./notes-beside.browser";
import { startReadingPosition } from "./reading-position.browser";
import { startLens } from "./start-lens.browser";
import { startSpeech } from "./start-speech.browser";

startSpeech(document, window);
startLens(document, window);
startNotesBeside(document);
startReadingPosition(document, window);
startFindInHearing(document, window);
