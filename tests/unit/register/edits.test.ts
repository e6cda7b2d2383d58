import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { runScripts } from "../../edits/scripts";
import { series } from "../../edits/series";

describe("hearing 11 edited at random", { timeout: 120_000 }, () => {
  it("breaks no promise, and finds its passages", () => {
    const canonical = readFileSync("content/ia/11.md", "utf8");
    const { failures, links, expected, found } = runScripts({ canonical, series, seed: 7, count: 12 });
    expect(failures).toEqual([]);
    expect(links).toBeGreaterThan(5000);
    expect(found / expected).toBeGreaterThanOrEqual(0.99);
  });
});
