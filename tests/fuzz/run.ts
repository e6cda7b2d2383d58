import { availableParallelism } from "node:os";
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { z } from "zod";
import { fuzz, type Fuzzed } from "./fuzz";
import { fuzzSeeds } from "./seeds";

/** `npm run fuzz -- [--seed 1] [--count 100000] [--from 0]`: damaged files, none of which may stop the import or the parser. */
const { values } = parseArgs({
  options: { seed: { type: "string" }, count: { type: "string" }, from: { type: "string" } },
});
const [seed, count, from] = [values.seed ?? "1", values.count ?? "100000", values.from ?? "0"].map(Number);
if (
  ![seed, count, from].every(Number.isSafeInteger) ||
  seed === undefined ||
  count === undefined ||
  from === undefined
) {
  process.stderr.write("npm run fuzz -- --seed 1 --count 100000\n");
  process.exit(2);
}
const resultSchema = z.object({
  files: z.number(),
  accepted: z.number(),
  refused: z.number(),
  slowest: z.number(),
  failures: z.array(z.string()),
});

/** A process that dies, or says nothing more, is a failure too: what it was reading is in what it said last. */
function share(first: number, files: number): Promise<Fuzzed> {
  return new Promise((resolve) => {
    const child = fork(
      fileURLToPath(import.meta.url),
      ["--seed", String(seed), "--from", String(first), "--count", String(files)],
      {
        execArgv: ["--import", "tsx"],
      },
    );
    let result: Fuzzed | undefined;
    child.on("message", (message) => {
      result = resultSchema.parse(message);
    });
    child.on("exit", (code) => {
      const died = `--seed ${String(seed)} --from ${String(first)} --count ${String(files)}: ended with ${String(code)}`;
      resolve(result ?? { files: 0, accepted: 0, refused: 0, slowest: 0, failures: [died] });
    });
  });
}

if (process.send) {
  process.send(fuzz(fuzzSeeds(), seed, from, count));
} else {
  const start = performance.now();
  // Every core has some to read, whatever the count.
  const lots = Math.max(Math.min(count, availableParallelism()), Math.ceil(count / 5_000));
  const size = Math.ceil(count / lots);
  const results: Fuzzed[] = [];
  const queue = Array.from({ length: lots }, (_, lot) => from + lot * size);
  const work = async (): Promise<void> => {
    for (let first = queue.shift(); first !== undefined; first = queue.shift()) {
      const result = await share(first, Math.min(size, from + count - first));
      results.push(result);
      for (const failure of result.failures.slice(0, 5)) process.stdout.write(`${failure}\n`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(lots, availableParallelism()) }, work));
  const sum = (of: (result: Fuzzed) => number): number => results.reduce((total, one) => total + of(one), 0);
  const failures = sum((one) => one.failures.length);
  process.stdout.write(
    `${String(sum((one) => one.files))} damaged files from seed ${String(seed)} in ${((performance.now() - start) / 1000).toFixed(0)} s: ` +
      `${String(sum((one) => one.accepted))} read with every word, ${String(sum((one) => one.refused))} refused with a reason, ` +
      `${String(failures)} failures; the slowest took ${Math.max(...results.map((one) => one.slowest)).toFixed(0)} ms\n`,
  );
  if (failures > 0) process.exitCode = 1;
}
