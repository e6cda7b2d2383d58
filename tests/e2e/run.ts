import { findBrowser } from "./find-browser";
import { runPlaywright, withSites } from "./test-sites";

/**
 * Builds the archive, the invented one, and the archive again for a sub-path; unpacks the file that each offers, serves
 * them on this machine, and runs Playwright against them.
 */
const sites = [
  { name: "ARCHIVE", content: "content", basePath: "", environment: {} },
  { name: "FICTION", content: "tests/fixtures/content", basePath: "", environment: { PRECOMPRESS: "none" } },
  { name: "SUB_PATH", content: "content", basePath: "/archive", environment: { CARDS: "none", PRECOMPRESS: "none" } },
];

const pictures = process.argv.includes("--project=pictures") ? "yes" : "no";
const browser = findBrowser();
process.exitCode = await withSites(sites, ".cache/e2e", (places) =>
  runPlaywright(process.argv.slice(2), { ...places, CHROMIUM_PATH: browser, PICTURES: pictures }),
);
