import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { format } from "prettier";
import { buildCost, buildLimitSeconds, builtEngines, builtFolder } from "./build-costs";
import { browserCosts } from "./browser-costs";
import { queriesPerKind } from "./draw-queries";
import { formatHearings } from "./format";
import type { EngineId } from "./load-engine";
import { describeMachine } from "./machine";
import { postingsNeeded } from "./ours";
import { prepareArchive, type PreparedArchive } from "./prepare-archive";
import { runPages } from "./pages/run-pages";
import { relevance } from "./relevance";
import { toReport } from "./report";
import { runSites } from "./sites/run-sites";
import type { Results } from "./results";

/**
 * `npm run bench -- [--sizes 1,100,1000] [--only build,cost,quality,relevance,sites,pages] [--loads 20]` measures the search of the archive and
 * its peers, and writes RESULTS.md. A part that fails is told there, and the others go on.
 */
const parts = ["build", "cost", "quality", "relevance", "sites", "pages"] as const;
type BenchPart = (typeof parts)[number];

const usualSizes = [1, 100, 1000];
const cache = join(".cache", "bench");
const resultsFile = join("tests", "bench", "RESULTS.md");

const { sizes, wanted, loads } = readOptions();
const results: Results = {
  sizes: wanted.some((part) => !["relevance", "sites", "pages"].includes(part)) ? sizes : [],
  archives: [],
  builds: [],
  browser: [],
  postings: [],
  relevance: [],
  notRun: leftOut(),
};
const machine = await describeMachine();
await mkdir(cache, { recursive: true });
if (wanted.includes("sites")) await runSites(sizes, machine, say);
if (wanted.includes("pages")) await runPages(machine, say);
// What is compared first: what comes later may take long, and results are written as they come.
const archives: PreparedArchive[] = [];
for (const count of results.sizes) archives.push(await measureSize(count));
if (wanted.includes("relevance")) {
  await attempt("relevance", async () => {
    results.relevance.push(...(await relevance(cache, say)));
  });
  await writeResults();
}
if (wanted.includes("build")) for (const archive of archives) await buildPeers(archive);
say("done");

async function writeResults(): Promise<void> {
  await writeFile(resultsFile, await format(toReport(results, machine), { parser: "markdown", printWidth: 120 }));
}

function readOptions(): { sizes: number[]; wanted: readonly BenchPart[]; loads: number } {
  const { values } = parseArgs({
    options: { sizes: { type: "string" }, only: { type: "string" }, loads: { type: "string" } },
  });
  const loads = Number(values.loads ?? queriesPerKind);
  if (!Number.isInteger(loads) || loads < 1) throw new Error("--loads 20");
  const asked = values.sizes?.split(",").map(Number) ?? usualSizes;
  if (!asked.every((size) => Number.isInteger(size) && size > 0)) throw new Error("--sizes 1,100,1000");
  if (values.only === undefined) return { sizes: asked, wanted: parts, loads };
  const names = values.only.split(",");
  const only = parts.filter((part) => names.includes(part));
  if (only.length < names.length) throw new Error(`--only ${parts.join(",")}`);
  return { sizes: asked, wanted: only, loads };
}

function leftOut(): string[] {
  return [
    ...parts.filter((part) => !wanted.includes(part)).map((part) => `${part}: not asked for (\`--only\`)`),
    ...usualSizes
      .filter((size) => !sizes.includes(size))
      .map((size) => `${formatHearings(size)}: not asked for (\`--sizes\`)`),
  ];
}

async function measureSize(count: number): Promise<PreparedArchive> {
  const name = formatHearings(count);
  say(`${name}: texts`);
  const archive = prepareArchive(count, cache);
  results.archives.push({ count, words: archive.words });
  // The other parts read what these two have built.
  for (const engine of ["ours", "pagefind"] as const) await measureBuild(archive, engine);
  if (wanted.includes("quality")) await attempt(`${name}, bytes needed`, () => measurePostings(archive));
  if (wanted.includes("cost")) {
    await attempt(`${name}, in a browser`, async () => {
      results.browser.push(...(await browserCosts(archive, loads, say)));
    });
  }
  await writeResults();
  return archive;
}

async function buildPeers(archive: PreparedArchive): Promise<void> {
  for (const engine of builtEngines) {
    if (engine === "ours" || engine === "pagefind") continue;
    const smaller = results.builds.findLast((cost) => cost.engine === engine);
    const foretold = smaller && (smaller.measured.seconds * archive.count) / smaller.count;
    // Time grows with the archive at least: there is no need to wait for the limit.
    if (smaller && foretold !== undefined && foretold > buildLimitSeconds) {
      results.notRun.push(
        `${formatHearings(archive.count)}, build with ${smaller.label}: ${smaller.measured.seconds.toFixed(0)} s for ${formatHearings(smaller.count)} foretell more than ${String(buildLimitSeconds)} s`,
      );
      continue;
    }
    await measureBuild(archive, engine);
  }
  await writeResults();
}

async function measureBuild(archive: PreparedArchive, engine: EngineId): Promise<void> {
  const name = `${formatHearings(archive.count)}, build with ${engine}`;
  await attempt(name, async () => {
    say(name);
    const cost = await buildCost(archive, engine);
    results.builds.push(cost);
    if (cost.measured.outcome === "failed") throw new Error(cost.measured.message);
  });
}

async function measurePostings(archive: PreparedArchive): Promise<void> {
  say(`${formatHearings(archive.count)}: bytes needed`);
  const queries = Object.values(archive.queries).flat();
  results.postings.push({ count: archive.count, ...(await postingsNeeded(builtFolder(archive, "ours"), queries)) });
}

async function attempt(what: string, measure: () => Promise<void>): Promise<void> {
  try {
    await measure();
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\s+/gu, " ") : String(error);
    results.notRun.push(`${what}: ${reason}`);
    say(`${what}: ${reason}`);
  }
}

function say(line: string): void {
  const minutes = Math.floor(performance.now() / 60_000);
  const seconds = Math.floor((performance.now() / 1000) % 60);
  process.stderr.write(`[${String(minutes)}:${String(seconds).padStart(2, "0")}] ${line}\n`);
}
