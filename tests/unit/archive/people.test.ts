import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readArchive } from "@/lib/archive/read-archive";
import { temporaryFolder, writeFiles } from "../temporary-folder";
import { archiveOf } from "../real-archives";

/** The invented series, with a register of people beside it. */
async function withRegister(register: string) {
  const folder = temporaryFolder();
  const fixtures = "tests/fixtures/content";
  const names = [
    "site.yaml",
    "fil/series.yaml",
    ...[1, 2, 3].flatMap((n) => [`fil/${String(n)}.md`, `fil/${String(n)}.source.md`]),
  ];
  await writeFiles(folder, Object.fromEntries(names.map((name) => [name, readFileSync(`${fixtures}/${name}`)])));
  await writeFiles(folder, { "intervenants.yaml": register });
  const { archive, report } = await readArchive(folder);
  return { archive, rules: report.all.map(({ rule }) => rule) };
}

const appearancesOf = (
  archive: Awaited<ReturnType<typeof withRegister>>["archive"],
  id: string,
): string[] | undefined =>
  archive?.people.find((person) => person.id === id)?.appearances.map(({ hearing }) => hearing.id);

describe("people across hearings", () => {
  it("are one person under one name, newest hearing first, by surname", async () => {
    const { people } = await archiveOf("tests/fixtures/content");
    const cordage = people.find(({ id }) => id === "philemon-cordage");
    expect(cordage?.displayName).toBe("Philémon Cordage");
    expect(cordage?.appearances.map(({ hearing, participant }) => [hearing.id, participant.role])).toEqual([
      ["fil-3", "Président des Amis du phare de la Basse-Lune"],
      ["fil-1", "Gardien du phare de la Basse-Lune"],
    ]);
    expect(people.map(({ id }) => id).slice(0, 4)).toEqual([
      "zephyrin-balise",
      "tancrede-bourrasque",
      "philemon-cordage",
      "eloi-d-estran",
    ]);
  });

  it("bear the id and the name that the register gives them, whatever their accents", async () => {
    const { archive, rules } = await withRegister(
      "- id: le-gardien\n  name: PHILEMON CORDAGE\n  displayName: Philémon Cordage, gardien\n",
    );
    expect(rules).toEqual([]);
    expect(appearancesOf(archive, "le-gardien")).toEqual(["fil-3", "fil-1"]);
    expect(appearancesOf(archive, "philemon-cordage")).toBeUndefined();
  });

  it("are joined by another spelling, and namesakes are separated by hearing", async () => {
    const { archive, rules } = await withRegister(
      "- id: philemon-cordage\n  name: Philémon CORDAGE\n- id: philemon-cordage-fils\n  name: Philémon CORDAGE\n" +
        "  hearings: [fil-3]\n- id: roseau\n  name: A.-L. ROSEAU\n  otherNames: [Anne-Lise DU ROSEAU]\n",
    );
    expect(rules).toEqual([]);
    expect(appearancesOf(archive, "philemon-cordage")).toEqual(["fil-1"]);
    expect(appearancesOf(archive, "philemon-cordage-fils")).toEqual(["fil-3"]);
    expect(appearancesOf(archive, "roseau")).toEqual(["fil-3", "fil-1"]);
  });
});

describe("content that cannot be read in part", () => {
  it("is never read in part: one fault in one file, and there is no archive", async () => {
    const { archive, rules } = await withRegister("- id: Pas Un Identifiant\n  name: X\n");
    expect(rules).toEqual(["header-invalid-value"]);
    expect(archive).toBeUndefined();
  });

  it("is reported even when its folder does not exist", async () => {
    const { archive, report } = await readArchive("tests/fixtures/nowhere");
    expect(archive).toBeUndefined();
    expect(report.refused).toBe(true);
  });
});
