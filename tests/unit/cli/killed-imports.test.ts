import { describe, expect, it } from "vitest";
import { killImports } from "../../kills/kill-imports";
import { spoken } from "../import/received-transcript";
import { temporaryFolder } from "../temporary-folder";

describe("imports that are killed", { timeout: 300_000 }, () => {
  it("leave all that was there, or all that they wrote: 8 of what `npm run kills` does 200 times", async () => {
    const received = [spoken("Je mouds le blé."), spoken("Je mouds le seigle.")] as const;
    const { kills, old, now, failures } = await killImports(temporaryFolder(), received, 8);
    expect(failures).toEqual([]);
    expect(old + now).toBe(kills);
  });
});
