import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { format } from "prettier";
import { formatBytes, formatHearings, formatNumber, formatOptional, formatSeconds, markdownTable } from "../format";
import { measureProcess, type Measured } from "../measure-process";
import { writeContent } from "../write-content";
import { forgetPages, peer, verbatim, type SiteBuilder } from "./site-builders";

type Built = {
  readonly label: string;
  readonly count: number;
  readonly measured: Measured;
  readonly files: number;
  readonly bytes: number;
  readonly htmlFiles: number;
  readonly htmlBytes: number;
};

const resultsFile = join("tests", "bench", "BUILDS.md");
const limitSeconds = 1200;

/**
 * Builds the same hearings with each generator, one after the other, and writes BUILDS.md. Caches are cold but where the
 * label says otherwise.
 */
export async function runSites(sizes: readonly number[], machine: readonly string[], say: Say): Promise<void> {
  const built: Built[] = [];
  const failed: string[] = [];
  for (const count of sizes) {
    const content = resolve(".cache", "bench", "contents", String(count));
    say(`${formatHearings(count)}: content`);
    writeContent(count, content);
    for (const step of stepsFor(content)) {
      say(`${formatHearings(count)}: ${step.label}`);
      try {
        built.push(await buildOnce(step, count, content));
      } catch (error) {
        failed.push(
          `${formatHearings(count)}, ${step.label}: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
      await writeResults(built, failed, machine);
    }
  }
}

type Say = (line: string) => void;
type Step = {
  readonly label: string;
  readonly builder: () => SiteBuilder;
  readonly before: (builder: SiteBuilder) => void;
};

function stepsFor(content: string): Step[] {
  const cold = (builder: SiteBuilder): void => {
    builder.forget();
  };
  const edit = (): void => {
    const file = join(content, "banc", "1.md");
    writeFileSync(file, readFileSync(file, "utf8").replace(/^title: /mu, "title: Encore "));
  };
  const pages = (): SiteBuilder => verbatim("pages only");
  return [
    { label: "Astro 5.16.0", builder: () => peer("astro"), before: cold },
    { label: "Eleventy 3.1.8", builder: () => peer("eleventy"), before: cold },
    { label: "Verbatim, pages only, first build", builder: pages, before: cold },
    { label: "Verbatim, pages only, second build", builder: pages, before: () => undefined },
    { label: "Verbatim, pages only, records cached", builder: pages, before: forgetPages },
    { label: "Verbatim, pages, data, index, first build", builder: () => verbatim("pages, data, index"), before: cold },
    { label: "Verbatim, pages, data, index, one edit", builder: () => verbatim("pages, data, index"), before: edit },
  ];
}

async function buildOnce({ label, builder, before }: Step, count: number, content: string): Promise<Built> {
  const out = resolve(".cache", "bench", "built");
  rmSync(out, { recursive: true, force: true });
  const program = builder();
  before(program);
  const measured = await measureProcess(program.command(content, out), limitSeconds);
  if (measured.outcome !== "done") throw new Error(`${measured.outcome} ${measured.message}`);
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => ({ name, size: statSync(join(parentPath, name)).size }));
  const html = files.filter(({ name }) => name.endsWith(".html"));
  const sum = (list: readonly { readonly size: number }[]): number => list.reduce((all, { size }) => all + size, 0);
  return {
    label,
    count,
    measured,
    files: files.length,
    bytes: sum(files),
    htmlFiles: html.length,
    htmlBytes: sum(html),
  };
}

async function writeResults(
  built: readonly Built[],
  failed: readonly string[],
  machine: readonly string[],
): Promise<void> {
  const headers = [
    "Build",
    "Hearings",
    "Time",
    "to Astro's",
    "Processor",
    "Peak memory",
    "Files",
    "Bytes",
    "Pages",
    "HTML",
  ];
  const rows = built.map(({ label, count, measured, files, bytes, htmlFiles, htmlBytes }) => [
    label,
    formatNumber(count),
    formatSeconds(measured.seconds),
    formatOptional(toAstro(built, count, measured), formatNumber),
    formatOptional(measured.cpuSeconds, formatSeconds),
    formatOptional(measured.peakBytes, formatBytes),
    formatNumber(files),
    formatBytes(bytes),
    formatNumber(htmlFiles),
    formatBytes(htmlBytes),
  ]);
  const report = [
    "# Builds, measured against peers",
    "Written by `npm run bench -- --only sites [--sizes 1,10,100,1000]`: the same invented hearings, as Markdown, in one run, one build at a time. Peers render the same words in a bare frame, a page for each hearing and each intervention; Verbatim adds an embed page for each, and the pages of people. A second build has all that the first one kept; where records alone are cached, every page is made again. Time is that of the whole process; processor time and the sum of the peaks of memory are those of its tree.",
    machine.map((line) => `- ${line}`).join("\n"),
    markdownTable(headers, rows),
    ...(failed.length === 0 ? [] : ["## What failed", failed.map((line) => `- ${line}`).join("\n")]),
  ].join("\n\n");
  writeFileSync(resultsFile, await format(report, { parser: "markdown", printWidth: 120 }));
}

function toAstro(built: readonly Built[], count: number, { seconds }: Measured): number | undefined {
  const astro = built.find((one) => one.count === count && one.label.startsWith("Astro"));
  return astro && seconds / astro.measured.seconds;
}
