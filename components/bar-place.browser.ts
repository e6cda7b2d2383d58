type Words = { readonly top: number; readonly bottom: number; readonly left: number };

const gap = 10;
/** What a telephone draws under a selection, to move its ends. */
const handles = 40;

/**
 * Puts the bar beside the words, never on them: above, else below. On a telephone, at the foot of the window, under the
 * thumb and away from the handles and the menu of the selection; at its head where the words are at the foot.
 */
export function placeBar(bar: HTMLElement, words: Words, isTouch: boolean, view: Window): void {
  const isNarrow = view.innerWidth < 640;
  if (isTouch || isNarrow || !placeBeside(bar, words, view)) dock(bar, words, view);
}

/** Whether there is room for it. */
function placeBeside(bar: HTMLElement, { top, bottom, left }: Words, view: Window): boolean {
  delete bar.dataset["docked"];
  const room = bar.offsetHeight + gap;
  if (top < room && bottom + room > view.innerHeight) return false;
  const width = view.document.documentElement.clientWidth;
  const x = Math.max(gap, Math.min(left, width - bar.offsetWidth - gap));
  const isAbove = top >= room;
  const y = isAbove ? top - room : bottom + gap;
  bar.dataset["grows"] = isAbove ? "up" : "down";
  bar.style.translate = `${String(x + view.scrollX)}px ${String(y + view.scrollY)}px`;
  return true;
}

function dock(bar: HTMLElement, { top, bottom }: Words, view: Window): void {
  bar.style.translate = "";
  bar.dataset["docked"] ??= "foot";
  const room = bar.offsetHeight + handles;
  const isAtFoot = bottom > view.innerHeight - room && top > room;
  bar.dataset["docked"] = isAtFoot ? "head" : "foot";
  bar.dataset["grows"] = isAtFoot ? "down" : "up";
}
