import { describe, expect, it } from "vitest";
import { openFileStore } from "@/lib/search/file-store";
import { manifestName } from "@/lib/search/index-files";
import { asking, everyHearing, filesOf, found, memoryTransport } from "./store-of";

const files = filesOf(await everyHearing());

/** Reads as usual, keeps the names asked for, and fails the first time for some. */
function watched(failing: readonly string[] = []) {
  const read: string[] = [];
  const failures = new Set(failing);
  const transport = memoryTransport(files);
  const store = openFileStore((name) => {
    read.push(name);
    return failures.delete(name) ? Promise.reject(new Error("the network is down")) : transport(name);
  });
  return { read, ask: asking(store) };
}

describe("the store of the index", () => {
  it("reads nothing before a word is asked for", async () => {
    const { read, ask } = watched();
    await ask("");
    expect(read).toEqual([]);
  });

  it("reads each file once, and the texts only of hearings that answer", async () => {
    const { read, ask } = watched();
    await ask("horloge");
    await ask("horloge marée");
    await ask("« horloge de marée »");
    expect(read.sort()).toEqual([...new Set(read)]);
    expect(read).toContain("fil-1.json");
    expect(read).not.toContain("ia-11.json");
  });

  it.each([manifestName, "catalogue.json", "index.json", "fil-1.json"])(
    "tries %s again after a read that failed",
    async (name) => {
      const { read, ask } = watched([name]);
      await expect(ask("horloge")).rejects.toThrow("the network is down");
      expect(found(await ask("horloge")).length).toBeGreaterThan(0);
      expect(read.filter((one) => one === name)).toHaveLength(2);
    },
  );

  it("gives each result the anchor of its own sentence", async () => {
    const { ask } = watched();
    const { results } = await ask("phare");
    for (const { intervention, sentence } of results) expect(sentence).toMatch(new RegExp(`^${intervention}-s`, "u"));
    expect(new Set(results.map(({ hearing }) => hearing.series))).toEqual(new Set(["fil"]));
  });
});
