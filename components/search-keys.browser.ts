/** From the field down to the results and back: arrows move, Enter follows the link as it always does, Escape returns. */
export function startResultKeys(field: HTMLInputElement, results: HTMLElement): void {
  const links = (): HTMLElement[] => [...results.querySelectorAll<HTMLElement>(":scope > li > h3 a")];
  field.addEventListener("keydown", (event) => {
    const [first] = links();
    if (event.key !== "ArrowDown" || !first) return;
    event.preventDefault();
    first.focus();
  });
  results.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      field.focus();
      return;
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const all = links();
    const at = all.findIndex((link) => link === document.activeElement);
    if (step === 0 || at === -1) return;
    event.preventDefault();
    (all[at + step] ?? (step < 0 ? field : all[at]))?.focus();
  });
}
