import { describe, expect, it } from "vitest";
import { measureProcess, type Command } from "../../bench/measure-process";

function node(script: string): Command {
  return { file: process.execPath, args: ["-e", script] };
}

const hold = (megabytes: number): string => `globalThis.held = Buffer.alloc(${String(megabytes)} * 2 ** 20, 1);`;
const stay = "setTimeout(() => {}, 400);";

describe("a measured process", () => {
  it("is followed with those it starts: their memory counts", async () => {
    const grandchild = `${hold(150)} ${stay}`;
    const script = `require("child_process").execFileSync(process.execPath, ["-e", ${JSON.stringify(grandchild)}])`;
    const alone = await measureProcess(node(stay), 20);
    const together = await measureProcess(node(script), 20);
    expect([alone.outcome, together.outcome]).toEqual(["done", "done"]);
    // Where there is no /proc nothing is told, rather than something wrong.
    if (process.platform === "linux")
      expect((together.peakBytes ?? 0) - (alone.peakBytes ?? 0)).toBeGreaterThan(150 * 2 ** 20);
    else expect(together.peakBytes).toBeUndefined();
  });

  it("is stopped past its time, which is a result", async () => {
    const { outcome, seconds } = await measureProcess(node("setInterval(() => {}, 1000);"), 0.3);
    expect(outcome).toBe("over");
    expect(seconds).toBeLessThan(10);
  });

  it("tells why it failed", async () => {
    const { outcome, message } = await measureProcess(node('throw new Error("no memory left");'), 20);
    expect(outcome).toBe("failed");
    expect(message).toContain("no memory left");
    expect((await measureProcess({ file: "no-such-program", args: [] }, 20)).outcome).toBe("failed");
  });
});
