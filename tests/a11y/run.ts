import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { findBrowser } from "../e2e/find-browser";
import { kinds } from "../e2e/pages";
import { runPlaywright, withSites } from "../e2e/test-sites";
import playwrightConfig from "../playwright.config";
import { mergeByTest, testsOf, type AxePage, type OwnResult } from "./merge-results";
import { ownTests } from "./own-tests";
import { notice, printReport, type AccessibilityReport } from "./print-report";
import { readTestIds } from "./read-criteria";
import { readOwnResults } from "./read-own-results";
import { runAxe } from "./run-axe";

/**
 * `npm run a11y`: builds the archive, has axe and those of our end-to-end tests that bear on the RGAA look at it, and
 * writes what each said per test of the RGAA. Exit 1 when axe finds a violation or a test fails.
 */
const environment = { CARDS: "none", ARCHIVE_ZIP: "none" };
const sites = [
  { name: "ARCHIVE", content: "content", basePath: "", environment },
  { name: "FICTION", content: "tests/fixtures/content", basePath: "", environment },
];
const reports = ".cache/reports";

process.exitCode = await withSites(sites, ".cache/a11y", async (places) => {
  await mkdir(reports, { recursive: true });
  const browser = findBrowser();
  const launch = { ...playwrightConfig.use?.launchOptions, executablePath: browser };
  const { version, pages } = await runAxe(places["ARCHIVE_URL"] ?? "", Object.values(kinds), launch);
  const own = await runOwnTests({ ...places, CHROMIUM_PATH: browser });
  const listed = await listTests();
  const report: AccessibilityReport = {
    notice,
    axe: version,
    complete: listed.length > 0,
    pages: Object.values(kinds),
    tests: mergeByTest(listed, pages, own),
    otherViolations: violationsElsewhere(pages),
  };
  await writeFile(join(reports, "rapport-rgaa.json"), `${JSON.stringify(report, null, 2)}\n`);
  await writeFile(join(reports, "rapport-rgaa.md"), printReport(report));
  const broken = new Set(pages.flatMap(({ violations }) => violations.map(({ id }) => id)));
  const failed = own.filter(({ passed }) => passed !== true);
  process.stdout.write(
    `${notice}\n${reports}/rapport-rgaa.md et .json : ${String(report.tests.length)} tests du RGAA.\n`,
  );
  for (const rule of broken) process.stdout.write(`axe trouve une faute : ${rule}\n`);
  for (const { spec, title, passed } of failed)
    process.stdout.write(`Test ${passed === false ? "échoué" : "non joué"} : ${spec}, ${title}\n`);
  return broken.size === 0 && failed.length === 0 ? 0 : 1;
});

/** Runs the tests of the table, and no other, in a wide window or on the files. */
async function runOwnTests(places: Readonly<Record<string, string>>): Promise<OwnResult[]> {
  const output = resolve(reports, "a11y-tests.json");
  await rm(output, { force: true });
  const specs = [...new Set(ownTests.map(({ spec }) => `/${spec}`))];
  const titles = ownTests.map(({ title }) => title.replace(/[/\-\\^$*+?.()|[\]{}]/gu, "\\$&")).join("|");
  const options = ["--project=files", "--project=desktop", "--reporter=json", "--grep", titles];
  await runPlaywright([...specs, ...options], { ...places, PLAYWRIGHT_JSON_OUTPUT_FILE: output });
  return existsSync(output)
    ? readOwnResults(JSON.parse(await readFile(output, "utf8")), ownTests)
    : ownTests.map((own) => ({ ...own, passed: undefined }));
}

/** All tests of the RGAA, where the list stands on this machine; none elsewhere. */
async function listTests(): Promise<string[]> {
  const folder = process.env["SCHEMAS_DIR"];
  if (folder === undefined) return [];
  return readTestIds(JSON.parse(await readFile(join(folder, "rgaa/criteres.json"), "utf8")));
}

function violationsElsewhere(pages: readonly AxePage[]): AccessibilityReport["otherViolations"] {
  const found = new Map<string, Set<string>>();
  for (const { page, violations } of pages) {
    for (const rule of violations.filter((one) => testsOf(one).length === 0))
      found.set(rule.id, (found.get(rule.id) ?? new Set()).add(page));
  }
  return [...found].map(([rule, where]) => ({ rule, pages: [...where] }));
}
