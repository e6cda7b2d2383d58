import { displayForm } from "./display-form.browser";
import { startShortcut } from "./shortcut.browser";

document.querySelector("[data-display]")?.append(displayForm(document));
startShortcut(document);
