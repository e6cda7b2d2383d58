import { startCiting } from "./citing.browser";
import { startShortcutChoice } from "./shortcut.browser";
import { startSpeech } from "./start-speech.browser";

startSpeech(document, window);
startCiting(document, window);
startShortcutChoice(document);
