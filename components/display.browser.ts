import { adoptStyles } from "./adopt-styles.browser";
import { displayForm } from "./display-form.browser";
import { styles } from "./display-form.browser.css?text";
import { keep } from "./kept.browser";
import { startShortcut } from "./shortcut.browser";

adoptStyles(document, styles);
document.querySelector("[data-display]")?.append(displayForm(document, keep));
startShortcut(document);
