import { replaceParameters } from "./address.browser";
import { adoptStyles } from "./adopt-styles.browser";

/**
 * The search of a hearing. What makes it work is fetched when it is wanted: at the field, or by an address that holds a
 * question. Until then, and where it cannot be fetched, the form is a plain one that leads to such an address; a question
 * that is sent while it comes waits for it, so that neither focus nor place is lost.
 */
export function startFindInHearing(root: Document, view: Window): void {
  const form = root.querySelector<HTMLFormElement>("[data-find]");
  if (!form) return;
  const write = (question: string): void => {
    replaceParameters(view, ["q"], question === "" ? [] : [["q", question]]);
  };
  let started = false;
  let coming = false;
  let held = false;
  const start = async (before: EventTarget | null): Promise<void> => {
    if (started) return;
    started = true;
    coming = true;
    try {
      const { HearingFinder } = await import("./hearing-finder.browser");
      await new HearingFinder(form, view, write).start(before, adoptStyles);
      coming = false;
      if (held) form.requestSubmit();
    } catch {
      started = coming = false;
      if (held) form.submit();
    }
    held = false;
  };
  form.addEventListener("submit", (event) => {
    if (!coming) return;
    event.preventDefault();
    held = true;
  });
  form.addEventListener("focusin", ({ relatedTarget }) => void start(relatedTarget));
  if (form.contains(root.activeElement) || new URLSearchParams(view.location.search).has("q")) void start(null);
}
