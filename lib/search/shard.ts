import { BitReader, BitWriter } from "./bits";
import { openFile, sealFile } from "./checked-file";
import { readList, writeList } from "./posting-list";
import type { Slots } from "./store";
import { WordReader, WordWriter } from "./word-code";

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

export function writeShard(entries: readonly ShardEntry[], passageCount: number): Uint8Array {
  const bits = new BitWriter();
  const words = new WordWriter(bits);
  bits.writeGamma(entries.length + 1);
  for (const { form, slots, rest } of entries) {
    words.write(form);
    writeList(bits, slots, passageCount);
    bits.write(rest ? 1 : 0, 1);
    if (rest) for (const number of [rest.tail + 1, rest.count, rest.familyCount]) bits.writeGamma(number);
  }
  return sealFile(bits.toBytes());
}

/** @throws Error when the file is not whole. */
export function readShard(file: Uint8Array, passageCount: number): ShardEntry[] {
  const bits = new BitReader(openFile(file));
  const words = new WordReader(bits);
  return Array.from({ length: bits.readGamma() - 1 }, () => {
    const form = words.read();
    const slots = readList(bits, passageCount);
    if (bits.read(1) === 0) return { form, slots };
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
