import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { format } from "prettier";
import { buildCost, builtEngines, builtFolder } from "./build-costs";
import { browserCosts } from "./browser-costs";
import { describeMachine } from "./machine";
import { postingsNeeded } from "./ours";
import { prepareArchive, type PreparedArchive } from "./prepare-archive";
import { relevance } from "./relevance";
import { toReport } from "./report";
import type { Results } from "./results";

/**
 * `npm run bench -- [--sizes 1,100,1000] [--only build|cost|quality|relevance]` measures the search of the archive and
 * its peers, and writes RESULTS.md. A part that fails is told there, and the others go on.
 */
const parts = ["build", "cost", "quality", "relevance"] as const;
type BenchPart = (typeof parts)[number];

const usualSizes = [1, 100, 1000];
const cache = join(".cache", "bench");
const resultsFile = join("tests", "bench", "RESULTS.md");

const { sizes, wanted } = readOptions();
const results: Results = {
  sizes: wanted.some((part) => part !== "relevance") ? sizes : [],
  archives: [],
  builds: [],
  browser: [],
  postings: [],
  relevance: [],
  notRun: leftOut(),
};
const machine = await describeMachine();
await mkdir(cache, { recursive: true });
for (const count of results.sizes) await measureSize(count);
if (wanted.includes("relevance")) {
  await attempt("relevance", async () => {
    results.relevance.push(...(await relevance(cache, say)));
  });
}
await writeFile(resultsFile, await format(toReport(results, machine), { parser: "markdown", printWidth: 120 }));
say(`written: ${resultsFile}`);

function readOptions(): { sizes: number[]; wanted: readonly BenchPart[] } {
  const { values } = parseArgs({ options: { sizes: { type: "string" }, only: { type: "string" } } });
  const asked = values.sizes?.split(",").map(Number) ?? usualSizes;
  if (!asked.every((size) => Number.isInteger(size) && size > 0)) throw new Error("--sizes 1,100,1000");
  if (values.only === undefined) return { sizes: asked, wanted: parts };
  const only = parts.filter((part) => part === values.only);
  if (only.length === 0) throw new Error(`--only ${parts.join("|")}`);
  return { sizes: asked, wanted: only };
}

function leftOut(): string[] {
  return [
    ...parts.filter((part) => !wanted.includes(part)).map((part) => `${part}: not asked for (\`--only\`)`),
    ...usualSizes
      .filter((size) => !sizes.includes(size))
      .map((size) => `${size.toLocaleString("en")} hearings: not asked for (\`--sizes\`)`),
  ];
}

async function measureSize(count: number): Promise<void> {
  const name = `${count.toLocaleString("en")} hearings`;
  say(`${name}: texts`);
  const archive = prepareArchive(count, cache);
  results.archives.push({ count, words: archive.words });
  // The other parts read what these two have built.
  const engines = wanted.includes("build") ? builtEngines : (["ours", "pagefind"] as const);
  for (const engine of engines) {
    await attempt(`${name}, build with ${engine}`, async () => {
      say(`${name}: build with ${engine}`);
      const cost = await buildCost(archive, engine);
      results.builds.push(cost);
      if (cost.measured.outcome === "failed") throw new Error(cost.measured.message);
    });
  }
  if (wanted.includes("cost")) {
    await attempt(`${name}, in a browser`, async () => {
      results.browser.push(...(await browserCosts(archive, say)));
    });
  }
  if (wanted.includes("quality")) await attempt(`${name}, bytes needed`, () => measurePostings(archive));
}

async function measurePostings(archive: PreparedArchive): Promise<void> {
  say(`${archive.count.toLocaleString("en")} hearings: bytes needed`);
  const queries = Object.values(archive.queries).flat();
  results.postings.push({ count: archive.count, ...(await postingsNeeded(builtFolder(archive, "ours"), queries)) });
}

async function attempt(what: string, measure: () => Promise<void>): Promise<void> {
  try {
    await measure();
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    results.notRun.push(`${what}: ${reason}`);
    say(`${what}: ${reason}`);
  }
}

function say(line: string): void {
  const minutes = Math.floor(performance.now() / 60_000);
  const seconds = Math.floor((performance.now() / 1000) % 60);
  process.stderr.write(`[${String(minutes)}:${String(seconds).padStart(2, "0")}] ${line}\n`);
}
