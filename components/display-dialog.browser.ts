import type { AdoptStyles } from "./adopt-styles.browser";
import { displayForm, type Keep } from "./display-form.browser";
import { styles } from "./display-form.browser.css?text";
import { make } from "./make-element.browser";

/** The choices of display over the page that is read. */
export function openDisplayDialog(root: Document, keep: Keep, adoptStyles: AdoptStyles): void {
  adoptStyles(root, styles);
  const close = make("button", { type: "button" }, "Fermer");
  const dialog = make(
    "dialog",
    { class: "display-dialog", "aria-labelledby": "affichage" },
    make("h2", { id: "affichage" }, "Affichage"),
    displayForm(root, keep),
    close,
  );
  close.addEventListener("click", () => {
    dialog.close();
  });
  // Escape closes it too; the browser gives the focus back to the link.
  dialog.addEventListener("close", () => {
    dialog.remove();
  });
  root.body.append(dialog);
  dialog.showModal();
}
