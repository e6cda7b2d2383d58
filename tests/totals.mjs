import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * `node tests/totals.mjs [FOLDER]` prints « N passed, N failed » over the reports of the unit and the end-to-end tests.
 * Exit 1 when a test failed, when a report is missing, or when nothing passed: silence is no success.
 */
const folder = process.argv[2] ?? ".cache/reports";

/** vitest's JSON. A file that could not even be loaded holds no test: it is one failure. */
function unitTotals({ numPassedTests, numFailedTests, testResults }) {
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.length,
  );
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}

/** Playwright's JSON. `errors` are those that belong to no test. */
function browserTotals({ stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + (errors?.length ?? 0), flaky: stats.flaky };
}

let passed = 0;
let flaky = 0;
let failed = 0;
let missing = false;
for (const [name, totalsOf] of [
  ["unit.json", unitTotals],
  ["e2e.json", browserTotals],
]) {
  const path = join(folder, name);
  if (existsSync(path)) {
    const totals = totalsOf(JSON.parse(readFileSync(path, "utf8")));
    passed += totals.passed;
    failed += totals.failed;
    flaky += totals.flaky ?? 0;
  } else {
    missing = true;
    console.error(`${path}: no report`);
  }
}
if (flaky > 0) console.log(`${String(flaky)} passed the second time only`);
console.log(`${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = missing || failed > 0 || passed === 0 ? 1 : 0;
