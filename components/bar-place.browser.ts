type Words = { readonly top: number; readonly bottom: number; readonly left: number };

const gap = 10;
/** What a telephone draws around a selection to move its ends. */
const handles = 48;

/**
 * Puts the bar beside the words, never on them: above, else below. On a telephone, at the foot of the window, under the
 * thumb and away from the handles and the menu of the selection; at its head where the words are at the foot.
 */
export function placeBar(bar: HTMLElement, { top, bottom, left }: Words, isTouch: boolean, view: Window): void {
  const { innerWidth, innerHeight, scrollX, scrollY } = view;
  const { offsetWidth, offsetHeight } = bar;
  const room = offsetHeight + gap;
  const isDocked = isTouch || innerWidth < 640 || (top < room && bottom + room > innerHeight);
  bar.toggleAttribute("data-docked", isDocked);
  if (isDocked) {
    const height = bar.offsetHeight + handles;
    const isUnder = bottom > innerHeight - height && top > height;
    bar.dataset["docked"] = isUnder ? "head" : "foot";
    bar.style.translate = "";
    return;
  }
  const y = top >= room ? top - room : bottom + gap;
  const x = Math.max(gap, Math.min(left, view.document.documentElement.clientWidth - offsetWidth - gap));
  bar.style.translate = `${String(x + scrollX)}px ${String(y + scrollY)}px`;
}
