import type { BrowserCost } from "./browser-costs";
import type { BuildCost } from "./build-costs";
import { queryKinds, type QueryKind } from "./draw-queries";
import { formatBytes, formatMilliseconds, formatNumber, formatRatio, formatSeconds } from "./format";
import type { Results } from "./results";

/** Something that must cost at most a part of what it costs Pagefind (page = hearing) in the same run. */
type Target = {
  readonly what: string;
  readonly query: QueryKind | undefined;
  readonly count: number;
  readonly atMost: number;
  readonly ours: number | undefined;
  readonly peer: number | undefined;
  readonly format: (value: number) => string;
};

export const targetHeaders = ["Target", "Hearings", "Query", "Verbatim", "Pagefind", "Ratio", "At most", "Verdict"];

/** Every target of the archive beside what was measured: one row each. */
export function targetRows(results: Results): string[][] {
  const targets = results.sizes.flatMap((count) => [
    ...queryKinds.flatMap((query) => browserTargets(results, count, query)),
    ...buildTargets(results, count),
  ]);
  return targets.map(({ what, query, count, atMost, ours, peer, format }) => {
    const isMeasured = ours !== undefined && peer !== undefined && peer > 0;
    const ratio = isMeasured ? ours / peer : undefined;
    return [
      what,
      formatNumber(count),
      query ?? "",
      ours === undefined ? "–" : format(ours),
      peer === undefined ? "–" : format(peer),
      ratio === undefined ? "–" : formatRatio(ratio),
      atMost === 1 ? "1" : formatRatio(atMost),
      ratio === undefined ? "not run" : ratio <= atMost ? "met" : "**missed**",
    ];
  });
}

function browserTargets({ browser }: Results, count: number, query: QueryKind): Target[] {
  const costOf = (engine: BrowserCost["engine"]): BrowserCost | undefined =>
    browser.find((cost) => cost.engine === engine && cost.count === count && cost.kind === query);
  const pair = (name: "bytesToIds" | "bytesWithTexts" | "requestsWithTexts" | "slowFirst") => ({
    query,
    count,
    ours: costOf("ours")?.[name],
    peer: costOf("pagefind")?.[name],
  });
  // An archive of one hearing says no phrase in ten passages.
  if (costOf("ours")?.asked === 0) return [];
  const isLarge = count >= 100;
  const first: Target = {
    what: "first result, slow network",
    ...pair("slowFirst"),
    atMost: 1 / 2,
    format: formatMilliseconds,
  };
  const atMost = isLarge && query === "three" ? 1 / 6 : 1 / 4;
  const ids: Target = { what: "bytes to the first ids", ...pair("bytesToIds"), atMost, format: formatBytes };
  if (!isLarge) return [ids, first];
  return [
    ids,
    { what: "bytes with ten results", ...pair("bytesWithTexts"), atMost: 1 / 7, format: formatBytes },
    first,
    { what: "requests with ten results", ...pair("requestsWithTexts"), atMost: 1, format: formatNumber },
  ];
}

function buildTargets({ builds }: Results, count: number): Target[] {
  const pair = (value: (cost: BuildCost) => number | undefined) => {
    const of = (engine: BuildCost["engine"]): number | undefined => {
      const cost = builds.find((built) => built.engine === engine && built.count === count);
      return cost?.measured.outcome === "done" ? value(cost) : undefined;
    };
    return { query: undefined, count, ours: of("ours"), peer: of("pagefind") };
  };
  const time: Target = {
    what: "build time",
    ...pair(({ measured }) => measured.seconds),
    atMost: 1,
    format: formatSeconds,
  };
  if (count < 100) return [];
  if (count < 1000) return [time];
  const disk = pair(({ sizes }) => sizes?.index.sent);
  const memory = pair(({ measured }) => measured.peakBytes);
  return [
    time,
    { what: "index on disk, brotli", ...disk, atMost: 1 / 3.5, format: formatBytes },
    { what: "peak memory of the build", ...memory, atMost: 1 / 5, format: formatBytes },
  ];
}
