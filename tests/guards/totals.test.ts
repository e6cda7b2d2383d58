import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { root } from "./lint-planted";

const unit = {
  numPassedTests: 3,
  numFailedTests: 0,
  testResults: [{ status: "passed", assertionResults: [{ status: "passed" }] }],
};
const browser = { stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 1 }, errors: [] };

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "totals-"));
});
afterEach(() => rm(folder, { recursive: true }));

function totals(): Promise<{ line: string; code: unknown }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(root, "tests/totals.mjs"), folder], (error, stdout) => {
      resolve({ line: stdout.trim(), code: error ? error.code : 0 });
    });
  });
}

async function report(name: string, content: unknown): Promise<void> {
  await writeFile(join(folder, name), JSON.stringify(content));
}

it("adds both reports up", async () => {
  await report("unit.json", unit);
  await report("e2e.json", browser);
  expect(await totals()).toEqual({ line: "7 passed, 0 failed", code: 0 });
});

it("a failed test, or a file that does not load, is a failure", async () => {
  await report("unit.json", { ...unit, testResults: [{ status: "failed", assertionResults: [] }] });
  await report("e2e.json", { ...browser, stats: { ...browser.stats, unexpected: 2 } });
  expect(await totals()).toEqual({ line: "7 passed, 3 failed", code: 1 });
});

it("a missing report is no success", async () => {
  await report("unit.json", unit);
  expect(await totals()).toEqual({ line: "3 passed, 0 failed", code: 1 });
});
