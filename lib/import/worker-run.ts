import { createRequire } from "node:module";
import { availableParallelism, loadavg } from "node:os";
import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import type { z } from "zod";

/** A thread that says nothing for so long (ms) has met a file made to keep it busy. */
const longestSilence = 2_500;
/** A machine that has other things to do is given more time, up to so many times more. */
const mostPatience = 12;

/**
 * Runs a module in a thread of its own until a message is its last. What it posts goes through a schema. A thread
 * that fails, takes too much memory or falls silent is ended: « stopped ».
 */
export async function runWorker<Message>(
  module: `./${string}.mjs`,
  data: object,
  schema: z.ZodType<Message>,
  isLast: (message: Message) => boolean,
): Promise<Message | "stopped"> {
  const worker = new Worker(new URL(module, import.meta.url), {
    workerData: data,
    stdout: true,
    stderr: true,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  let watch: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve) => {
      const stop = (): void => {
        resolve("stopped");
      };
      const listen = (): void => {
        clearTimeout(watch);
        watch = setTimeout(stop, longestSilence * patience());
      };
      listen();
      worker.on("message", (posted: unknown) => {
        listen();
        const message = schema.safeParse(posted);
        if (!message.success) stop();
        else if (isLast(message.data)) resolve(message.data);
      });
      worker.on("error", stop);
      worker.on("exit", stop);
    });
  } finally {
    clearTimeout(watch);
    await worker.terminate();
  }
}

/** How many wait for each processor. */
function patience(): number {
  const [load = 0] = loadavg();
  return Math.min(mostPatience, Math.max(1, load / availableParallelism()));
}

/** Where a file of a package is. */
export function packagePath(name: string, path: string): string {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve(`${name}/package.json`)), path);
}
