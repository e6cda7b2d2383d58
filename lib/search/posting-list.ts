import type { BitReader, BitWriter } from "./bits";
import { readAscending, writeAscending } from "./interpolative";
import { prefixCode, type PrefixCode } from "./prefix-code";
import { slotCount, type Slots } from "./store";

/** How often each slot is that of a word in a passage, about: most are said once, in a paragraph like the others. */
const usual = [1, 20, 55, 140, 400, 390, 40, 3];
/** Two at a time: a code cannot spend less than a bit, and half of these are worth less than two. */
const pairCode = prefixCode(usual.flatMap((first) => usual.map((second) => first * second)));

/** Fills the last pair of a list that has no second. */
const likeliest = usual.indexOf(Math.max(...usual));

/** A list this long says how many passages each slot has, and codes them accordingly. */
const ownCodeFrom = 1024;

/** How a list of one passage at least is written in bits: the numbers in their order, then the slot of each. All are below `passageCount`. */
export function writeList(bits: BitWriter, slots: Slots, passageCount: number): void {
  // Passage and slot in one number: sorted as they are, without an object for each.
  const entries = new Float64Array(countOf(slots));
  let filled = 0;
  for (const [slot, passages] of slots.entries())
    for (const passage of passages ?? []) entries[filled++] = passage * slotCount + slot;
  entries.sort();
  bits.writeGamma(entries.length);
  writeAscending(
    bits,
    Array.from(entries, (entry) => Math.floor(entry / slotCount)),
    0,
    passageCount - 1,
  );
  const slotAt = (place: number): number => (entries[place] ?? 0) % slotCount;
  if (entries.length < ownCodeFrom) {
    for (let at = 0; at < entries.length; at += 2)
      pairCode.write(bits, slotAt(at) * slotCount + (at + 1 < entries.length ? slotAt(at + 1) : likeliest));
    return;
  }
  const code = writeCode(
    bits,
    slots.map((passages) => passages?.length ?? 0),
  );
  for (let at = 0; at < entries.length; at++) code.write(bits, slotAt(at));
}

/** @throws RangeError when the bits end before the list does. */
export function readList(bits: BitReader, passageCount: number): number[][] {
  const numbers = readAscending(bits, bits.readGamma(), 0, passageCount - 1);
  const slots: number[][] = Array.from({ length: slotCount }, () => []);
  if (numbers.length < ownCodeFrom) {
    for (let at = 0; at < numbers.length; at += 2) {
      const pair = pairCode.read(bits);
      const [first = 0, second] = numbers.slice(at, at + 2);
      slots[Math.floor(pair / slotCount)]?.push(first);
      if (second !== undefined) slots[pair % slotCount]?.push(second);
    }
    return slots;
  }
  const code = readCode(bits);
  for (const passage of numbers) slots[code.read(bits)]?.push(passage);
  return slots;
}

function writeCode(bits: BitWriter, lengths: readonly number[]): PrefixCode {
  for (let slot = 0; slot < slotCount; slot++) bits.writeGamma((lengths[slot] ?? 0) + 1);
  return codeOf(lengths);
}

function readCode(bits: BitReader): PrefixCode {
  return codeOf(Array.from({ length: slotCount }, () => bits.readGamma() - 1));
}

/** Slots that the list does not have take no code; the only one there is takes no bit. */
function codeOf(lengths: readonly number[]): PrefixCode {
  const present = lengths.flatMap((length, slot) => (length > 0 ? [slot] : []));
  const code = prefixCode(present.map((slot) => lengths[slot] ?? 0));
  return {
    write: (bits, slot) => {
      code.write(bits, present.indexOf(slot));
    },
    read: (bits) => present[code.read(bits)] ?? 0,
  };
}

/** The passages of a list, slot after slot. */
export function passagesOf(slots: Slots): number[] {
  return slots.flatMap((passages) => passages ?? []);
}

export function countOf(slots: Slots): number {
  return slots.reduce((sum, slot) => sum + (slot?.length ?? 0), 0);
}

/** The first `size` passages of a list, best first, and the rest. */
export function splitList(slots: Slots, size: number): { readonly head: Slots; readonly tail: Slots } {
  let left = size;
  const head: number[][] = [];
  const tail: number[][] = [];
  for (const slot of slots) {
    const passages = slot ?? [];
    head.push(passages.slice(0, left));
    tail.push(passages.slice(left));
    left = Math.max(0, left - passages.length);
  }
  return { head, tail };
}

/** Head and tail as one list again. */
export function joinLists(head: Slots, tail: Slots): Slots {
  return Array.from({ length: slotCount }, (_, slot) => [...(head[slot] ?? []), ...(tail[slot] ?? [])]);
}
