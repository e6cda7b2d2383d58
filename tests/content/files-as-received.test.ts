import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { hearingFiles } from "../unit/real-archives";
import { importFile } from "../unit/import/import-file";

const files = await hearingFiles();

describe.each(files.map((file) => [file.hearing.id, file] as const))("%s", (...[, { hearing, canonical, source }]) => {
  it("carries the hash of the file as received", () => {
    expect(createHash("sha256").update(source).digest("hex")).toBe(hearing.source.sha256);
  });

  it("is what importing that file again would write, without a doubt", async () => {
    const content = hearing.series.id === "ia" ? "content" : "tests/fixtures/content";
    const path = `${content}/${hearing.series.id}/${hearing.source.file}`;
    const { imported, report } = await importFile(path, hearing.series.id);
    expect(imported?.canonical).toBe(canonical);
    expect(report.all).toEqual([]);
  });
});

describe("the fixtures as received", () => {
  it.each([1, 2, 3])("fil-%i.md is kept byte for byte", async (number) => {
    const received = await readFile(`tests/fixtures/received/fil-${String(number)}.md`);
    const kept = await readFile(`tests/fixtures/content/fil/${String(number)}.source.md`);
    expect(kept.equals(received)).toBe(true);
  });
});
