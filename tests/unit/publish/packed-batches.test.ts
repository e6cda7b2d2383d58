import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinBatches, packBatches, unpackBatches } from "@/lib/site/packed-batches";

const file = fc.tuple(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));
const batches = fc.array(fc.record({ name: fc.string(), files: fc.array(file) }));

describe("batches in one piece", () => {
  it("come out as they were put in, and go in again", () => {
    fc.assert(
      fc.property(batches, (some) => {
        const unpacked = unpackBatches(packBatches(some));
        expect(
          unpacked.map(({ name, files }) => ({
            name,
            files: files.map(([path, bytes]) => [path, Buffer.from(bytes).toString()]),
          })),
        ).toEqual(some);
        expect(joinBatches(unpacked)).toEqual(packBatches(some));
      }),
    );
  });

  it("are refused when they were cut short, or are followed by anything", () => {
    const packed = packBatches([{ name: "site", files: [["/index.html", "<p>Été</p>"]] }]);
    for (let length = 0; length < packed.length; length += 1)
      expect(() => unpackBatches(packed.subarray(0, length))).toThrow();
    expect(() => unpackBatches(Buffer.concat([packed, Buffer.from(" ")]))).toThrow("not whole");
  });
});
