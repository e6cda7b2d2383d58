import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { minifiedWith, minifyScripts } from "@/lib/publish/minify-scripts";
import { temporaryFolder, writeFiles } from "../temporary-folder";

describe("scripts minified once more", () => {
  it("keep what they export, lose the line that names the minifier, and leave other files alone", async () => {
    const folder = await scriptsOf({ "a.1.js": source, "b.1.js": source });
    await minifyScripts(folder, ["a.1.js"]);
    const script = await readFile(join(folder, "a.1.js"), "utf8");
    expect(script).not.toContain("SWC");
    expect(script.length).toBeLessThan(source.length - minifiedWith.length);
    const { answer } = (await import(join(folder, "a.1.js"))) as { answer: (number: number) => number };
    expect(answer(1)).toBe(42);
    expect(await readFile(join(folder, "b.1.js"), "utf8")).toBe(source);
  });

  it("are refused when they are none", async () => {
    const folder = await scriptsOf({ "a.1.js": "export const = 1;" });
    await expect(minifyScripts(folder, ["a.1.js"])).rejects.toThrow();
  });
});

const source = `${minifiedWith}
const twenty = 20;
export function answer(number) {
  const unused = "nobody reads it";
  return number + twenty * 2 + 1;
}
`;

async function scriptsOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = temporaryFolder();
  await writeFiles(folder, files);
  return folder;
}
