import { rmSync } from "node:fs";
import type { TestProject } from "vitest/node";

/** Vitest calls it before the tests over an engine, and what it gives after them: the folder goes away. */
export function setup({ config }: TestProject): () => void {
  const folder = config.env["ENGINE_FOLDER"];
  if (typeof folder !== "string") throw new Error("tests/vitest.config.ts names the folder of the engine");
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
