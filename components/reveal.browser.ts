/** How much of the top of the window an element hides while the page scrolls under it. */
export function hiddenBy(element: HTMLElement): number {
  return getComputedStyle(element).position === "sticky" ? element.offsetHeight : 0;
}

/**
 * Brings words into view, a third of the way down what can be seen of the page; words that are in view stay where they
 * are. By the range: a sentence may be taller than a window, which `scrollIntoView` would stop at the start of.
 */
export function reveal(range: Range, view: Window, hidden: number): void {
  const { top, bottom } = range.getBoundingClientRect();
  // A keyboard on the screen takes its part of the window.
  const height = view.visualViewport?.height ?? view.innerHeight;
  // The bar of a hearing takes some too.
  const margin = Math.min(64, height / 10);
  if (top >= hidden + margin && bottom <= height - margin) return;
  const distance = top - hidden - (height - hidden) / 3;
  const still = view.matchMedia("(prefers-reduced-motion: reduce)").matches;
  // A long way through the text shows nothing but a blur.
  const near = Math.abs(distance) < 2 * height;
  view.scrollBy({ top: distance, behavior: near && !still ? "smooth" : "instant" });
}
