import type { Folds } from "./folded.browser";
import { drawReadingBar } from "./reading-bar.browser";

/** In milliseconds without a scroll: where a reader stays is worth keeping. */
const settled = 500;
const widthOfStrip = 1000;
/** In pixels under the bar: what a link lands on is read, for all its margin (`scroll-margin` in site.css). */
const landing = 40;

/** What the first read of a page has already, as a parameter: it is no file that this module would wait for. */
export type ReadingTools = { readonly folds: Folds; readonly keepPlace: (id: string | null) => void };

/** Follows the reader through a hearing: the bar, the table of contents, and where to go on another day. */
export class ReadingPosition {
  readonly #root: Document;
  readonly #view: Window;
  readonly #transcript: HTMLElement;
  readonly #bar: HTMLElement;
  readonly #articles: readonly HTMLElement[];
  readonly #folds: Folds;
  readonly #keep: (id: string | null) => void;
  #article: HTMLElement | undefined;
  #link: HTMLElement | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(
    root: Document,
    view: Window,
    transcript: HTMLElement,
    bar: HTMLElement,
    { folds, keepPlace }: ReadingTools,
  ) {
    this.#root = root;
    this.#view = view;
    this.#transcript = transcript;
    this.#bar = bar;
    this.#articles = [...transcript.querySelectorAll<HTMLElement>(":scope > article")];
    this.#folds = folds;
    this.#keep = keepPlace;
  }

  start(): void {
    drawReadingBar(this.#bar, this.#articles);
    let isLooking = false;
    const look = (): void => {
      if (isLooking) return;
      isLooking = true;
      this.#view.requestAnimationFrame(() => {
        isLooking = false;
        this.#look();
      });
    };
    const goOn = (): void => {
      look();
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => {
        this.#keepPlace();
      }, settled);
    };
    this.#view.addEventListener("scroll", goOn, { passive: true });
    this.#view.addEventListener("resize", look);
    this.#root.addEventListener(this.#folds.foldsChanged, look);
    goOn();
  }

  /** Under the bar: what starts above that line is being read. */
  get #line(): number {
    return Math.max(0, this.#bar.getBoundingClientRect().bottom) + landing;
  }

  #look(): void {
    const line = this.#line;
    const article = lastAbove(this.#articles, line);
    this.#showPlace(article, line);
    this.#follow(article, line);
    if (article !== this.#article) {
      this.#article = article;
      this.#showNeighbours(article);
    }
  }

  #showPlace(article: HTMLElement | undefined, line: number): void {
    const speaker = this.#bar.querySelector("b");
    const place = this.#bar.querySelector("span");
    if (!speaker || !place) return;
    this.#bar.toggleAttribute("data-reading", article !== undefined);
    if (!article) return;
    write(speaker, article.querySelector("h2")?.textContent ?? "");
    const page = this.#pageAt(article, line);
    const number = `n°\u00a0${article.id.slice(1)}`;
    write(place, page === undefined ? number : `${number} · p.\u00a0${page}`);
    this.#bar.style.setProperty("--at", String(this.#share(article, line)));
  }

  /** How far into the strip, from 0 to 1: as far into the turn's own part as into the turn. */
  #share(article: HTMLElement, line: number): number {
    const { top, height } = article.getBoundingClientRect();
    const part = this.#bar.querySelector<SVGRectElement>(`a[href="#${article.id}"] rect`);
    if (!part) return 0;
    const within = Math.min(1, Math.max(0, (line - top) / (height || 1)));
    return (Number(part.getAttribute("x")) + within * Number(part.getAttribute("width"))) / widthOfStrip;
  }

  #pageAt(article: HTMLElement, line: number): string | undefined {
    const marks = this.#folds.isFolded(article) ? [] : [...article.querySelectorAll<HTMLElement>("a.page")];
    return lastAbove(marks, line)?.id.slice(1) ?? article.dataset["page"];
  }

  #follow(article: HTMLElement | undefined, line: number): void {
    const item = article && this.#root.querySelector(`.toc > ol > li > a[href="#${article.id}"]`)?.parentElement;
    const links = item ? [...item.querySelectorAll<HTMLAnchorElement>("a")] : [];
    const reached = links.filter(
      ({ hash }, index) =>
        index === 0 || (this.#root.getElementById(hash.slice(1))?.getBoundingClientRect().top ?? Infinity) <= line,
    );
    const link = reached.at(-1);
    if (link === this.#link) return;
    this.#link?.removeAttribute("aria-current");
    link?.setAttribute("aria-current", "location");
    this.#link = link;
    if (link) keepInSight(link);
  }

  #showNeighbours(article: HTMLElement | undefined): void {
    const open = this.#articles.filter((other) => other === article || !this.#folds.isFolded(other));
    const place = article ? open.indexOf(article) : -1;
    for (const [rel, neighbour] of [
      ["prev", open[place - 1]],
      ["next", open[place + 1]],
    ] as const) {
      const link = this.#bar.querySelector<HTMLAnchorElement>(`a[rel=${rel}]`);
      if (!link) continue;
      link.hidden = !neighbour;
      if (neighbour) link.href = `#${neighbour.id}`;
    }
  }

  #keepPlace(): void {
    const { bottom } = this.#transcript.getBoundingClientRect();
    const article = this.#article;
    if (!article || this.#folds.isFolded(article)) return;
    if (bottom < this.#view.innerHeight * 1.5) {
      this.#keep(null);
      return;
    }
    const sentence = lastAbove([...article.querySelectorAll<HTMLElement>(".speech > p > span")], this.#line);
    this.#keep((sentence ?? article).id);
  }
}

/** The last of elements in the order of the page that starts above a line. */
function lastAbove(elements: readonly HTMLElement[], line: number): HTMLElement | undefined {
  let from = 0;
  let to = elements.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((elements[middle]?.getBoundingClientRect().top ?? Infinity) <= line) from = middle + 1;
    else to = middle;
  }
  return elements[from - 1];
}

function write(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** Scrolls the list that holds the link, and nothing else, unless a reader is in it. */
function keepInSight(link: HTMLElement): void {
  const list = link.closest<HTMLElement>(".toc > ol");
  if (!list || list.matches(":hover, :focus-within")) return;
  const own = link.getBoundingClientRect();
  const { top, bottom, height } = list.getBoundingClientRect();
  if (own.top < top || own.bottom > bottom) list.scrollTop += own.top - top - height / 3;
}
