import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type * as Reader from "@guidepup/virtual-screen-reader";
import { build } from "esbuild";
import { expect, test } from "./policed-test";

/* A screen reader that is put in a page is no script of its own. */
test.use({ bypassCSP: true });

/** The virtual screen reader, as one script for a page. */
async function readerScript(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: 'export { virtual } from "@guidepup/virtual-screen-reader";', resolveDir: import.meta.dirname },
    bundle: true,
    format: "iife",
    globalName: "screenReader",
    write: false,
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}

test("a screen reader says an intervention with its notes and its page marker in their order", async ({ page }) => {
  await page.goto("/auditions/ia-11/");
  await page.addScriptTag({ content: await readerScript() });
  const spoken = await page.evaluate(async () => {
    const { virtual } = (globalThis as unknown as { screenReader: typeof Reader }).screenReader;
    const container = document.querySelector("#i10");
    if (!container) return [];
    await virtual.start({ container });
    for (let step = 0; step < 300 && !(await virtual.lastSpokenPhrase()).startsWith("end of article"); step += 1)
      await virtual.next();
    const phrases = await virtual.spokenPhraseLog();
    await virtual.stop();
    return phrases;
  });
  const expected = await readFile(join(import.meta.dirname, "spoken-intervention.txt"), "utf8");
  expect(`${spoken.join("\n")}\n`.replace(/[\u00a0\u202f]/gu, " ")).toBe(expected);
});
