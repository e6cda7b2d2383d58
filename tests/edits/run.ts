import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { readRegistrables } from "@/lib/archive/registrable";
import { Report } from "@/lib/diagnostics/report";
import { runScripts } from "./scripts";

/** `npm run edits -- [--seed 1] [--count 1000]`: random edits of hearing 11, registered; every link ever published is followed. */
const { values } = parseArgs({ options: { seed: { type: "string" }, count: { type: "string" } } });
const seed = Number(values.seed ?? "1");
const count = Number(values.count ?? "1000");
if (!Number.isInteger(seed) || !Number.isInteger(count) || count < 1) {
  process.stderr.write("npm run edits -- --seed 1 --count 1000\n");
  process.exit(2);
}
const hearing = (await readRegistrables("content", new Report())).find(({ id }) => id === "ia-11");
if (!hearing) throw new Error("hearing ia-11 is the one that is edited");
const { series } = await import("./series");
const result = runScripts({ canonical: await readFile(hearing.path, "utf8"), series, seed, count });
for (const failure of result.failures.slice(0, 20)) process.stdout.write(`${failure}\n`);
const share = result.found / Math.max(1, result.expected);
process.stdout.write(
  `${String(count)} scripts from seed ${String(seed)}: ${String(result.links)} links followed, ` +
    `${String(result.failures.length)} broken promises, ` +
    `${(share * 100).toFixed(3)} % of ${String(result.expected)} found their passage, ${String(result.refused)} refusals of a false attribution\n`,
);
if (result.failures.length > 0 || share < 0.99) process.exitCode = 1;
