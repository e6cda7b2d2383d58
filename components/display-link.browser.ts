import { adoptStyles } from "./adopt-styles.browser";
import { keep } from "./kept.browser";

/** Opens the choices of display over what is read. Where they cannot be fetched, their page is followed. */
export function startDisplayLink(root: Document): void {
  const link = root.querySelector<HTMLAnchorElement>("[data-display-link]");
  link?.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    import("./display-dialog.browser").then(
      ({ openDisplayDialog }) => {
        openDisplayDialog(root, keep, adoptStyles);
      },
      () => {
        root.location.assign(link.href);
      },
    );
  });
}
