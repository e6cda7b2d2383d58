import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import type { z } from "zod";

/**
 * The work (ms of processor) of a thread that has met a file made to keep it busy: between two messages, and in all but
 * for what each message adds. Time on a clock would tell as much of what else the machine does.
 */
export type MostWork = { readonly betweenMessages: number; readonly inAll: number; readonly forMessage: number };

/** How often (ms) it is looked at; a thread that waits for nothing ends by itself. */
const watchEvery = 50;

/**
 * Runs a module in a thread of its own until a message is its last. What it posts goes through a schema. A thread
 * that fails, takes too much memory or works for too long is ended: « stopped ».
 */
export async function runWorker<Message>(
  module: `./${string}.mjs`,
  data: object,
  schema: z.ZodType<Message>,
  mostWork: MostWork,
  isLast: (message: Message) => boolean,
): Promise<Message | "stopped"> {
  const worker = new Worker(new URL(module, import.meta.url), {
    workerData: data,
    stdout: true,
    stderr: true,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  const start = workedFor();
  let lastHeard = start;
  let messages = 0;
  let watch: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve) => {
      const stop = (): void => {
        resolve("stopped");
      };
      watch = setInterval(() => {
        const now = workedFor();
        const allowed = mostWork.inAll + messages * mostWork.forMessage;
        if (now - lastHeard > mostWork.betweenMessages || now - start > allowed) stop();
      }, watchEvery);
      worker.on("message", (posted: unknown) => {
        lastHeard = workedFor();
        messages += 1;
        const message = schema.safeParse(posted);
        if (!message.success) stop();
        else if (isLast(message.data)) resolve(message.data);
      });
      worker.on("error", stop);
      worker.on("exit", stop);
    });
  } finally {
    clearInterval(watch);
    await worker.terminate();
  }
}

/** The time (ms) that processors have given to all threads of this process. */
function workedFor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Where a file of a package is. */
export function packagePath(name: string, path: string): string {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve(`${name}/package.json`)), path);
}
