import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { runCommand } from "../run-command";
import { temporaryFolder, writeFiles } from "../temporary-folder";

const fil = (number: number): string => `tests/fixtures/received/fil-${String(number)}.md`;
const committed = (number: number): string => readFileSync(`tests/fixtures/content/fil/${String(number)}.md`, "utf8");

/** A folder as somebody types the command in it: one file as received, and a content folder with its series. */
async function workshop(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  const folder = temporaryFolder();
  await writeFiles(folder, {
    "fil-1.md": readFileSync(fil(1)),
    "content/fil/series.yaml": readFileSync("tests/fixtures/content/fil/series.yaml"),
    ...files,
  });
  return folder;
}

const filesIn = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();

describe("npm run import", () => {
  it("writes the canonical file and the file as received, taken from where it was typed", async () => {
    const folder = await workshop();
    const { code, stdout, stderr } = await runCommand("import", ["fil-1.md", "--content", "content"], folder);
    expect(stderr).toBe("");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^fil-1\.md → content\/fil\/1\.md écrit : 5 participants, 8 interventions, /u);
    expect(filesIn(join(folder, "content"))).toEqual(["fil", "fil/1.md", "fil/1.source.md", "fil/series.yaml"]);
    expect(readFileSync(join(folder, "content/fil/1.md"), "utf8")).toBe(committed(1));
    expect(readFileSync(join(folder, "content/fil/1.source.md")).equals(readFileSync(fil(1)))).toBe(true);
  });

  it("never overwrites, unless it is forced to", async () => {
    const folder = await workshop({ "content/fil/1.md": "ce que quelqu'un a corrigé\n" });
    const again = ["fil-1.md", "--content", "content"];
    const refused = await runCommand("import", again, folder);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("[import-target-exists]");
    expect(readFileSync(join(folder, "content/fil/1.md"), "utf8")).toBe("ce que quelqu'un a corrigé\n");
    expect(existsSync(join(folder, "content/fil/1.source.md"))).toBe(false);
    expect((await runCommand("import", [...again, "--force"], folder)).code).toBe(0);
    expect(readFileSync(join(folder, "content/fil/1.md"), "utf8")).toBe(committed(1));
  });

  it("writes nothing on a dry run, and shows what it would", async () => {
    const folder = await workshop();
    const before = filesIn(folder);
    const { code, stdout } = await runCommand("import", ["fil-1.md", "--content", "content", "--dry-run"], folder);
    expect(code).toBe(0);
    expect(stdout).toContain("serait écrit");
    expect(stdout).toContain("--- /dev/null\n+++ content/fil/1.md\n");
    expect(stdout).toContain(committed(1).replace(/^(?=.)|(?<=\n)(?!$)/gu, "+"));
    expect(filesIn(folder)).toEqual(before);
  });

  it("shows on a dry run what would change in the file that stands there, and that it must be forced", async () => {
    const folder = await workshop({ "content/fil/1.md": committed(1).replace("date: 20", "date: 19") });
    const again = ["fil-1.md", "--content", "content", "--dry-run"];
    const { code, stdout, stderr } = await runCommand("import", again, folder);
    expect(code).toBe(1);
    expect(stderr).toContain("[import-target-exists]");
    expect(stdout).toMatch(/^-date: 19.*\n\+date: 20/mu);
    expect((await runCommand("import", [...again, "--force"], folder)).code).toBe(0);
  });

  it("says who speaks, and how much", async () => {
    const folder = await workshop();
    const { stdout } = await runCommand("import", ["fil-1.md", "--content", "content"], folder);
    expect(stdout.split("\n").slice(1, 6)).toMatchInlineSnapshot(`
      [
        "  Anne-Lise DU ROSEAU (Intervenants) : 3 interventions, 478 mots",
        "  Philémon CORDAGE (Intervenants) : 2 interventions, 231 mots",
        "  Mahaut GOÉMON (Groupes politiques) : 2 interventions, 74 mots",
        "  Tancrède BOURRASQUE (Groupes politiques) : aucune intervention",
        "  Balthazar NASSE (Adjoints ou leurs cabinets) : 1 intervention, 42 mots",
      ]
    `);
  });

  it("keeps the ids of a file that is corrected and sent again, and gives others to what is new", async () => {
    const source = readFileSync(fil(1), "utf8");
    const folder = await workshop({ "content/fil/1.md": "", "content/fil/1.source.md": "" });
    const force = ["fil-1.md", "--content", "content", "--force"];
    await runCommand("import", force, folder);
    await runCommand("register", ["--reason", "Publication", "--content", "content"], folder);
    const register = readFileSync(join(folder, "content/fil/1.register.jsonl"), "utf8");
    const second = "Intervention de Philémon CORDAGE, Gardien";
    const added = "Tancrède BOURRASQUE, Conseiller de Port-Fiction du Groupe Plein Large\n\nUn mot avant tout.";
    const corrected = source.replace("Je garde le phare", "Je garde ce phare").replace(second, `${added}\n\n${second}`);
    await writeFiles(folder, { "fil-1.md": corrected });
    expect((await runCommand("import", force, folder)).code).toBe(0);
    const ids = [...readFileSync(join(folder, "content/fil/1.md"), "utf8").matchAll(/\{#(i\d+)\}/gu)].map(
      ([, id]) => id,
    );
    expect(ids).toEqual(["i1", "i9", "i2", "i3", "i4", "i5", "i6", "i7", "i8"]);
    expect(readFileSync(join(folder, "content/fil/1.register.jsonl"), "utf8")).toBe(register);
    const check = await runCommand("check", ["--content", "content"], folder);
    expect(check.stderr).toContain("i9 n'est pas encore enregistré");
    expect(check.stderr).toContain("i2-s2 n'a plus les mots qui ont été publiés");
    expect(check.stderr).not.toMatch(/ i[1-8] /u);
  });

  it("writes the good files when one is bad, and exits with 1", async () => {
    const folder = await workshop({
      "fil-2.md": readFileSync(fil(2)),
      "bad.md": "Rien d'une audition.\n",
      "fil-3.md": readFileSync(fil(3)),
    });
    const files = ["fil-2.md", "bad.md", "nowhere.md", "fil-3.md"];
    const { code, stdout, stderr } = await runCommand("import", [...files, "--content", "content"], folder);
    expect(code).toBe(1);
    expect(stdout).toContain("bad.md : refusé, rien n'est écrit");
    expect(stderr).toMatch(/^bad\.md:\d+:\d+: erreur : /mu);
    expect(stderr).toMatch(/^nowhere\.md:1:1: erreur : le fichier ne peut pas être lu : il n'existe pas/mu);
    expect(filesIn(join(folder, "content/fil"))).toEqual(["2.md", "2.source.md", "3.md", "3.source.md", "series.yaml"]);
  });

  it("writes nothing of a refused file, not even its series, and leaves nothing half written", async () => {
    const folder = await workshop({
      "bad.md": `${readFileSync(fil(2), "utf8")}\n\n---\n\n<sup>9</sup> Jamais appelée.\n`,
    });
    const before = filesIn(folder);
    const { code, stderr } = await runCommand("import", ["bad.md", "--content", "content", "--series", "mer"], folder);
    expect(stderr).toContain("[import-note-without-call]");
    expect(code).toBe(1);
    expect(filesIn(folder)).toEqual(before);
  });

  it("creates the series of a first hearing from its cover, and says so", async () => {
    const folder = await workshop();
    const { code, stderr } = await runCommand("import", ["fil-1.md", "--content", "new", "--series", "mer"], folder);
    expect(code).toBe(0);
    expect(stderr).toContain("new/mer/series.yaml");
    expect(readFileSync(join(folder, "new/mer/series.yaml"), "utf8")).toBe(
      readFileSync("tests/fixtures/content/fil/series.yaml", "utf8"),
    );
  });

  it("prints JSON and nothing else on standard output when it is asked to", async () => {
    const folder = await workshop({ "bad.md": "Rien d'une audition.\n" });
    const { code, stdout } = await runCommand(
      "import",
      ["fil-1.md", "bad.md", "--content", "content", "--json"],
      folder,
    );
    expect(code).toBe(1);
    const { files, diagnostics } = z
      .object({ files: z.array(z.looseObject({})), diagnostics: z.array(z.looseObject({ file: z.string() })) })
      .parse(JSON.parse(stdout));
    expect(files).toEqual([
      expect.objectContaining({
        file: "fil-1.md",
        imported: true,
        target: "content/fil/1.md",
        id: "fil-1",
        interventions: 8,
        footnotes: 2,
      }),
      { file: "bad.md", imported: false },
    ]);
    expect(new Set(diagnostics.map(({ file }) => file))).toEqual(new Set(["bad.md"]));
  });

  it.each([
    ["no file", []],
    ["an unknown option", ["fil-1.md", "--nimporte"]],
    ["a series that is no name", ["fil-1.md", "--series", "../ailleurs"]],
  ])("ends with 2 and its usage for %s", async (...[, args]) => {
    const folder = await workshop();
    const before = filesIn(folder);
    const { code, stdout, stderr } = await runCommand("import", [...args, "--content", "content"], folder);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain("Usage : npm run import -- FICHIER");
    expect(filesIn(folder)).toEqual(before);
  });
});
