import { startCopyButtons } from "./copy-link.browser";
import { startFilter } from "./speaker-filter.browser";

startCopyButtons(document);
startFilter(document, window);
