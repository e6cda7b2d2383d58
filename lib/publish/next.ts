import { spawn } from "node:child_process";
import { createRequire } from "node:module";

/**
 * Runs Next to its end. What it says is kept, and shown only when it fails: standard output stays ours.
 * @throws with what Next said.
 */
export function runNext(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<void> {
  return new Promise((settle, fail) => {
    const child = spawn(process.execPath, [nextBinary, ...args], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...environment },
    });
    let said = "";
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.on("error", fail);
    child.on("close", (code) => {
      if (code === 0) settle();
      else fail(new Error(`next ${args.join(" ")} ended with ${String(code)}\n${said}`));
    });
  });
}

export const nextBinary = createRequire(import.meta.url).resolve("next/dist/bin/next");
