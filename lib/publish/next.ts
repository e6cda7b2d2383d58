import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import type { BuildListener } from "./build-steps";

export type NextRun = {
  /** @throws with what Next said, when it fails. */
  readonly done: Promise<void>;
  readonly stop: () => void;
};

/** « Generating static pages using 2 workers (12/40) » */
const generated = /Generating static pages.*\((?<made>\d+)\/(?<all>\d+)\)/u;

/** Runs Next. What it says is kept, and shown only when it fails: standard output stays ours. */
export function runNext(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  listener: BuildListener,
): NextRun {
  const child = spawn(process.execPath, [nextBinary, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...environment },
  });
  let said = "";
  const listen = (chunk: Buffer): void => {
    said += chunk.toString();
    const { made, all } = generated.exec(chunk.toString())?.groups ?? {};
    if (made !== undefined) listener.progress("pages", Number(made), Number(all));
  };
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  const done = new Promise<void>((settle, fail) => {
    child.on("error", fail);
    child.on("close", (code) => {
      if (code === 0) settle();
      else fail(new Error(`next ${args.join(" ")} ended with ${String(code)}\n${said}`));
    });
  });
  // Whoever waits for it is told; it may fail before anybody waits.
  done.catch(() => undefined);
  return { done, stop: () => child.kill() };
}

export const nextBinary = createRequire(import.meta.url).resolve("next/dist/bin/next");
