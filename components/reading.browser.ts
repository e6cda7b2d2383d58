import { startCiting } from "./citing.browser";
import { startCopyButtons } from "./copy-link.browser";
import { startFindInHearing } from "./find-in-hearing.browser";
import { startSelection } from "./selection.browser";
import { startShortcut, startShortcutChoice } from "./shortcut.browser";
import { startFilter } from "./speaker-filter.browser";

startCopyButtons(document);
startCiting(document, window);
startFilter(document, window);
startFindInHearing(document, window);
startSelection(document, window);
startShortcut(document);
startShortcutChoice(document);
