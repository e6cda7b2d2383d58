import { Report } from "@/lib/diagnostics/report";
import { importTranscript } from "@/lib/import/import-transcript";
import { hearingSchema } from "@/lib/model/hearing";
import { seriesIdSchema } from "@/lib/model/ids";
import { decodeUtf8 } from "@/lib/text/utf8";
import { parseTranscript } from "@/lib/transcript/parse-transcript";
import { chanceOf, mutate } from "./mutate";

/** What is damaged: a file as received, which is imported, or a canonical file, which is parsed. */
export type Seed = { readonly kind: "received" | "canonical"; readonly bytes: Buffer };

export type Fuzzed = {
  readonly files: number;
  readonly accepted: number;
  readonly refused: number;
  readonly slowest: number;
  /** What must never be: a crash, a silence, words that differ. Each with what gives it again. */
  readonly failures: readonly string[];
};

const series = seriesIdSchema.parse("exe");
/** A small file that takes so long, on a busy machine, was made to. */
const patience = 5_000;

/** Damages files from `from` on: each has its own number, so that any of them can be made again alone. */
export function fuzz(seeds: readonly Seed[], seed: number, from: number, count: number): Fuzzed {
  const all = seeds.map(({ bytes }) => bytes);
  const failures: string[] = [];
  let [accepted, refused, slowest] = [0, 0, 0];
  for (let number = from; number < from + count; number++) {
    const chance = chanceOf(seed * 1_000_003 + number);
    const { kind, bytes } = seeds[chance(seeds.length)] ?? { kind: "received", bytes: Buffer.alloc(0) };
    const damaged = mutate(bytes, chance, all);
    const start = performance.now();
    const outcome = kind === "received" ? importOutcome(damaged) : parseOutcome(damaged);
    const elapsed = performance.now() - start;
    slowest = Math.max(slowest, elapsed);
    if (outcome === "accepted") accepted += 1;
    else if (outcome === "refused") refused += 1;
    else failures.push(`--seed ${String(seed)} --from ${String(number)} --count 1 (${kind}): ${outcome}`);
    if (elapsed > patience)
      failures.push(`--seed ${String(seed)} --from ${String(number)} (${kind}): ${String(elapsed)} ms`);
  }
  return { files: count, accepted, refused, slowest, failures };
}

function importOutcome(bytes: Buffer): string {
  return outcomeOf(
    (report) => importTranscript({ file: "received.md", bytes, series, known: undefined }, report)?.hearing,
  );
}

function parseOutcome(bytes: Buffer): string {
  const { text = bytes.toString("utf8") } = decodeUtf8(bytes);
  return outcomeOf((report) =>
    parseTranscript({ file: "12.md", text, series: { id: series, title: "Les moulins" }, people: [] }, report),
  );
}

function outcomeOf(read: (report: Report) => unknown): string {
  const report = new Report();
  try {
    const hearing = read(report);
    // The gates of import hold its words against those received: what they say is a fault of ours.
    const gate = report.all.find(({ rule }) => rule === "import-words-differ" || rule === "import-failed");
    if (gate) return gate.reason;
    if (report.all.some(({ line, column }) => line < 1 || column < 1)) return "a diagnostic is nowhere";
    if (hearing === undefined) return report.refused ? "refused" : "nothing is said";
    if (report.refused) return "refused, and given all the same";
    return hearingSchema.safeParse(hearing).success ? "accepted" : "not a record";
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
