import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

type Killed = {
  readonly kills: number;
  /** What content/ held after each: what it held before, or all of what was imported. */
  readonly old: number;
  readonly now: number;
  /** How many ended by themselves before they were killed. */
  readonly ended: number;
  readonly failures: readonly string[];
};

/**
 * Kills `npm run import`'s own program at random moments, and reads all of `content/` after each. A third of the kills
 * fall anywhere in its life; the others within the few milliseconds that follow the first byte that it writes, where all
 * that could be left half done is done. In turns, the hearing is the first of its series, the first of its number in a
 * series that is there, and one that is corrected (`--force`).
 */
export async function killImports(
  folder: string,
  received: readonly [string, string],
  count: number,
  mayAim = true,
): Promise<Killed> {
  const place = { folder, content: join(folder, "content"), staging: join(folder, "staging") };
  mkdirSync(place.staging, { recursive: true });
  for (const [index, text] of received.entries()) writeFileSync(join(folder, `${String(index)}.md`), text);
  const empty = await stateAfter(place, []);
  const first = await stateAfter(place, ["0.md"]);
  const series = onlySeries(first.state);
  const other = await stateAfter(place, ["1.md"]);
  const cases = [
    { before: empty.state, file: "0.md", after: first.state },
    { before: series, file: "0.md", after: first.state },
    { before: first.state, file: "1.md", after: other.state },
  ];
  let [old, now, ended] = [0, 0, 0];
  const failures: string[] = [];
  for (let kill = 0; kill < count; kill++) {
    const { before, file, after } = cases[kill % cases.length] ?? { before: "", file: "", after: "" };
    restore(place.content, before);
    const isAimed = mayAim && Math.floor(kill / cases.length) % 3 > 0;
    const killed = await imported(
      place,
      file,
      isAimed ? { write: Math.random() * 25 } : { life: Math.random() * first.took },
    );
    if (!killed) ended += 1;
    const state = stateOf(place.content);
    if (state === before) old += 1;
    else if (state === after) now += 1;
    else
      failures.push(`kill ${String(kill + 1)} (${file}) left ${Object.keys(JSON.parse(state) as object).join(", ")}`);
  }
  return { kills: count, old, now, ended, failures };
}

type Place = { readonly folder: string; readonly content: string; readonly staging: string };
/** In milliseconds: after it has started, or after it has begun to write. */
type Moment = { readonly life: number } | { readonly write: number };

async function stateAfter(place: Place, files: readonly string[]): Promise<{ state: string; took: number }> {
  restore(place.content, "{}");
  const start = performance.now();
  for (const file of files) await imported(place, file);
  return { state: stateOf(place.content), took: performance.now() - start };
}

/** Runs one import; says whether it was killed. */
function imported({ folder, content, staging }: Place, file: string, moment?: Moment): Promise<boolean> {
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging);
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [
        ...["--import", "tsx", "lib/cli/import.ts", join(folder, file)],
        ...["--series", "exe", "--content", content, "--force"],
      ],
      { cwd: root, stdio: "ignore", env: { ...process.env, TMPDIR: staging, INIT_CWD: folder } },
    );
    const kill = (): void => void child.kill("SIGKILL");
    if (moment && "life" in moment) setTimeout(kill, moment.life);
    const watcher = watch(staging, (_, name) => {
      if (moment && "write" in moment && name?.startsWith(".verbatim-import-") === true) setTimeout(kill, moment.write);
    });
    child.on("error", reject);
    child.on("exit", (_, signal) => {
      watcher.close();
      resolve(signal === "SIGKILL");
    });
  });
}

/** Every file of a folder, hidden ones included, and what it holds, by its path. */
function stateOf(folder: string): string {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return JSON.stringify(
    Object.fromEntries(files.map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")])),
  );
}

function onlySeries(state: string): string {
  const files = JSON.parse(state) as Readonly<Record<string, string>>;
  return JSON.stringify({ "exe/series.yaml": files["exe/series.yaml"] });
}

function restore(folder: string, state: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [path, text] of Object.entries(JSON.parse(state) as Readonly<Record<string, string>>)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
