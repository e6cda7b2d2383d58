import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

export type Command = {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  /** Beside that of this process. */
  readonly env?: Readonly<Record<string, string>>;
};

export type Measured = {
  /** Past the time limit is a result too. */
  readonly outcome: "done" | "over" | "failed";
  readonly seconds: number;
  /** Of the whole process tree; undefined where the machine has no /proc. */
  readonly cpuSeconds: number | undefined;
  /** The sum of the peaks of its processes. */
  readonly peakBytes: number | undefined;
  /** The end of what it said on standard error. */
  readonly message: string;
};

const pollMilliseconds = 20;
/** An error and the lines of its trace: those of Node 24 are more. */
const messageLength = 2000;
/** Linux counts processor time in hundredths of a second, whatever its own clock. */
const ticksPerSecond = 100;

/** Runs a command, and follows it and its descendants until they end. */
export async function measureProcess({ file, args, cwd, env }: Command, limitSeconds: number): Promise<Measured> {
  const tree = new ProcessTree();
  const started = performance.now();
  const child = spawn(file, args, {
    stdio: ["ignore", "ignore", "pipe"],
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...process.env, ...env },
  });
  let message = "";
  child.stderr.on("data", (chunk: Buffer) => {
    message = (message + chunk.toString()).slice(-messageLength);
  });
  const poll = setInterval(() => {
    tree.look(child.pid);
    if (performance.now() - started > limitSeconds * 1000) tree.kill();
  }, pollMilliseconds);
  const code = await new Promise<number | string>((settle) => {
    child.on("error", (error) => {
      settle(error.message);
    });
    child.on("close", (status, signal) => {
      settle(status ?? signal ?? "ended");
    });
  });
  clearInterval(poll);
  const seconds = (performance.now() - started) / 1000;
  const outcome = tree.isKilled ? "over" : code === 0 ? "done" : "failed";
  return { outcome, seconds, ...tree.total(), message: outcome === "failed" ? `${String(code)} ${message}` : message };
}

/** What was last seen of a process and of those it started: they may be gone when the sum is made. */
class ProcessTree {
  isKilled = false;
  readonly #processes = new Map<number, { readonly cpuSeconds: number; readonly peakBytes: number }>();

  look(pid: number | undefined): void {
    if (pid === undefined || process.platform !== "linux") return;
    try {
      const status = readFileSync(`/proc/${String(pid)}/status`, "utf8");
      const peak = /^VmHWM:\s+(\d+) kB$/mu.exec(status)?.[1];
      // Nothing is left of a process that ended but its number.
      if (peak !== undefined)
        this.#processes.set(pid, { cpuSeconds: cpuSecondsOf(pid), peakBytes: Number(peak) * 1024 });
      for (const child of childrenOf(pid)) this.look(child);
    } catch {
      // It ended while we looked.
    }
  }

  /** Only processes that this tree started. */
  kill(): void {
    this.isKilled = true;
    for (const pid of this.#processes.keys()) {
      try {
        process.kill(pid, "SIGKILL");
      } catch {
        // It ended before.
      }
    }
  }

  total(): Pick<Measured, "cpuSeconds" | "peakBytes"> {
    const seen = [...this.#processes.values()];
    if (seen.length === 0) return { cpuSeconds: undefined, peakBytes: undefined };
    return {
      cpuSeconds: seen.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
      peakBytes: seen.reduce((sum, { peakBytes }) => sum + peakBytes, 0),
    };
  }
}

function cpuSecondsOf(pid: number): number {
  // The name of the program, in parentheses, may hold spaces: fields are counted after it.
  const fields = readFileSync(`/proc/${String(pid)}/stat`, "utf8")
    .replace(/^.*\) /u, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

function childrenOf(pid: number): number[] {
  const tasks = `/proc/${String(pid)}/task`;
  return readdirSync(tasks).flatMap((task) =>
    readFileSync(`${tasks}/${task}/children`, "utf8").split(" ").filter(Boolean).map(Number),
  );
}
