import { BitReader, BitWriter } from "./bits";
import { openFile, sealFile } from "./checked-file";
import { readAscending, writeAscending } from "./interpolative";
import { countOf, passagesOf, readList, writeList } from "./posting-list";
import { slotCount, type Slots } from "./store";
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

/** How many passages a shard keeps of a list that is too long for it: those, and no others, may have a rest. */
export const headLength = 1024;

export function writeShard(entries: readonly ShardEntry[], passageCount: number): Uint8Array {
  const bits = new BitWriter();
  const words = new WordWriter(bits);
  bits.writeGamma(entries.length + 1);
  for (const { form, slots, rest } of entries) {
    words.write(form);
    writeList(bits, slots, passageCount);
    if (countOf(slots) === headLength) bits.write(rest ? 1 : 0, 1);
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
    if (countOf(slots) !== headLength || bits.read(1) === 0) return { form, slots };
    const [tail, count, familyCount] = [bits.readGamma() - 1, bits.readGamma(), bits.readGamma()];
    return { form, slots, rest: { tail, count, familyCount } };
  });
}

/**
 * The passages of a list that are not in its shard, in the slot that most of them have: they were the last ones already,
 * and are read where several words must meet, rather than for their order.
 */
export function writeTail(slots: Slots, passageCount: number): Uint8Array {
  const lengths = slots.map((passages) => passages?.length ?? 0);
  const passages = passagesOf(slots).sort((left, right) => left - right);
  const bits = new BitWriter();
  bits.writeGamma(lengths.indexOf(Math.max(...lengths)) + 1);
  bits.writeGamma(passages.length + 1);
  writeAscending(bits, passages, 0, passageCount - 1);
  return sealFile(bits.toBytes());
}

/** @throws Error when the file is not whole. */
export function readTail(file: Uint8Array, passageCount: number): Slots {
  const bits = new BitReader(openFile(file));
  const slot = bits.readGamma() - 1;
  const passages = readAscending(bits, bits.readGamma() - 1, 0, passageCount - 1);
  return Array.from({ length: slotCount }, (_, index) => (index === slot ? passages : []));
}
