import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/**
 * `npm run reproduce` builds the last commit twice, in two folders, with nothing in the cache, in two time zones and two
 * languages, and compares the two archives byte by byte. It ends with 1 where they differ.
 */
const places = [
  { name: "un", environment: { TZ: "Pacific/Kiritimati", LC_ALL: "C" } },
  { name: "deux/plus-loin", environment: { TZ: "America/Los_Angeles", LC_ALL: "fr_FR.UTF-8" } },
];

const folder = mkdtempSync(join(tmpdir(), "verbatim-reproduce-"));
try {
  process.exitCode = await compare();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function compare(): Promise<number> {
  // One after the other: a build takes all the machine.
  for (const { name, environment } of places) {
    const place = join(folder, name);
    runOrFail("git", ["clone", "--quiet", "--local", ".", place]);
    // Not a link, which would lead out of the folder; whole where another disk has none to offer.
    const packages = [resolve("node_modules"), join(place, "node_modules")];
    if (spawnSync("cp", ["-al", ...packages]).status !== 0) runOrFail("cp", ["-a", ...packages]);
    const code = await build(place, environment);
    if (code !== 0) return 1;
  }
  const [first = "", second = ""] = places.map(({ name }) => join(folder, name, "out"));
  const { status, stdout } = spawnSync("diff", ["-rq", first, second], { encoding: "utf8" });
  process.stdout.write(status === 0 ? "Deux constructions du même commit, octet pour octet les mêmes.\n" : stdout);
  return status === 0 ? 0 : 1;
}

function build(place: string, environment: Readonly<Record<string, string>>): Promise<number> {
  const { CONTENT_DIR, OUT_DIR, INIT_CWD, ...inherited } = process.env;
  return new Promise((settle) => {
    const child = spawn(process.execPath, ["--import", "tsx", "lib/cli/build.ts"], {
      cwd: place,
      stdio: "inherit",
      env: { ...inherited, ...environment },
    });
    child.on("close", (code) => {
      settle(code ?? 1);
    });
  });
}

function runOrFail(command: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${stderr}`);
}
