import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { format } from "prettier";
import { serve } from "@/lib/publish/serve";
import { formatBytes, formatMilliseconds, formatNumber, markdownTable } from "../format";
import { openBrowser } from "../open-browser";
import { median } from "../statistics";
import { bareHearing, bareIntervention, publishedHearing } from "./bare-article";
import { openDebuggedBrowser } from "./debugged-browser";
import { auditPage } from "./lighthouse";
import { brotli, screens, weighPage, type PageWeight } from "./weigh-page";

const hearing = "ia-11";
const weighed = {
  Hearing: "/auditions/ia-11/",
  Intervention: "/auditions/ia-11/7/",
  Home: "/",
  Speaker: "/intervenants/asma-mhalla/",
  Search: "/recherche/",
} as const;
/** As a host would give it, in the same run: what the browser and the machine cost. */
const emptyPage = "/vide/";
const runs = 5;
const resultsFile = join("tests", "bench", "PAGES.md");

type Say = (line: string) => void;

/** Weighs the pages of a built `out/`, and audits them with Lighthouse beside an empty page; writes PAGES.md. */
export async function runPages(machine: readonly string[], say: Say): Promise<void> {
  const outDir = resolve("out");
  mkdirSync(join(outDir, emptyPage), { recursive: true });
  writeFileSync(
    join(outDir, emptyPage, "index.html"),
    '<!doctype html><html lang="fr"><title>Vide</title><meta name="viewport" content="width=device-width"><p>Rien.',
  );
  const { server, url } = await serve(outDir, 0, "127.0.0.1", "");
  try {
    const weights = await weighAll(url, outDir);
    const audits = await auditAll(url, say);
    await writeResults(machine, [
      "## Weight",
      "Texts in brotli (quality 11), fonts as they are. A reader with an empty cache, until the network is quiet, on a telephone (360 px) and on a wider screen (1,280 px), which has fonts.",
      markdownTable(
        ["Page", "HTML", "CSS", "Script", "Others", "Without fonts", "Fonts", "With fonts", "Requests"],
        weights.map(([kind, weight]) => weightRow(kind, weight)),
      ),
      "## Beside the bare words",
      "The same words as `<h2>`, `<p>` and notes, without ids. An intervention is the median of those of the hearing, and the largest.",
      markdownTable(["Page", "Bare", "HTML", "HTML to bare", "HTML and CSS beyond bare"], bareRows(outDir, weights)),
      "## Lighthouse, mobile",
      `Medians of ${String(runs)} runs each, the pages one after the other in one run.`,
      markdownTable(["Page", "Performance", "Accessibility", "Best practices", "SEO", "LCP", "TBT", "CLS"], audits),
    ]);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

async function weighAll(origin: string, outDir: string): Promise<[string, PageWeight][]> {
  const browser = await openBrowser();
  const weights: [string, PageWeight][] = [];
  for (const [kind, path] of Object.entries(weighed))
    for (const [screen, size] of Object.entries(screens))
      weights.push([`${kind}, ${screen}`, await weighPage(browser, new URL(path, origin), size, outDir)]);
  await browser.close();
  return weights;
}

async function auditAll(origin: string, say: Say): Promise<string[][]> {
  const browser = await openDebuggedBrowser();
  const rows: string[][] = [];
  for (const [kind, path] of [["Empty page", emptyPage], ...Object.entries(weighed)] as const) {
    say(`Lighthouse, ${kind}`);
    rows.push(auditRow(kind, await auditPage(new URL(path, origin).href, browser.port, runs)));
  }
  browser.close();
  return rows;
}

function weightRow(kind: string, { html, css, js, others, fonts, requests }: PageWeight): string[] {
  const words = html + css + js + others;
  return [kind, ...[html, css, js, others, words, fonts, words + fonts].map(formatBytes), formatNumber(requests)];
}

function auditRow(kind: string, figures: Awaited<ReturnType<typeof auditPage>>): string[] {
  const { performance, accessibility, practices, seo, lcp, tbt, cls } = figures;
  return [
    kind,
    ...[performance, accessibility, practices, seo].map(String),
    formatMilliseconds(lcp),
    formatMilliseconds(tbt),
    cls.toFixed(3),
  ];
}

function bareRows(outDir: string, weights: readonly [string, PageWeight][]): string[][] {
  const record = publishedHearing(outDir, hearing);
  const css = (kind: string): number => weights.find(([name]) => name.startsWith(kind))?.[1].css ?? 0;
  const htmlOf = (path: string): number => brotli(readFileSync(join(outDir, path, "index.html")));
  const row = (label: string, bare: number, html: number, style: number): string[] => [
    label,
    formatBytes(bare),
    formatBytes(html),
    (html / bare).toFixed(3),
    formatBytes(html + style - bare),
  ];
  const turns = record.interventions.map((turn) => ({
    number: turn.id.slice(1),
    bare: brotli(bareIntervention(record, turn)),
    html: htmlOf(`auditions/${hearing}/${turn.id.slice(1)}`),
  }));
  const beyond = turns.map(({ html, bare }) => html - bare);
  const middle = turns.find(({ html, bare }) => html - bare === median(beyond));
  const largest = turns.find(({ html, bare }) => html - bare === Math.max(...beyond));
  return [
    row("Hearing", brotli(bareHearing(record)), htmlOf(`auditions/${hearing}`), css("Hearing")),
    ...[middle, largest].flatMap((turn) =>
      turn ? [row(`Intervention ${turn.number}`, turn.bare, turn.html, css("Intervention"))] : [],
    ),
  ];
}

async function writeResults(machine: readonly string[], parts: readonly string[]): Promise<void> {
  const report = [
    "# Pages, weighed and audited",
    "Written by `npm run bench -- --only pages`, of the `out/` that `npm run build` made of `content/`, served as `npm start` serves it.",
    machine.map((line) => `- ${line}`).join("\n"),
    ...parts,
  ].join("\n\n");
  writeFileSync(resultsFile, await format(report, { parser: "markdown", printWidth: 120 }));
}
