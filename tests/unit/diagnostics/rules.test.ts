import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rules } from "@/lib/diagnostics/rules";
import { diagnosticsOf, rulesFolder } from "./rule-folder";

const folders = readdirSync(rulesFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe("the rules that an editor can be shown", () => {
  it("each have a folder that triggers them, and no folder is without a rule", () => {
    expect(folders.sort()).toEqual(Object.keys(rules).sort());
  });

  it("are each expected to say something, except where a note says why they cannot", () => {
    const silent = folders.filter((rule) => !existsSync(join(rulesFolder, rule, "expected.txt")));
    expect(silent).toEqual(["import-failed", "import-words-differ"]);
  });

  it.each(folders)("%s says what is wrong, where, and what to do", async (rule) => {
    const found = await diagnosticsOf(rule);
    if (found === undefined) return;
    expect(found).toContain(`[${rule}]`);
    await expect(found).toMatchFileSnapshot(join(process.cwd(), rulesFolder, rule, "expected.txt"));
  });
});
