import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stem } from "@/lib/search/analyse";
import { placeOf, shardFile, unpackBoundaries } from "@/lib/search/index-files";
import { readShard } from "@/lib/search/shard";
import { ShardWriter } from "@/lib/search/shard-writer";

const passageCount = 50_000;

describe("the shards of an index", () => {
  it("hold every form once, where its stem says", async () => {
    const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,12}$/u), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(words, fc.integer({ min: 1, max: 900 }), async (forms, length) => {
        const { boundaries, shards } = await written(new Map(forms.map((form) => [form, [passages(length)]])));
        expect(shards.flat().sort()).toEqual([...forms].sort());
        for (const form of forms) expect(shards[placeOf(boundaries, stem(form))]).toContain(form);
      }),
      { numRuns: 60 },
    );
  });

  it("end where the next boundary is short, and are about as large as they should be", async () => {
    const letters = Array.from("abcdefghijklmnop");
    const forms = letters.flatMap((first) => letters.map((second) => `${first}${second}qwz`));
    const { boundaries, sizes } = await written(new Map(forms.map((form) => [form, [passages(60)]])));
    expect(sizes.length).toBeGreaterThan(8);
    expect(boundaries.every((boundary) => boundary.length <= 2)).toBe(true);
    expect(boundaries.filter((boundary) => boundary.length === 1).length).toBeGreaterThan(boundaries.length / 2);
    expect(Math.max(...sizes)).toBeLessThan(3000);
  });

  it("are one, and empty, where there is no word", async () => {
    expect((await written(new Map())).shards).toEqual([[]]);
  });
});

async function written(index: ReadonlyMap<string, readonly number[][]>) {
  const writer = new ShardWriter(passageCount);
  await writer.commit({ map: index });
  const files = new Map([...writer.files()].map(({ name, bytes }) => [name, bytes]));
  const boundaries = unpackBoundaries(writer.boundaries());
  const bytes = boundaries.map((_, place) => files.get(shardFile(place)) ?? new Uint8Array());
  const shards = bytes.map((file) => readShard(file, passageCount).map(({ form }) => form));
  return { boundaries, shards, sizes: bytes.map(({ length }) => length) };
}

function passages(length: number): number[] {
  return Array.from({ length }, (_, place) => (place * 7919) % passageCount);
}
