const width = 1000;
/** So that a turn of two words can be seen, and pointed at. */
const least = 4;

/**
 * Draws, at the head of the window while a hearing is read: who speaks, where, how far, and the turns before and after.
 * Its strip is the whole hearing in order, as wide as there are words: a picture of the table of contents, for pointers.
 */
export function drawReadingBar(bar: HTMLElement, articles: readonly HTMLElement[]): void {
  const root = bar.ownerDocument;
  const line = root.createElement("p");
  const speaker = root.createElement("b");
  speaker.textContent = root.querySelector("h1")?.textContent ?? "";
  line.append(
    speaker,
    root.createElement("span"),
    neighbour(root, "prev", "↑", "précédente"),
    neighbour(root, "next", "↓", "suivante"),
  );
  const strip = drawn(root, "svg", { viewBox: `0 0 ${String(width)} 10`, preserveAspectRatio: "none" });
  strip.ariaHidden = "true";
  strip.append(...partsOf(articles).map((part) => partOfStrip(root, part)));
  bar.append(line, strip);
}

function neighbour(root: Document, rel: string, arrow: string, which: string): HTMLAnchorElement {
  const link = root.createElement("a");
  Object.assign(link, { rel, href: "#texte", textContent: arrow, ariaLabel: `Intervention ${which}`, hidden: true });
  return link;
}

type Part = { readonly article: HTMLElement; readonly x: number; readonly wide: number };

function partOfStrip(root: Document, { article, x, wide }: Part): SVGElement {
  const link = drawn(root, "a", { href: `#${article.id}`, tabindex: "-1", class: article.className });
  link.classList.remove("intervention");
  const title = drawn(root, "title", {});
  title.textContent = `${article.id.slice(1)}. ${article.querySelector("h2")?.textContent ?? ""}`;
  link.append(title, drawn(root, "rect", { x: String(x), width: String(wide), height: "10" }));
  return link;
}

/** Where each turn stands in the strip, in whole units of it. */
function partsOf(articles: readonly HTMLElement[]): Part[] {
  const weights = articles.map((article) => article.querySelector(".speech")?.textContent.length ?? 0);
  const total = sum(weights) || 1;
  const widths = weights.map((weight) => Math.max(least, (weight / total) * width));
  const scale = width / sum(widths);
  let from = 0;
  return articles.map((article, place) => {
    const x = Math.round(from);
    from += (widths[place] ?? 0) * scale;
    return { article, x, wide: Math.max(1, Math.round(from) - x) };
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function drawn(root: Document, tag: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = root.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
