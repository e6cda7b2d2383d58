import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCommand } from "../run-command";
import { temporaryFolder } from "../temporary-folder";

describe("npm run build", () => {
  it("on broken content ends with 1, says every fault, and leaves out/ as it was", async () => {
    const out = temporaryFolder();
    writeFileSync(join(out, "index.html"), "la version d'avant");
    const { code, stdout, stderr } = await runCommand("build", [], process.cwd(), {
      CONTENT_DIR: "tests/fixtures/broken/one-file",
      OUT_DIR: out,
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    for (const rule of [
      "header-missing-key",
      "header-unquoted-colon",
      "header-impossible-date",
      "duplicate-id",
      "unknown-speaker",
      "note-without-definition",
      "note-without-call",
    ]) {
      expect(stderr).toContain(`[${rule}]`);
    }
    expect(readdirSync(out)).toEqual(["index.html"]);
    expect(readFileSync(join(out, "index.html"), "utf8")).toBe("la version d'avant");
  });

  it("ends with 2 on an argument that it does not know", async () => {
    const { code, stderr } = await runCommand("build", ["--nimporte"], process.cwd());
    expect(code).toBe(2);
    expect(stderr).toContain("Usage : npm run build");
  });
});
