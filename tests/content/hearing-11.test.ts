import { describe, expect, it } from "vitest";
import { countWords } from "@/lib/text/words";
import { archiveOf } from "../unit/real-archives";
import { importFile } from "../unit/import/import-file";

const { hearings } = await archiveOf("content");
const hearing = hearings.find(({ id }) => id === "ia-11");
if (!hearing) throw new Error("ia-11 is not in content/");
const { interventions, participants, footnotes } = hearing;
const [first] = interventions;

describe("hearing 11, in the figures of DESIGN", () => {
  it("is dated, titled and counted as printed", () => {
    expect(hearing).toMatchObject({ number: 11, title: "L'IA et l'information", date: "2024-05-28", pages: 16 });
    expect(hearing.series.title).toBe("AUDITIONS D'ACTEURS DU SECTEUR DE L'INTELLIGENCE ARTIFICIELLE (IA)");
    expect(hearing.wordCount).toBe(8176);
  });

  it("hears twenty interventions, in this order", () => {
    expect(interventions.map(({ speaker }) => speaker).join(" ")).toBe(
      "asma-mhalla guillaume-avrin asma-mhalla guillaume-avrin asma-mhalla guillaume-avrin emile-meunier asma-mhalla " +
        "emile-meunier guillaume-avrin kevin-revillon guillaume-avrin asma-mhalla guillaume-avrin asma-mhalla " +
        "ottavia-danino guillaume-avrin asma-mhalla guillaume-avrin asma-mhalla",
    );
    expect(interventions.map(({ id }) => id)).toEqual(interventions.map((...[, index]) => `i${String(index + 1)}`));
    expect(interventions.map(({ kind }) => kind).filter((kind) => kind === "presentation")).toHaveLength(2);
    expect(interventions.slice(0, 2).map(({ kind }) => kind)).toEqual(["presentation", "presentation"]);
  });

  it("lists nine people in four groups, all on the cover", () => {
    expect([...new Set(participants.map(({ group }) => group))]).toEqual([
      "Intervenants",
      "Groupes politiques",
      "Adjointes ou leurs cabinets",
      "Administration",
    ]);
    expect(participants).toHaveLength(9);
    expect(participants.every(({ listed }) => listed)).toBe(true);
  });

  it("knows Kevin REVILLON though his line gives no role", () => {
    const [said, ...others] = interventions.filter(({ speaker }) => speaker === "kevin-revillon");
    expect(others).toEqual([]);
    expect(said?.byline).toBe("Kevin REVILLON");
    expect(participants.find(({ id }) => id === "kevin-revillon")?.role).toBe("Directeur de cabinet de Pénélope KOMITES");
  });

  it("takes a question about Jean ZAY for speech", () => {
    expect(interventions[17]).toMatchObject({ id: "i18", speaker: "asma-mhalla" });
    expect(interventions[17]?.paragraphs.map(({ text }) => text)).toEqual(["Jean ZAY ne devait pas être cela ?"]);
  });

  it("opens with 2,725 words in 13 paragraphs; the longest paragraph has about 1,450", () => {
    expect(first?.wordCount).toBe(2725);
    expect(first?.paragraphs).toHaveLength(13);
    const lengths = interventions.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => countWords(text)));
    expect(Math.max(...lengths)).toBeGreaterThan(1400);
    expect(Math.max(...lengths)).toBeLessThan(1500);
  });

  it("rejoins the eleven paragraphs that a page break cuts in mid-sentence", async () => {
    const { imported } = await importFile("content/ia/11.source.md", "ia");
    expect(imported?.joined).toBe(11);
    const breaks = interventions.flatMap(({ paragraphs }) => paragraphs.flatMap(({ pageBreaks = [] }) => pageBreaks));
    expect(breaks).toHaveLength(11);
  });

  it("calls each of its eight notes once, from who calls it in the document", () => {
    const calls = interventions.flatMap(({ id, paragraphs }) =>
      paragraphs.flatMap(({ html }) => [...html.matchAll(/href="#(n\d+)"/gu)].map(([, note]) => `${id} ${String(note)}`)),
    );
    expect(calls).toEqual(["i1 n1", "i1 n2", "i1 n3", "i2 n4", "i2 n5", "i6 n6", "i10 n7", "i10 n8"]);
    expect(footnotes.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it("keeps the stray backslash of note 8 in its label and out of its address", () => {
    expect(footnotes[7]?.text).toMatch(/eurohpc-ju\\_fr$/u);
    expect(footnotes[7]?.html).toContain('eurohpc-ju_fr">');
  });

  it("keeps the slips of the source", () => {
    const text = interventions.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => paragraph.text)).join("\n");
    for (const slip of ["« spleenternet »", "Jean ZAY. !", "ad nauseum"]) expect(text).toContain(slip);
  });
});
