import { replaceParameters } from "./address.browser";
import { adoptStyles } from "./adopt-styles.browser";
import { foldsChanged } from "./folded.browser";

/** The lens of a hearing. What makes it work is fetched when it is wanted: at its controls, or by an address that names it. */
export function startLens(root: Document, view: Window): void {
  const controls = root.querySelector<HTMLElement>("[data-lens]");
  if (!controls) return;
  let started = false;
  const start = async (): Promise<void> => {
    if (started) return;
    started = true;
    try {
      const { Lens } = await import("./lens.browser");
      new Lens(root, view, controls, { replaceParameters, adoptStyles, foldsChanged }).start();
    } catch {
      started = false;
    }
  };
  controls.addEventListener("change", () => void start());
  controls.addEventListener("toggle", () => void start(), { capture: true });
  const asked = new URLSearchParams(view.location.search);
  if (controls.dataset["lens"]?.split(" ").some((name) => asked.has(name))) void start();
}
