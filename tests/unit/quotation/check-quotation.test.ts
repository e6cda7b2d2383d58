import { describe, expect, it } from "vitest";
import type { QuotationCheck, Verdict } from "@/lib/quotation/check-quotation";
import { fixtureQuotations, openCheck } from "./fixture-quotations";

const check = await openCheck();
const found = await Promise.all(
  fixtureQuotations.map(async (expected) => ({ expected, answer: await check(expected.quotation) })),
);

function of(...verdicts: Verdict[]): typeof found {
  return found.filter(({ expected }) => verdicts.includes(expected.verdict));
}

function takesNegationOut({ differences, omitted }: QuotationCheck): boolean {
  return differences.some(({ negation }) => negation === "removed") || omitted.some(({ negation }) => negation);
}

describe("the quotations of the fixtures", () => {
  it("are 120 at least, of every verdict", () => {
    expect(fixtureQuotations.length).toBeGreaterThanOrEqual(120);
    expect(new Set(fixtureQuotations.map(({ verdict }) => verdict)).size).toBe(5);
  });

  it("never pass for exact when they are altered, cut, spliced or invented", () => {
    const passed = of("altered", "truncated", "not-found").filter(({ answer }) =>
      ["exact", "typographic"].includes(answer.verdict),
    );
    expect(passed.map(({ expected }) => expected.quotation)).toEqual([]);
  });

  it("are accepted in their typographic variants, 95 in 100 at least", () => {
    const variants = of("typographic");
    const accepted = variants.filter(({ answer }) => ["exact", "typographic"].includes(answer.verdict));
    expect(accepted.length / variants.length).toBeGreaterThanOrEqual(0.95);
  });

  it.each(found)("$expected.kind: $expected.quotation", ({ expected, answer }) => {
    expect(answer.verdict).toBe(expected.verdict);
    if (expected.sentence !== undefined)
      expect(`${answer.place?.hearing.id ?? ""}#${answer.place?.sentence ?? ""}`).toBe(expected.sentence);
    expect(takesNegationOut(answer)).toBe(expected.negation ?? false);
    expect(answer.differences.length > 0 || answer.voices.length > 1).toBe(expected.verdict === "altered");
    expect(answer.omitted.length > 0 || expected.verdict !== "truncated").toBe(true);
  });
});

describe("an answer", () => {
  it("says who, where and on which page", async () => {
    const { place } = await check("elle n’éclaire pas les livres");
    expect(place).toMatchObject({
      hearing: { id: "fil-1", number: 1, date: "2025-01-14" },
      intervention: "i2",
      sentence: "i2-s3",
      page: 3,
      speaker: { id: "philemon-cordage" },
      role: "Gardien du phare de la Basse-Lune",
    });
  });

  it("shows the difference word by word, within the published sentence", async () => {
    const { differences, pieces } = await check("Une lampe éclaire les navires, elle éclaire les livres");
    expect(differences).toEqual([
      { kind: "replaced", quoted: "navires", published: "bateaux" },
      { kind: "removed", quoted: "", published: "n'", negation: "removed" },
      { kind: "removed", quoted: "", published: "pas", negation: "removed" },
    ]);
    const published = pieces.filter(({ kind }) => kind !== "foreign").map(({ text }) => text);
    expect(published.join("")).toContain("« Une lampe éclaire les bateaux, elle n'éclaire pas les livres. »");
  });

  it("says what was left out, and what an ellipsis hides", async () => {
    const { omitted } = await check("Une lampe éclaire les bateaux, elle […] éclaire […] les livres");
    expect(omitted).toEqual([
      { text: "n'", where: "inside", marked: true, negation: true },
      { text: "pas", where: "inside", marked: true, negation: true },
    ]);
  });

  it("does not call a negation taken out what a whole sentence left out denies", async () => {
    const { verdict, omitted } = await check(
      "Nous avons des couvertures, de la soupe, un jeu de dames, etc. […] En revanche, un horaire qui change chaque jour se retient mal",
    );
    expect(verdict).toBe("truncated");
    expect(omitted).toEqual([
      { text: "Personne ne s'en est jamais plaint", where: "inside", marked: true, negation: false },
    ]);
  });

  it("names everyone whose words were put together", async () => {
    const { voices } = await check(
      "Un panneau tombe en panne, un calendrier s'accroche dans la cuisine. Théodule BRUME ne devait-il pas offrir une horloge de marée à la mairie ?",
    );
    expect(voices.map(({ speaker, sentence }) => `${speaker.id} ${sentence}`)).toEqual([
      "philemon-cordage i6-s2",
      "mahaut-goemon i7-s1",
    ]);
  });

  it("gives other places of the same words, and what resembles words that are nowhere", async () => {
    const phare = await check("phare");
    expect(phare.nearest.length).toBeGreaterThan(0);
    for (const { text } of phare.nearest) expect(text).toMatch(/phare/iu);
    const nowhere = await check("le phare est rouge");
    expect(nowhere).toMatchObject({ verdict: "not-found", differences: [] });
    expect(nowhere.place).toBeUndefined();
    expect(nowhere.nearest.length).toBeGreaterThan(0);
  });

  it("is found by a word that only resembles one of the archive", async () => {
    expect(await check("mécanizme est sain")).toMatchObject({ verdict: "altered", place: { sentence: "i8-s3" } });
  });
});

describe("whatever is pasted", () => {
  it.each(["", " ", "…", "« »", "?!", "\u0000\ud800", "\u200b"])("%j is not found", async (nothing) => {
    expect(await check(nothing)).toMatchObject({ verdict: "not-found", nearest: [] });
  });

  it.each([
    ["a word said again", "mot ".repeat(12_500)],
    ["common words", "de la ".repeat(8_000)],
    ["one long word", "a".repeat(50_000)],
    ["ellipses", "… ".repeat(20_000)],
    ["spaces", `a${" ".repeat(50_000)}b`],
    ["line breaks", `a${" \n".repeat(25_000)}b`],
    ["stops", `a${". ".repeat(25_000)}b`],
    ["quotation marks", `«${" «".repeat(25_000)}phare`],
    ["digits", "1 000 ".repeat(8_000)],
  ])("50,000 characters of %s do not hang", async (_, long) => {
    const start = performance.now();
    await check(long);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
