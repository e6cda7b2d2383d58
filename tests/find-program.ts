import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

/**
 * A program of Debian by its path: the one that this variable names, else the machine's own, else one that is installed
 * here, where we may. Nothing where there is none.
 */
export function findProgram(
  variable: string,
  paths: readonly string[],
  packages: readonly string[],
): string | undefined {
  const find = (): string | undefined =>
    [process.env[variable], ...paths].find((path) => path !== undefined && existsSync(path));
  return find() ?? (installPackages(packages) ? find() : undefined);
}

export function installPackages(packages: readonly string[]): boolean {
  return (
    process.getuid?.() === 0 &&
    attempt("apt-get", ["update"]) &&
    attempt("apt-get", ["install", "--yes", "--no-install-recommends", ...packages])
  );
}

export function attempt(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, {
      stdio: ["ignore", 2, 2],
      timeout: 240_000,
      // Nothing is started by being installed, and nothing is asked.
      env: { ...process.env, RUNLEVEL: "1", DEBIAN_FRONTEND: "noninteractive" },
    });
    return true;
  } catch {
    return false;
  }
}
