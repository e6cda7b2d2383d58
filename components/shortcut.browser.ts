import { keep, readKept } from "./kept.browser";

/** Where a reader's choice is kept, in their browser only (RGAA 12.10: shortcuts of one key can be turned off). */
const storageKey = "raccourcis";
const off = "non";

/** Makes « / » lead to the search field of the page: that of the hearing first, else the first there is. */
export function startShortcut(root: Document): void {
  root.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event) || !shortcutsEnabled()) return;
    const field =
      root.querySelector<HTMLInputElement>("[data-find] input[type=search]") ??
      root.querySelector<HTMLInputElement>("input[type=search]");
    if (!field) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}

/** Whether shortcuts of a single key answer: they do until the reader says no. */
export function shortcutsEnabled(): boolean {
  return readKept(storageKey) !== off;
}

/** Keeps the reader's choice; says whether the browser could. */
export function setShortcuts(on: boolean): boolean {
  return keep(storageKey, on ? null : off);
}

/** Makes the box of the help page keep the reader's choice. */
export function startShortcutChoice(root: Document): void {
  const box = root.querySelector<HTMLInputElement>("[data-shortcuts]");
  if (!box) return;
  box.checked = shortcutsEnabled();
  box.addEventListener("change", () => {
    // Where the browser keeps nothing, the box says so by going back.
    if (!setShortcuts(box.checked)) box.checked = shortcutsEnabled();
  });
}

const writable =
  "textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=reset], [type=range])";

function isTyping({ target, isComposing }: KeyboardEvent): boolean {
  if (isComposing) return true;
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(writable));
}
