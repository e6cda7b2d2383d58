import type { BitReader, BitWriter } from "./bits";

/**
 * Binary interpolative coding (Moffat and Stuiver, 2000) of ascending numbers between two bounds, both included: the
 * middle one first, then each half within the bounds that are left. Words that crowd in one hearing cost less.
 */
export function writeAscending(bits: BitWriter, numbers: readonly number[], low: number, high: number): void {
  const write = (from: number, to: number, least: number, most: number): void => {
    const count = to - from;
    // All the numbers between the bounds: nothing is left to say.
    if (count === 0 || most - least + 1 === count) return;
    const middle = (from + to) >> 1;
    const number = numbers[middle] ?? 0;
    const first = least + middle - from;
    writeWithin(bits, number - first, most - (to - 1 - middle) - first + 1);
    write(from, middle, least, number - 1);
    write(middle + 1, to, number + 1, most);
  };
  write(0, numbers.length, low, high);
}

/** @throws RangeError when the bits end before the numbers do. */
export function readAscending(bits: BitReader, count: number, low: number, high: number): number[] {
  const numbers = new Array<number>(count).fill(0);
  const read = (from: number, to: number, least: number, most: number): void => {
    const left = to - from;
    if (left === 0) return;
    if (most - least + 1 <= left) {
      for (let index = from; index < to; index++) numbers[index] = least + index - from;
      return;
    }
    const middle = (from + to) >> 1;
    const first = least + middle - from;
    const number = first + readWithin(bits, most - (to - 1 - middle) - first + 1);
    numbers[middle] = number;
    read(from, middle, least, number - 1);
    read(middle + 1, to, number + 1, most);
  };
  read(0, count, low, high);
  return numbers;
}

/** A value from 0 below `range`, in as few bits as its range has; those in the middle, the likely ones, in one less. */
function writeWithin(bits: BitWriter, value: number, range: number): void {
  const { width, short, shift } = codeFor(range);
  const code = (value - shift + range) % range;
  if (code < short) bits.write(code, width);
  else bits.write(code + short, width + 1);
}

function readWithin(bits: BitReader, range: number): number {
  const { width, short, shift } = codeFor(range);
  const start = bits.read(width);
  const code = start < short ? start : start * 2 + bits.read(1) - short;
  return (code + shift) % range;
}

/** `short` values take `width` bits, the others one more. */
function codeFor(range: number): { width: number; short: number; shift: number } {
  const width = 31 - Math.clz32(range);
  const short = 2 ** (width + 1) - range;
  return { width, short, shift: (range - short) >> 1 };
}
