import { BitReader, BitWriter } from "./bits";
import { openFile, sealFile } from "./checked-file";
import { WordReader, WordWriter } from "./word-code";

/** A word of the archive, and how frequent it is: see `frequencyOf`. */
export type ListedWord = { readonly form: string; readonly frequency: number };

const frequencyBits = 2;
const mostFrequent = 2 ** frequencyBits - 1;

/** A third of the logarithm in base 2 of how many passages hold a word. */
export function frequencyOf(count: number): number {
  return Math.min(mostFrequent, Math.floor(Math.log2(count) / 3));
}

/** Words in their order. */
export function writeWordList(list: readonly ListedWord[]): Uint8Array {
  const bits = new BitWriter();
  const words = new WordWriter(bits);
  bits.writeGamma(list.length + 1);
  for (const { form, frequency } of list) {
    words.write(form);
    bits.write(frequency, frequencyBits);
  }
  return sealFile(bits.toBytes());
}

/** @throws Error when the file is not whole. */
export function readWordList(file: Uint8Array): ListedWord[] {
  const bits = new BitReader(openFile(file));
  const words = new WordReader(bits);
  return Array.from({ length: bits.readGamma() - 1 }, () => ({
    form: words.read(),
    frequency: bits.read(frequencyBits),
  }));
}
