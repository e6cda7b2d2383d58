import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BitReader, BitWriter } from "@/lib/search/bits";
import { packBoundaries, placeOf, unpackBoundaries } from "@/lib/search/index-files";
import { countOf, joinLists, readList, splitList, writeList } from "@/lib/search/posting-list";
import { headLength, readShard, readTail, writeShard, writeTail, type ShardEntry } from "@/lib/search/shard";
import { slotCount, type Slots } from "@/lib/search/store";

/** Passages of an archive, each in one slot: the numbers of a slot ascend. */
const list = (passageCount: number, most: number): fc.Arbitrary<number[][]> =>
  fc
    .uniqueArray(fc.record({ passage: fc.nat(passageCount - 1), slot: fc.nat(slotCount - 1) }), {
      maxLength: most,
      selector: ({ passage }) => passage,
    })
    .map((entries) => {
      const sorted = entries.sort((left, right) => left.passage - right.passage);
      return Array.from({ length: slotCount }, (_, slot) =>
        sorted.filter((entry) => entry.slot === slot).map(({ passage }) => passage),
      );
    });

const anyList = fc
  .constantFrom(1, 2, 81, 9000, 3_000_000)
  .chain((passageCount) => list(passageCount, 200).map((slots) => ({ passageCount, slots })));

describe("bits", () => {
  it("come back as they were written", () => {
    const code = fc.oneof(
      fc.record({ type: fc.constant("plain" as const), value: fc.nat(2 ** 24), k: fc.constant(25) }),
      fc.record({
        type: fc.constant("gamma" as const),
        value: fc.integer({ min: 1, max: 2 ** 30 }),
        k: fc.constant(0),
      }),
    );
    fc.assert(
      fc.property(fc.array(code, { maxLength: 50 }), (codes) => {
        const writer = new BitWriter();
        for (const { type, value, k } of codes) {
          if (type === "plain") writer.write(value, k);
          else writer.writeGamma(value);
        }
        const reader = new BitReader(writer.toBytes());
        for (const { type, value, k } of codes) {
          const read = type === "plain" ? reader.read(k) : reader.readGamma();
          expect(read).toBe(value);
        }
      }),
    );
  });
});

describe("a list of passages", () => {
  it("comes back as it was written, alone and in a shard", () => {
    const forms = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(anyList, forms, ({ passageCount, slots }, names) => {
        fc.pre(countOf(slots) > 0);
        const bits = new BitWriter();
        writeList(bits, slots, passageCount);
        expect(readList(new BitReader(bits.toBytes()), passageCount)).toEqual(slots);
        const entries: ShardEntry[] = names.map((form) => ({ form, slots }));
        expect(readShard(writeShard(entries, passageCount), passageCount)).toEqual(entries);
      }),
    );
  });

  it("says where its rest is when it is too long for a shard, and keeps all of it", () => {
    const passageCount = 9000;
    const slots = Array.from({ length: slotCount }, (_, slot) =>
      Array.from({ length: 700 }, (__, index) => index * 12 + slot),
    );
    const { head, tail } = splitList(slots, headLength);
    const rest = { tail: 0, count: countOf(slots), familyCount: 6000 };
    const entries: ShardEntry[] = [
      { form: "avant", slots: tail },
      { form: "long", slots: head, rest },
      { form: "plein", slots: head },
    ];
    expect(readShard(writeShard(entries, passageCount), passageCount)).toEqual(entries);
    const read = readTail(writeTail(tail, passageCount), passageCount);
    expect(read.flatMap((passages) => passages ?? [])).toEqual(
      tail.flatMap((passages) => passages ?? []).sort((left, right) => left - right),
    );
    expect(countOf(joinLists(head, read))).toBe(countOf(slots));
  });

  it("is its head and its tail, the best passages in the head", () => {
    fc.assert(
      fc.property(list(500, 120), fc.nat(150), (slots, size) => {
        const { head, tail } = splitList(slots, size);
        expect(countOf(head)).toBe(Math.min(size, countOf(slots)));
        expect(joinLists(head, tail)).toEqual(slots);
        const last = (some: Slots): number => some.findLastIndex((passages) => (passages?.length ?? 0) > 0);
        const first = tail.findIndex((passages) => (passages?.length ?? 0) > 0);
        if (first !== -1) expect(last(head)).toBeLessThanOrEqual(first);
      }),
    );
  });

  it("takes less than a byte a passage when many hold the word", () => {
    const slots = Array.from({ length: slotCount }, (_, slot) =>
      Array.from({ length: 200 }, (__, index) => index * 50 + slot),
    );
    const bits = new BitWriter();
    writeList(bits, slots, 10_000);
    expect(bits.length / 1600).toBeLessThan(8);
  });
});

describe("the places where shards begin", () => {
  it("come back as they were packed, and find their shard", () => {
    const word = fc.stringMatching(/^[a-z0-9éα]{1,12}$/u);
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 40 }), word, (words, key) => {
        const boundaries = ["", ...words.sort((left, right) => (left < right ? -1 : 1))];
        expect(unpackBoundaries(packBoundaries(boundaries))).toEqual(boundaries);
        const place = placeOf(boundaries, key);
        expect((boundaries[place] ?? "") <= key).toBe(true);
        expect(place + 1 === boundaries.length || (boundaries[place + 1] ?? "") > key).toBe(true);
      }),
    );
  });
});
