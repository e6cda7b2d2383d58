import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { readArchive } from "@/lib/archive/read-archive";
import { formatDiagnostic } from "@/lib/diagnostics/format";
import { runCommand } from "../run-command";

const broken = "tests/fixtures/broken";

/** Each fault and the words of the file that its place must point at. */
const faults = [
  ["header-missing-key", "il manque la rubrique « number »", "---"],
  ["header-impossible-date", "« 2024-02-31 » n'est pas une date du calendrier", "date: 2024-02-31"],
  ["unknown-speaker", "« Anatole DESTIN » n'est pas parmi les participants", "## Anatole DESTIN"],
  ["note-without-definition", "la note [^1] est appelée mais n'est définie nulle part", "[^1]"],
  ["note-without-call", "la note [^2] est définie mais aucun passage ne l'appelle", "[^2]:"],
  ["duplicate-id", "l'identifiant « i1 » est déjà celui de l'intervention de la ligne", "## "],
  ["header-unquoted-colon", "la valeur contient « : » sans être entre guillemets", "Les moulins : une"],
] as const;

describe.each(["seven-files", "one-file"])("content with seven faults, in %s", (folder) => {
  const content = join(broken, folder);

  it("says all of them in one run, each once and at its place", async () => {
    const { archive, report } = await readArchive(content);
    expect(archive).toBeUndefined();
    expect(report.all.map(({ rule }) => rule).sort()).toEqual(faults.map(([rule]) => rule).sort());
    for (const [rule, reason, words] of faults) {
      const found = report.all.find((diagnostic) => diagnostic.rule === rule);
      expect(found?.reason).toContain(reason);
      const lines = readFileSync(found?.file ?? "", "utf8").split("\n");
      // A missing key has no place of its own: it points at the first line of the header.
      if (rule === "header-missing-key") expect(found).toMatchObject({ line: 2, column: 1 });
      else expect(lines[(found?.line ?? 0) - 1]?.slice((found?.column ?? 0) - 1)).toMatch(startsWith(words));
    }
  });

  it("is refused by `check`, which says the same and exits with 1", async () => {
    const { code, stdout, stderr } = await runCommand("check", ["--content", content], process.cwd());
    const said = (await readArchive(content)).report.all.map((diagnostic) =>
      formatDiagnostic({ ...diagnostic, file: relative(process.cwd(), diagnostic.file) }),
    );
    expect(code).toBe(1);
    expect(stdout).toBe("");
    expect(stderr.trimEnd().split("\n")).toEqual([...said, "7 erreurs, 0 avertissement"]);
  });
});

function startsWith(words: string): RegExp {
  return new RegExp(`^${words.replace(/[[\]^]/gu, "\\$&")}`, "u");
}

describe("content in order", () => {
  it.each(["content", "tests/fixtures/content"])(
    "%s passes `check`, which names blanks and nothing else",
    async (content) => {
      const onThatDay = { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 24) / 1000) };
      const { code, stderr } = await runCommand("check", ["--content", content], process.cwd(), onThatDay);
      const said = stderr
        .split("\n")
        .filter((line) => !/ \[site-blank\]$|^0 erreur, \d+ avertissements?$|^$/u.test(line));
      expect(said).toEqual([]);
      expect(code).toBe(0);
    },
  );

  it("has no blank in the invented archive", async () => {
    const { report } = await readArchive("tests/fixtures/content", { blanks: "said", today: "2026-11-24" });
    expect(report.all).toEqual([]);
  });
});
