import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { spoken } from "../unit/import/received-transcript";
import { killImports } from "./kill-imports";

/**
 * `npm run kills -- [--count 200] [--anywhere]`: imports killed at a random moment, none of which may leave half of a
 * hearing. Two thirds of the kills are aimed at the milliseconds where it writes, unless they may fall anywhere.
 */
const { values } = parseArgs({ options: { count: { type: "string" }, anywhere: { type: "boolean" } } });
const count = Number(values.count ?? "200");
if (!Number.isSafeInteger(count) || count < 1) {
  process.stderr.write("npm run kills -- [--count 200] [--anywhere]\n");
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), "verbatim-kills-"));
try {
  const received = [spoken("Je mouds le blé."), spoken("Je mouds le seigle.")] as const;
  const start = performance.now();
  const workers = Math.min(count, availableParallelism());
  const shares = Array.from({ length: workers }, (_, share) => Math.floor((count + share) / workers));
  const results = await Promise.all(
    shares.map((share, index) => {
      const own = join(folder, String(index));
      mkdirSync(own);
      return killImports(own, received, share, values.anywhere !== true);
    }),
  );
  const failures = results.flatMap((result) => result.failures);
  const sum = (of: "kills" | "old" | "now" | "ended"): string =>
    String(results.reduce((total, result) => total + result[of], 0));
  for (const failure of failures) process.stdout.write(`${failure}\n`);
  process.stdout.write(
    `${sum("kills")} imports in ${((performance.now() - start) / 1000).toFixed(0)} s (${sum("ended")} ended before they were killed): ` +
      `${sum("old")} left the old state, ${sum("now")} the new one, ${String(failures.length)} another\n`,
  );
  if (failures.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
