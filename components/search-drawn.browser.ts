import type { FoundPassages } from "@/lib/search/found-passages";
import type { ResultGroup } from "@/lib/search/search-result";
import { resultItem } from "./search-result.browser";

/**
 * The results on the page. While more of the same answer come, those that are there stay as they are: their reader may
 * have opened one, or be in it.
 */
export class DrawnResults {
  readonly #list: HTMLElement;
  #found: FoundPassages | undefined;
  #items = new Map<string, HTMLLIElement>();

  constructor(list: HTMLElement) {
    this.#list = list;
  }

  show(found: FoundPassages, groups: readonly ResultGroup[], lit: string): void {
    if (found !== this.#found) this.#items = new Map();
    this.#found = found;
    const items = groups.map((group) => this.#itemOf(group, found, lit));
    const firstPart = groups.findIndex(({ best }) => !best.whole);
    items.forEach((item, place) => item.classList.toggle("first-part", firstPart > 0 && place === firstPart));
    const changed = items.findIndex((item, place) => this.#list.children[place] !== item);
    const same = changed === -1 ? items.length : changed;
    // What is moved loses the focus: whoever was on a result is on the one that takes its place.
    const left = [...this.#list.children].slice(same);
    const focused = left.findIndex((child) => child.contains(document.activeElement));
    for (const child of left) child.remove();
    this.#list.append(...items.slice(same));
    if (focused >= 0) (items[same + focused] ?? items.at(-1))?.querySelector("a")?.focus();
  }

  #itemOf(group: ResultGroup, found: FoundPassages, lit: string): HTMLLIElement {
    const { best, others } = group;
    const key = [best.hearing.id, best.sentence, ...others].join(" ");
    const drawn = this.#items.get(key);
    if (drawn) return drawn;
    const item = resultItem(group, { lit, read: (passages) => found.resultsOf(passages) });
    this.#items.set(key, item);
    return item;
  }
}
