import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeSearchFiles } from "@/lib/publish/search-files";
import { archiveOf } from "../real-archives";
import { runCommand } from "../run-command";

let out = "";

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), "verify-"));
  await writeSearchFiles(await archiveOf("tests/fixtures/content"), out);
});

afterAll(() => rm(out, { recursive: true }));

function verify(...args: string[]): ReturnType<typeof runCommand> {
  return runCommand("verify", args, process.cwd());
}

describe("npm run verify", () => {
  it("prints a verdict as JSON and nothing else", async () => {
    const { code, stdout, stderr } = await verify("Un livre qui dort est un livre perdu.", "--out", out, "--json");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({
      verdict: "altered",
      url: "/auditions/fil-2/#i1-s15",
      speaker: "eloi-d-estran",
      hearing: "fil-2",
      intervention: "i1",
      sentence: "i1-s15",
      date: "2025-03-04",
      page: 3,
      differences: [
        { kind: "removed", quoted: "", published: "n'", negation: "removed" },
        { kind: "removed", quoted: "", published: "pas", negation: "removed" },
      ],
    });
  });

  it("is done whatever the verdict, and says it in French", async () => {
    const { code, stdout } = await verify("Le chat dort sur la cuisinière.", "--out", out);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Citation introuvable\./u);
  });

  it("names who said it, and where", async () => {
    const { code, stdout } = await verify("Un panneau tombe en panne", "--out", out);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Citation exacte\./u);
    expect(stdout).toContain("Philémon CORDAGE");
    expect(stdout).toContain("/auditions/fil-1/#i6-s2");
  });

  it("refuses an archive that cannot be read", async () => {
    const { code, stdout, stderr } = await verify("phare", "--out", join(out, "nulle-part"));
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("npm run build");
  });

  it.each([[[]], [["phare", "--inconnu"]]])("says how it is used: %j", async (args) => {
    const { code, stderr } = await verify(...args);
    expect(code).toBe(2);
    expect(stderr).toContain("npm run verify");
  });
});
