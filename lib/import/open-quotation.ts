/** In paragraphs: a quotation that was opened longer ago is thought to be closed, though no mark says so. */
const fresh = 3;

/** The quotations that a speech has opened and not closed, paragraph after paragraph. */
export class OpenQuotation {
  #opened = 0;
  /** How many paragraphs ago one was last opened, or opened again. */
  #age = 0;
  #reopens = false;

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
    this.#age = this.#opened > before || this.#reopens ? 0 : this.#age + 1;
  }

  /** What a paragraph that may follow would do by itself. */
  effectOf(paragraph: string): "closes" | "opens" | "none" {
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
