import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { spoken } from "../unit/import/received-transcript";
import { killImports } from "./kill-imports";

/** `npm run kills -- [--count 200]`: imports killed at a random moment, none of which may leave half of a hearing. */
const { values } = parseArgs({ options: { count: { type: "string" } } });
const count = Number(values.count ?? "200");
if (!Number.isSafeInteger(count) || count < 1) {
  process.stderr.write("npm run kills -- --count 200\n");
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), "verbatim-kills-"));
try {
  const received = [spoken("Je mouds le blé."), spoken("Je mouds le seigle.")] as const;
  const { old, now, failures } = await killImports(folder, received, count);
  for (const failure of failures) process.stdout.write(`${failure}\n`);
  process.stdout.write(
    `${String(count)} imports killed: ${String(old)} left the old state, ${String(now)} the new one, ${String(failures.length)} another\n`,
  );
  if (failures.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
