import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { count, formatBytes, formatNumber } from "@/lib/text/plural";

const words = new Intl.PluralRules("fr");
const numbers = new Intl.NumberFormat("fr-FR");

describe("numbers in French", () => {
  const integer = fc.integer({ min: 0, max: 900_000 });
  const fraction = fc.double({ min: 0, max: 5000, noNaN: true });

  it("are grouped, and agree with their noun, as the language's own data say", () => {
    fc.assert(
      fc.property(fc.oneof(integer, fraction), (some) => {
        expect(formatNumber(some)).toBe(numbers.format(some));
        const noun = words.select(some) === "one" ? "cheval" : "chevaux";
        expect(count(some, "cheval", "chevaux")).toBe(`${formatNumber(some)} ${noun}`);
      }),
    );
  });

  it("are sizes by thousands", () => {
    expect([0, 640, 12_345, 1_234_567].map(formatBytes)).toEqual([
      "0 octet",
      "640 octets",
      "12,3\u00a0ko",
      "1,23\u00a0Mo",
    ]);
  });
});
