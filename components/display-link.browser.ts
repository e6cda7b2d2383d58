import { displayPath, href } from "@/lib/site/addresses";
import { make } from "./make-element.browser";

/** Opens the choices of display over what is read. Where they cannot be fetched, their page is followed. */
export function startDisplayLink(root: Document): void {
  const link = root.querySelector<HTMLAnchorElement>("[data-display-link]");
  link?.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    import("./display-form.browser").then(
      ({ displayForm }) => {
        open(root, displayForm(root));
      },
      () => {
        root.location.assign(link.href || href(displayPath));
      },
    );
  });
}

function open(root: Document, form: HTMLFormElement): void {
  const close = make("button", { type: "button" }, "Fermer");
  const dialog = make(
    "dialog",
    { class: "display-dialog", "aria-labelledby": "affichage" },
    make("h2", { id: "affichage" }, "Affichage"),
    form,
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
