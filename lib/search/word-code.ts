import type { BitReader, BitWriter } from "./bits";
import { prefixCode } from "./prefix-code";

/** What words are made of, with the weight of each: the frequency of letters in a list of French words. */
const letters = "esairntoulcmdpvgfhbqxyjkzw0123456789";
const weights = [
  ...[
    1400, 950, 820, 790, 780, 720, 690, 590, 480, 460, 400, 310, 290, 280, 160, 130, 120, 110, 100, 60, 45, 40, 25, 20,
  ],
  ...[20, 8, 10, 10, 10, 6, 5, 5, 5, 5, 5, 5],
];
const end = letters.length;
/** Any other UTF-16 unit, in 16 bits. */
const other = end + 1;
const letterCode = prefixCode([...weights, 1900, 6]);
const placeOfLetter = new Map(Array.from(letters, (letter, place) => [letter, place]));

/** How many letters a word shares with the one before it in a list. */
const mostShared = 15;
const sharedCode = prefixCode([60, 60, 90, 130, 150, 160, 160, 150, 130, 110, 90, 70, 50, 35, 25, 20]);

/** Writes the words of a sorted list, each by what it does not share with the one before. */
export class WordWriter {
  readonly #bits: BitWriter;
  #previous = "";

  constructor(bits: BitWriter) {
    this.#bits = bits;
  }

  write(word: string): void {
    const shared = Math.min(mostShared, sharedLength(this.#previous, word));
    sharedCode.write(this.#bits, shared);
    for (let index = shared; index < word.length; index++) {
      const place = placeOfLetter.get(word.charAt(index));
      letterCode.write(this.#bits, place ?? other);
      if (place === undefined) this.#bits.write(word.charCodeAt(index), 16);
    }
    letterCode.write(this.#bits, end);
    this.#previous = word;
  }
}

/** Reads what `WordWriter` wrote. */
export class WordReader {
  readonly #bits: BitReader;
  #previous = "";

  constructor(bits: BitReader) {
    this.#bits = bits;
  }

  read(): string {
    let word = this.#previous.slice(0, sharedCode.read(this.#bits));
    for (;;) {
      const place = letterCode.read(this.#bits);
      if (place === end) break;
      word += place === other ? String.fromCharCode(this.#bits.read(16)) : letters.charAt(place);
    }
    this.#previous = word;
    return word;
  }
}

/** How many UTF-16 units two words begin with in common. */
export function sharedLength(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left.charCodeAt(length) === right.charCodeAt(length)) length += 1;
  return length;
}
