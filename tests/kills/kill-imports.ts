import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const importer = fileURLToPath(new URL("importer.ts", import.meta.url));

type Killed = {
  readonly kills: number;
  readonly old: number;
  readonly now: number;
  readonly failures: readonly string[];
};

/**
 * Kills the import of a corrected hearing at a random moment, again and again. One process imports the former and the
 * corrected file in turns, so that most moments fall where something is being written; what it leaves must be, byte for
 * byte and name for name, one of the two.
 */
export async function killImports(folder: string, received: readonly [string, string], count: number): Promise<Killed> {
  const content = join(folder, "content");
  const states: string[] = [];
  for (const [index, text] of received.entries()) {
    writeFileSync(join(folder, `${String(index)}.md`), text);
    rmSync(content, { recursive: true, force: true });
    await imported(folder, 1, index);
    states.push(stateOf(content));
  }
  let [old, now] = [0, 0];
  const failures: string[] = [];
  for (let kill = 0; kill < count; kill++) {
    await imported(folder, Number.POSITIVE_INFINITY, 0);
    const state = stateOf(content);
    if (state === states[0]) old += 1;
    else if (state === states[1]) now += 1;
    else failures.push(`kill ${String(kill + 1)} left ${Object.keys(JSON.parse(state) as object).join(", ")}`);
  }
  return { kills: count, old, now, failures };
}

/** Runs the importer for so many turns; without an end, it is killed a random moment after its first one. */
function imported(folder: string, turns: number, first: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", importer, folder, String(turns), String(first)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    child.stdout.once("data", () => {
      if (!Number.isFinite(turns)) setTimeout(() => child.kill("SIGKILL"), Math.random() * 300);
    });
    child.on("error", reject);
    child.on("exit", () => {
      resolve();
    });
  });
}

/** Every file of a folder, hidden ones included, by its path. */
function stateOf(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return JSON.stringify(
    Object.fromEntries(files.map((path) => [path.slice(dirname(folder).length), readFileSync(path, "utf8")])),
  );
}
