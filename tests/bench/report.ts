import { bestQualityUpTo, buildLimitSeconds, type BuildCost } from "./build-costs";
import { slowQueries, type BrowserCost } from "./browser-costs";
import { queriesPerKind } from "./draw-queries";
import {
  formatHearings,
  formatBytes,
  formatMilliseconds,
  formatNumber,
  formatOptional,
  formatSeconds,
  markdownTable,
} from "./format";
import { relevanceKinds, type Relevance, type Score } from "./relevance";
import type { PostingsCost, Results } from "./results";
import { targetHeaders, targetRows } from "./targets";

/** The results of a run as a Markdown document. */
export function toReport(results: Results, machine: readonly string[]): string {
  return [
    "# Search, measured against its peers",
    `Written by \`npm run bench\`. Ratios compare figures of this run, on this machine; bytes, requests and files are exact, times under a factor of two are noise.`,
    machine.map((line) => `- ${line}`).join("\n"),
    section("Targets", markdownTable(targetHeaders, targetRows(results)), results.sizes.length > 0),
    section("In a browser, with an empty cache", browserTable(results.browser), results.browser.length > 0),
    section("Builds", buildTable(results.builds), results.builds.length > 0),
    section("Bytes read and bytes needed", postingsTable(results.postings), results.postings.length > 0),
    section("Relevance, MRR@10 / recall@10", relevanceTable(results.relevance), results.relevance.length > 0),
    `## What was measured, and how\n\n${method(results)}`,
    `## What was not run, and why\n\n${notRun(results)}`,
  ].join("\n\n");
}

function section(title: string, body: string, isMeasured: boolean): string {
  return `## ${title}\n\n${isMeasured ? body : "Not run: see below."}`;
}

function browserTable(costs: readonly BrowserCost[]): string {
  const headers = [
    ...["Search page", "Hearings", "Query", "Answered", "To ids", "With ten results", "Requests", "With texts"],
    ...["First result", "Ten", "First, slow", "Ten, slow"],
  ];
  const asked = costs.filter((cost) => cost.asked > 0);
  const rows = asked.map((cost) => [
    cost.engine === "ours" ? "Verbatim" : "Pagefind, page = hearing",
    formatNumber(cost.count),
    cost.kind,
    `${String(cost.answered)}/${String(cost.asked)}`,
    formatOptional(cost.bytesToIds, formatBytes),
    formatOptional(cost.bytesWithTexts, formatBytes),
    formatOptional(cost.requestsToIds, formatNumber),
    formatOptional(cost.requestsWithTexts, formatNumber),
    formatOptional(cost.first, formatMilliseconds),
    formatOptional(cost.ten, formatMilliseconds),
    formatOptional(cost.slowFirst, formatMilliseconds),
    formatOptional(cost.slowTen, formatMilliseconds),
  ]);
  return markdownTable(headers, rows);
}

function buildTable(builds: readonly BuildCost[]): string {
  const headers = [
    ...["Engine", "Hearings", "Time", "Processor", "Peak memory", "Index, raw", "Index, brotli"],
    ...["Files", "Texts, brotli", "Client, brotli"],
  ];
  const rows = builds.map(({ label, count, measured, sizes }) => [
    label,
    formatNumber(count),
    measured.outcome === "over" ? `over ${String(buildLimitSeconds)} s` : formatSeconds(measured.seconds),
    formatOptional(measured.cpuSeconds, formatSeconds),
    formatOptional(measured.peakBytes, formatBytes),
    ...(sizes
      ? [
          sizes.index.files === 0 ? "–" : formatBytes(sizes.index.raw),
          sizes.index.files === 0 ? "–" : formatBytes(sizes.index.sent),
          formatNumber(sizes.index.files),
          sizes.texts.files === 0 ? "–" : formatBytes(sizes.texts.sent),
          sizes.client.files === 0 ? "–" : formatBytes(sizes.client.sent),
        ]
      : [measured.outcome, "–", "–", "–", "–"]),
  ]);
  return markdownTable(headers, rows);
}

function postingsTable(costs: readonly PostingsCost[]): string {
  const rows = costs.map(({ count, fetched, needed }) => [
    formatNumber(count),
    formatBytes(fetched),
    formatBytes(needed),
    formatNumber(fetched / needed),
  ]);
  return markdownTable(["Hearings", "Index read", "Postings needed", "Ratio"], rows);
}

function relevanceTable(judged: readonly Relevance[]): string {
  const figures = ({ mrr, recall, queries }: Score): string =>
    queries === 0 ? "–" : `${mrr.toFixed(3)} / ${recall.toFixed(2)}`;
  const counts = judged
    .slice(0, 1)
    .flatMap(({ overall, byKind }) => [
      `all (${String(overall.queries)})`,
      ...relevanceKinds.map((kind) => `${kind} (${String(byKind[kind].queries)})`),
    ]);
  const rows = judged.map(({ label, overall, byKind }) => [
    label,
    figures(overall),
    ...relevanceKinds.map((kind) => figures(byKind[kind])),
  ]);
  return markdownTable(["Engine", ...counts], rows);
}

function method({ archives }: Results): string {
  const words = archives.map(
    ({ count, words: said }) => `${formatHearings(count)}, ${formatNumber(said)} words in all`,
  );
  return [
    `- Texts: invented, the same at each run${words.length === 0 ? "" : ` (${words.join("; ")})`}. Vocabulary grows as that of real transcripts (Heaps' law, K 12.2, beta 0.56). Queries are drawn from them: ${String(queriesPerKind)} frequent words, ${String(queriesPerKind)} times three words of one paragraph, ${String(queriesPerKind)} phrases of three words, and as many of two words that ten passages say at least, where there are. Invented words follow each other by chance: a phrase is a smaller part of the passages that hold its words than in real French.`,
    `- Builds: each in a process of its own, from the records of the hearings read one at a time (Pagefind: from pages that were written beforehand, its native program alone), for at most ${String(buildLimitSeconds)} s. Time is that of the whole process, its start included; processor time and peak memory are those of the process tree, from /proc (the sum of the peaks of its processes). Verbatim and Pagefind: the median of three builds below 1,000 hearings.`,
    `- Sizes: raw, and as a host sends them: in brotli where that is shorter (Pagefind's files are compressed already), at quality 11 for scripts and manifests and up to ${String(bestQualityUpTo)} hearings, at 9 beyond, for all engines alike. Texts that results are shown with are apart from the index: fragments for Pagefind and Verbatim, stored documents for Orama; the others keep none.`,
    `- Browser: Chromium, one question a load, each from a host name that it has never seen (nothing cached), HTTP/1.1 on this machine. Both search pages have the same frame: HTML, style sheet, font and icon are not counted. Bytes are those of bodies as sent, headers apart, counted by the server, as browsers do not tell those of the scripts of workers. To ids: the client and all that it reads but texts; a phrase is checked on texts, which count with the ten results. Times start when the page that holds the question starts. Slow: 10 Mbit/s and 60 ms (emulateNetworkConditions), the first ${String(slowQueries)} questions of each kind. Medians over the questions that have a result.`,
    `- Bytes read and needed: over all questions together, nothing kept from one to the next.`,
    `- Relevance: queries that somebody judged, over the real hearing and the invented ones of the tests, at the level of the intervention. All engines index paragraphs, but Pagefind, whose pages are the interventions. MiniSearch, Orama and Lunr know no phrase: they are asked its words.`,
  ].join("\n");
}

function notRun({ notRun: reasons }: Results): string {
  return reasons.length === 0 ? "Everything was run." : reasons.map((reason) => `- ${reason}`).join("\n");
}
