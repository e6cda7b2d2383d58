import type { BitReader, BitWriter } from "./bits";
import { slotCount, type Slots } from "./store";

/**
 * How a list of passages is written in bits: by slot, the best first, so that its head answers alone. Inside a slot the
 * numbers ascend and their gaps are in Rice's code; a short list writes the slot beside each number instead.
 */
const shortList = 8;
const slotBits = Math.log2(slotCount);

/** `passageCount` is what all numbers are below; reader and writer derive the width of gaps from it. */
export function writeList(bits: BitWriter, slots: Slots, passageCount: number): void {
  const count = countOf(slots);
  bits.writeGamma(count + 1);
  if (count < shortList) {
    const k = riceWidth(passageCount, count);
    let previous = -1;
    for (const { passage, slot } of flatten(slots)) {
      bits.writeRice(passage - previous - 1, k);
      bits.write(slot, slotBits);
      previous = passage;
    }
    return;
  }
  for (let slot = 0; slot < slotCount; slot++) {
    const passages = slots[slot] ?? [];
    bits.writeGamma(passages.length + 1);
    const k = riceWidth(passageCount, passages.length);
    let previous = -1;
    for (const passage of passages) {
      bits.writeRice(passage - previous - 1, k);
      previous = passage;
    }
  }
}

/** @throws RangeError when the bits end before the list does. */
export function readList(bits: BitReader, passageCount: number): number[][] {
  const count = bits.readGamma() - 1;
  const slots: number[][] = Array.from({ length: slotCount }, () => []);
  if (count < shortList) {
    const k = riceWidth(passageCount, count);
    let previous = -1;
    for (let index = 0; index < count; index++) {
      previous += bits.readRice(k) + 1;
      slots[bits.read(slotBits)]?.push(previous);
    }
    return slots;
  }
  for (const slot of slots) {
    const length = bits.readGamma() - 1;
    const k = riceWidth(passageCount, length);
    let previous = -1;
    for (let index = 0; index < length; index++) {
      previous += bits.readRice(k) + 1;
      slot.push(previous);
    }
  }
  return slots;
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

/** Rice's parameter for `count` numbers spread below `range`: the mean gap, less what its skewness saves. */
function riceWidth(range: number, count: number): number {
  return count === 0 ? 0 : Math.max(0, Math.floor(Math.log2((range / count) * Math.LN2)));
}

function flatten(slots: Slots): { passage: number; slot: number }[] {
  return slots
    .flatMap((passages, slot) => (passages ?? []).map((passage) => ({ passage, slot })))
    .sort((left, right) => left.passage - right.passage);
}
