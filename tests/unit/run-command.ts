import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

type Outcome = { readonly code: number; readonly stdout: string; readonly stderr: string };

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Runs a command of `lib/cli` as npm does: from the root of the project, typed in `from`. */
export function runCommand(
  name: string,
  args: readonly string[],
  from: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["--import", "tsx", `lib/cli/${name}.ts`, ...args],
      { cwd: root, env: { ...process.env, CONTENT_DIR: undefined, INIT_CWD: from, ...environment } },
      (error, stdout, stderr) => {
        const code = error ? (typeof error.code === "number" ? error.code : -1) : 0;
        resolve({ code, stdout, stderr });
      },
    );
  });
}
