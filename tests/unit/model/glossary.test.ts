import { describe, expect, it } from "vitest";
import { glossaryOf, termAnchor, termsSaid, termUses } from "@/lib/model/glossary";
import { archiveOf } from "../real-archives";

const { hearings } = await archiveOf("tests/fixtures/content");
const glossary = glossaryOf([
  { term: "registre", otherSpellings: ["registres"], definition: "Un cahier." },
  { term: "Éden", definition: "Nulle part." },
  { term: "bac", otherSpellings: ["bacs"], definition: "Un bateau." },
]);

describe("the glossary", () => {
  it("is in the order of the dictionary, with an anchor for each term", () => {
    expect(glossary.terms.map(termAnchor)).toEqual(["bac", "eden", "registre"]);
  });

  it("lists of a text the terms that it says", () => {
    const [first] = hearings.flatMap(({ interventions }) =>
      interventions.filter(({ paragraphs }) => paragraphs.some(({ text }) => /\bbacs\b/u.test(text))),
    );
    expect(first && termsSaid(glossary, [first]).map(({ term }) => term)).toContain("bac");
    expect(
      termsSaid(
        glossary,
        hearings.flatMap(({ interventions }) => interventions),
      ).map(({ term }) => term),
    ).toEqual(["bac", "registre"]);
  });

  it("counts where each is said, as words of the text", () => {
    const uses = termUses(glossary, hearings);
    for (const [{ term }, places] of uses) {
      for (const { hearing, first, times } of places) {
        const said = (texts: readonly { paragraphs: readonly { text: string }[] }[]): number =>
          texts.flatMap(({ paragraphs }) =>
            paragraphs.flatMap(
              ({ text }) => text.match(new RegExp(`(?<![\\p{L}-])${term}s?(?![\\p{L}-])`, "giu")) ?? [],
            ),
          ).length;
        expect(times).toBe(said(hearing.interventions));
        expect(said(hearing.interventions.slice(0, hearing.interventions.indexOf(first)))).toBe(0);
        expect(said([first])).toBeGreaterThan(0);
      }
    }
    expect([...uses.keys()].map(({ term }) => term).sort()).toEqual(["bac", "registre"]);
  });
});
