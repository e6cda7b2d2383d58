import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The moment that is built, which every date of a build goes by: SOURCE_DATE_EPOCH, else the commit; nothing outside of a repository. */
export async function buildMoment(): Promise<string | undefined> {
  const epoch = process.env["SOURCE_DATE_EPOCH"] ?? (await lastCommit())?.time;
  return epoch === undefined ? undefined : new Date(Number(epoch) * 1000).toISOString();
}

/** The commit that is built; nothing outside of a repository. */
export async function lastCommit(): Promise<{ readonly hash: string; readonly time: string } | undefined> {
  try {
    const { stdout } = await run("git", ["log", "-1", "--format=%H %ct"]);
    const [hash, time] = stdout.trim().split(" ");
    return hash === undefined || time === undefined ? undefined : { hash, time };
  } catch {
    return undefined;
  }
}
