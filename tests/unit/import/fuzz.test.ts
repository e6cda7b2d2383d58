import { describe, expect, it } from "vitest";
import { fuzz } from "../../fuzz/fuzz";
import { fuzzSeeds } from "../../fuzz/seeds";

describe("small files damaged at random", { timeout: 120_000 }, () => {
  it.each([
    [5, 518],
    [5, 523],
  ])("are read again: what seed %i made of file %i once never ended", (seed, from) => {
    expect(fuzz(fuzzSeeds(), seed, from, 1)).toMatchObject({ files: 1, failures: [] });
  });

  it("are read with every word, or refused with a reason", () => {
    const { accepted, refused, failures } = fuzz(fuzzSeeds(), 1, 0, 150);
    expect(failures).toEqual([]);
    expect(accepted).toBeGreaterThan(5);
    expect(accepted + refused).toBe(150);
  });
});
