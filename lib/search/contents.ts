import { newIndex } from "./flex-index";
import { slotCount } from "./store";

const k1 = 1.2;
const b = 0.75;

/**
 * What an archive says, passage by passage, as the numbers of its forms: all lengths must be known before the first weight
 * is. Whatever storage the index is committed to then holds the same postings.
 */
export class Contents {
  readonly #forms: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** The numbers of all passages, one after the other, and where each ends. */
  #all = new Uint32Array(4096);
  readonly #ends: number[] = [];
  #total = 0;

  get count(): number {
    return this.#ends.length;
  }

  add(forms: readonly { readonly folded: string }[]): void {
    if (this.#total + forms.length > this.#all.length) {
      const larger = new Uint32Array((this.#total + forms.length) * 2);
      larger.set(this.#all);
      this.#all = larger;
    }
    for (const { folded } of forms) this.#all[this.#total++] = this.#numberOf(folded);
    this.#ends.push(this.#total);
  }

  #numberOf(form: string): number {
    const known = this.#numbers.get(form);
    if (known !== undefined) return known;
    this.#numbers.set(form, this.#forms.length);
    return this.#forms.push(form) - 1;
  }

  /** The index of all that was added, which is let go. */
  index(): ReturnType<typeof newIndex> {
    const average = this.#total / Math.max(1, this.count);
    /** Of the passage that is being added: its forms, how often each is there, and how long it is. */
    let distinct: number[] = [];
    const frequencies = new Uint16Array(this.#forms.length);
    let relativeLength = 1;
    const index = newIndex({
      encode: (passage) => {
        for (const number of distinct) frequencies[number] = 0;
        const said = this.#all.subarray(this.#ends[Number(passage) - 1] ?? 0, this.#ends[Number(passage)]);
        distinct = [];
        for (const number of said) {
          const before = frequencies[number] ?? 0;
          if (before === 0) distinct.push(number);
          frequencies[number] = before + 1;
        }
        relativeLength = said.length / average;
        return distinct.map((number) => this.#forms[number] ?? "");
      },
      score: (_forms, _form, place) => bm25Slot(frequencies[distinct[place] ?? 0] ?? 1, relativeLength),
    });
    for (let passage = 0; passage < this.count; passage++) index.add(passage, String(passage));
    this.#numbers.clear();
    this.#all = new Uint32Array(0);
    return index;
  }
}

/** A form's weight in a passage (BM25 without its idf, which is known at query time), as a slot: 0 weighs most. */
function bm25Slot(frequency: number, relativeLength: number): number {
  const weight = frequency / (frequency + k1 * (1 - b + b * relativeLength));
  return Math.min(slotCount - 1, Math.floor((1 - weight) * slotCount));
}
