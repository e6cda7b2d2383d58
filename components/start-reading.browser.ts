import { adoptStyles } from "./adopt-styles.browser";
import { foldsChanged, isFolded } from "./folded.browser";
import { keep, readKept } from "./kept.browser";

/**
 * What works in the words of a hearing, and what goes with them, is fetched as they come near the window, or are
 * selected; where a reader was the last time is said at once.
 */
export function startReading(root: Document, view: Window): void {
  const transcript = root.querySelector<HTMLElement>("[data-transcript]");
  if (!transcript) return;
  const key = `lecture-${transcript.dataset["hearing"] ?? ""}`;
  offerToResume(transcript, readKept(key));
  const keepPlace = (id: string | null): void => void keep(key, id);
  const tools = { folds: { foldsChanged, isFolded }, keepPlace, adoptStyles };
  let reading: Promise<void> | undefined;
  const start = (): Promise<void> => (reading ??= accompany().finally(stopWaiting));
  const accompany = async (): Promise<void> => {
    // Without it, words are read all the same, and links lead where they lead.
    const module = await import("./reading.browser").catch(() => undefined);
    module?.accompany(root, view, transcript, tools);
  };
  const near = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) void start();
    },
    { rootMargin: "10%" },
  );
  // What is pressed before it works is pressed again when it does.
  const hold = (event: MouseEvent): void => {
    const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-copy], .call a") : null;
    if (!pressed || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void start().then(() => {
      pressed.click();
    });
  };
  const stopWaiting = (): void => {
    near.disconnect();
    root.removeEventListener("click", hold);
  };
  near.observe(transcript);
  root.addEventListener("click", hold);
  root.addEventListener("selectionchange", () => void start(), { once: true });
  // Words may be selected before this module is there.
  if (view.location.search !== "" || root.getSelection()?.isCollapsed === false) void start();
}

/** Where the reader was the last time, unless it was the first turn. */
function offerToResume(transcript: HTMLElement, id: string | null): void {
  const root = transcript.ownerDocument;
  const link = root.querySelector<HTMLAnchorElement>("[data-resume]");
  const article = id === null ? null : root.getElementById(id)?.closest("article");
  if (!link || !article || article === transcript.querySelector("article")) return;
  link.href = `#${id ?? ""}`;
  link.title = `À l'intervention ${article.id.slice(1)}`;
}
