import { BitReader, BitWriter } from "./bits";
import { openFile, sealFile } from "./checked-file";
import { readList, writeList } from "./posting-list";
import type { Slots } from "./store";

/**
 * A form of the index as a shard holds it: its best passages, and where the others are when there are too many.
 * Forms of one family (one stem) stand in one shard.
 */
export type ShardEntry = {
  readonly form: string;
  readonly slots: Slots;
  readonly rest?: {
    /** The number of the file that holds the other passages. */
    readonly tail: number;
    /** How many passages hold the form, and how many hold any form of its family. */
    readonly count: number;
    readonly familyCount: number;
  };
};

/** Names first, front-coded, then the lists of all of them in one stream of bits. */
export function writeShard(entries: readonly ShardEntry[], passageCount: number): Uint8Array {
  const names = new NameWriter();
  const bits = new BitWriter();
  for (const { form, slots, rest } of entries) {
    names.write(form, rest !== undefined);
    writeList(bits, slots, passageCount);
    if (rest) for (const number of [rest.tail + 1, rest.count, rest.familyCount]) bits.writeGamma(number);
  }
  return sealFile(concat(names.toBytes(), bits.toBytes()));
}

/** @throws Error when the file is not whole. */
export function readShard(file: Uint8Array, passageCount: number): ShardEntry[] {
  const payload = openFile(file);
  const { names, end } = readNames(payload);
  const bits = new BitReader(payload, end);
  return names.map(({ form, hasRest }) => {
    const slots = readList(bits, passageCount);
    if (!hasRest) return { form, slots };
    const [tail, count, familyCount] = [bits.readGamma() - 1, bits.readGamma(), bits.readGamma()];
    return { form, slots, rest: { tail, count, familyCount } };
  });
}

export function writeTail(slots: Slots, passageCount: number): Uint8Array {
  const bits = new BitWriter();
  writeList(bits, slots, passageCount);
  return sealFile(bits.toBytes());
}

export function readTail(file: Uint8Array, passageCount: number): Slots {
  return readList(new BitReader(openFile(file)), passageCount);
}

/**
 * A name is a byte for what it shares with the one before (0 to 15) and for its other letters (0 to 15, 15 for more),
 * then these letters in UTF-8. The list ends with a byte that no name has; a name with a rest is announced by another.
 */
const endOfNames = 0xf0;
const withRest = 0xf1;
const longName = 15;

class NameWriter {
  readonly #bytes: number[] = [];
  #previous = "";

  write(form: string, hasRest: boolean): void {
    const shared = Math.min(14, sharedLength(this.#previous, form));
    const letters = new TextEncoder().encode(form.slice(shared));
    if (hasRest) this.#bytes.push(withRest);
    if (letters.length < longName) this.#bytes.push((shared << 4) | letters.length);
    else this.#bytes.push((shared << 4) | longName, letters.length >> 8, letters.length & 0xff);
    this.#bytes.push(...letters);
    this.#previous = form;
  }

  toBytes(): Uint8Array {
    return Uint8Array.from([...this.#bytes, endOfNames]);
  }
}

function readNames(bytes: Uint8Array): { names: { form: string; hasRest: boolean }[]; end: number } {
  const names: { form: string; hasRest: boolean }[] = [];
  const decoder = new TextDecoder();
  let at = 0;
  const next = (): number => {
    const byte = bytes[at++];
    if (byte === undefined) throw new RangeError("the names end here");
    return byte;
  };
  for (let previous = "", byte = next(); byte !== endOfNames; byte = next()) {
    const hasRest = byte === withRest;
    const head = hasRest ? next() : byte;
    const short = head & 0xf;
    const length = short < longName ? short : (next() << 8) | next();
    previous = previous.slice(0, head >> 4) + decoder.decode(bytes.subarray(at, at + length));
    at += length;
    names.push({ form: previous, hasRest });
  }
  return { names, end: at };
}

/** How many letters two words begin with in common, never half a character. */
export function sharedLength(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left.charCodeAt(length) === right.charCodeAt(length)) length += 1;
  return /[\ud800-\udbff]$/u.test(right.slice(0, length)) ? length - 1 : length;
}

function concat(left: Uint8Array, right: Uint8Array): Uint8Array {
  const joined = new Uint8Array(left.length + right.length);
  joined.set(left);
  joined.set(right, left.length);
  return joined;
}
