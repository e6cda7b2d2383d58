import { textOf } from "./blocks";
import type { Paged } from "./furniture";

/** In paragraphs: a quotation that was opened longer ago is thought to be closed, though no mark says so. */
const fresh = 8;

/** In paragraphs: a mark that closes and is farther is that of another quotation. */
const farthest = 12;

/** The quotations that a speech has opened and not closed, paragraph after paragraph. */
export class OpenQuotation {
  #opened = 0;
  /** How many paragraphs ago one was last opened, or opened again. */
  #age = 0;
  #reopens = false;
  #isIntroduced = false;

  /** Does it open a paragraph, or follow a colon? « Le mot « farine » alone quotes nobody. */
  get isIntroduced(): boolean {
    return this.#isIntroduced;
  }

  get isFresh(): boolean {
    return this.#opened > 0 && this.#age < fresh;
  }

  /** Does each paragraph of the quotation open it again? */
  get reopens(): boolean {
    return this.#reopens;
  }

  goOn(paragraph: string): void {
    this.#reopens = this.#opened > 0 && (this.#reopens || opensQuotation(paragraph));
    const before = this.#opened;
    this.#opened = quotationBalance(paragraph, before).opened;
    if (this.#opened > before) this.#isIntroduced = introduced.test(paragraph);
    this.#age = this.#opened > before || this.#reopens ? 0 : this.#age + 1;
  }

  /** Which block after this one closes a quotation that no block between opens; -1 where none does. */
  closedAt(content: readonly Paged[], index: number): number {
    let paragraphs = 0;
    for (let at = index + 1; at < content.length && paragraphs < farthest; at++) {
      const block = content[at];
      if (block?.type !== "paragraph") continue;
      paragraphs += 1;
      const effect = this.#effectOf(textOf(block.lines));
      if (effect !== "none") return effect === "closes" ? at : -1;
    }
    return -1;
  }

  /** What a paragraph that may follow would do by itself. */
  #effectOf(paragraph: string): "closes" | "opens" | "none" {
    const before = this.#reopens && opensQuotation(paragraph) ? this.#opened : 0;
    const { opened, closed } = quotationBalance(paragraph, before);
    if (closed > 0 || opened < before) return "closes";
    return opened > before ? "opens" : "none";
  }

  /** Somebody else speaks. */
  end(): void {
    this.#opened = 0;
  }
}

const introduced = /(?:^|:)\s*[«“][^«»“”]*$/u;

/** How many quotations a text leaves open, and how many it closes that it did not open. */
type Balance = { readonly opened: number; readonly closed: number };

/** A quotation of several paragraphs often repeats its opening mark at the head of each. */
function quotationBalance(text: string, before = 0): Balance {
  let opened = before;
  let closed = 0;
  const repeats = before > 0 && opensQuotation(text);
  for (const [mark] of text.slice(repeats ? text.search(/[«“]/u) + 1 : 0).matchAll(/[«»“”]/gu)) {
    if (mark === "«" || mark === "“") opened += 1;
    else if (opened > 0) opened -= 1;
    else closed += 1;
  }
  return { opened, closed };
}

/** Does a text start with an opening mark? */
export function opensQuotation(text: string): boolean {
  return /^\s*[«“]/u.test(text);
}
