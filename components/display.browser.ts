import { displayForm } from "./display-form.browser";
import { keep } from "./kept.browser";
import { startShortcut } from "./shortcut.browser";

document.querySelector("[data-display]")?.append(displayForm(document, keep));
startShortcut(document);
