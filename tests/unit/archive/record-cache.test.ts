import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formatDiagnostic } from "@/lib/diagnostics/format";
import { readArchive } from "@/lib/archive/read-archive";
import { contents } from "../real-archives";
import { temporaryFolder } from "../temporary-folder";

/** A copy of a content folder that is read from a cache of its own, as often as asked. */
async function copyOf(content: string) {
  const folder = temporaryFolder();
  const recordCache = temporaryFolder();
  await cp(content, folder, { recursive: true });
  const read = async () => {
    const { archive, report } = await readArchive(folder, { recordCache });
    return { archive, said: report.all.map(formatDiagnostic) };
  };
  const kept = (): string[] =>
    readdirSync(recordCache, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".json"))
      .map((name) => join(recordCache, name));
  return { folder, recordCache, read, kept };
}

function edit(path: string, from: string, to: string): void {
  const text = readFileSync(path, "utf8");
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

const plain = (archive: Awaited<ReturnType<typeof readArchive>>["archive"]): unknown =>
  archive && {
    hearings: archive.hearings.map((hearing) => JSON.stringify(hearing)),
    histories: [...archive.histories],
    differences: [...archive.differences],
    people: JSON.stringify(archive.people.map(({ id, name, appearances }) => [id, name, appearances.length])),
    fingerprints: [...archive.fingerprints],
  };

describe("the cache of records", () => {
  it.each(contents)("gives what a first reading gave, of %s", async (content) => {
    const { read, kept } = await copyOf(content);
    const first = await read();
    expect(kept()).toHaveLength(2 * (first.archive?.hearings.length ?? Number.NaN));
    const second = await read();
    expect(plain(second.archive)).toEqual(plain(first.archive));
    expect(second.said).toEqual(first.said);
    for (const [index, hearing] of (first.archive?.hearings ?? []).entries())
      expect(second.archive?.hearings[index]).toEqual(hearing);
  });

  it.each(contents)("publishes the same records as without it, of %s", async (content) => {
    const { folder, read, recordCache } = await copyOf(content);
    const kept = (await read()).archive;
    rmSync(recordCache, { recursive: true });
    writeFileSync(recordCache, "un fichier");
    const parsed = (await readArchive(folder, { recordCache })).archive;
    expect(kept?.hearings.length).toBeGreaterThan(0);
    expect(kept?.hearings.map((hearing) => JSON.stringify(hearing))).toEqual(
      parsed?.hearings.map((hearing) => JSON.stringify(hearing)),
    );
    for (const [index, hearing] of (parsed?.hearings ?? []).entries())
      expect(kept?.hearings[index]?.interventions.toReversed()).toEqual(hearing.interventions.toReversed());
  });

  it("reads again what has changed, and nothing else", async () => {
    const { folder, read } = await copyOf("tests/fixtures/content");
    const before = (await read()).archive?.fingerprints;
    rmSync(join(folder, "fil/2.register.jsonl"), { force: true });
    edit(join(folder, "fil/2.md"), "title: ", "title: Encore ");
    const after = (await read()).archive?.fingerprints;
    const changed = [...(before ?? [])].filter(([id, fingerprint]) => after?.get(id) !== fingerprint);
    expect(changed.map(([id]) => id)).toEqual(["fil-2"]);
  });

  it("says again what was said, and that a file as received is no longer the one", async () => {
    const { folder, read } = await copyOf("tests/fixtures/content");
    await read();
    writeFileSync(join(folder, "fil/1.source.md"), "autre chose\n");
    const { archive, said } = await read();
    expect(archive).toBeUndefined();
    expect(said.join("\n")).toContain("[source-changed]");
    expect((await read()).said).toEqual(said);
  });

  it.each([
    [
      "is gone",
      (path: string) => {
        rmSync(path);
      },
    ],
    [
      "is cut short",
      (path: string) => {
        writeFileSync(path, readFileSync(path).subarray(0, 100));
      },
    ],
    [
      "is of nobody",
      (path: string) => {
        writeFileSync(path, "{}");
      },
    ],
  ])("is made again where one of its files %s", async (_, spoil) => {
    const { read, kept } = await copyOf("tests/fixtures/content");
    const first = plain((await read()).archive);
    for (const path of kept()) if (!path.endsWith(".words.json")) spoil(path);
    expect(plain((await read()).archive)).toEqual(first);
    for (const path of kept()) if (path.endsWith(".words.json")) spoil(path);
    expect(plain((await read()).archive)).toEqual(first);
  });

  it("does without a folder that cannot be written", async () => {
    const { recordCache, read } = await copyOf("tests/fixtures/content");
    rmSync(recordCache, { recursive: true });
    writeFileSync(recordCache, "un fichier");
    expect((await read()).archive?.hearings).toHaveLength(3);
  });
});
