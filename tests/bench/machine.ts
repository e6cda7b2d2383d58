import { readFileSync } from "node:fs";
import { cpus, loadavg, release, totalmem, type } from "node:os";
import { z } from "zod";
import { openBrowser } from "./open-browser";

const compared = [
  ...["flexsearch", "@orama/stemmers", "pagefind", "minisearch", "@orama/orama", "@orama/stopwords", "lunr"],
  "lunr-languages",
];

const packageSchema = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});

/** What a reader must know to read the figures: the machine, how busy it was, and the versions. */
export async function describeMachine(): Promise<string[]> {
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const { dependencies, devDependencies } = packageSchema.parse(JSON.parse(readFileSync("package.json", "utf8")));
  const versions = compared.map((name) => `${name} ${dependencies[name] ?? devDependencies[name] ?? "absent"}`);
  const load = loadavg()[0] ?? 0;
  return [
    `Machine: ${processors[0]?.model ?? "unknown processor"}, ${String(processors.length)} cores, ${String(memory)} GB, ${type()} ${release()}; load average at the start ${load.toFixed(1)}`,
    `Node ${process.versions.node}, Chromium ${await chromiumVersion()}`,
    `Versions: ${versions.join(", ")}`,
  ];
}

async function chromiumVersion(): Promise<string> {
  try {
    const browser = await openBrowser();
    const version = browser.version();
    await browser.close();
    return version;
  } catch {
    // Builds are measured without a browser too.
    return "absent";
  }
}
