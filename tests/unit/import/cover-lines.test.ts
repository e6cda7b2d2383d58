import { describe, expect, it } from "vitest";
import { importText, said, spoken } from "./received-transcript";

const baker = "Anatole D'ESTRAN, Boulanger";
const bread = "Et moi je cuis le pain.";

describe("a line of the cover that no blank line parts from what stands before it", () => {
  it.each([
    ["a list", "- le froment ;\n- le seigle.", "le froment ; le seigle."],
    ["a list whose last item ends with a semicolon", "- le froment ;\n- le seigle ;", "le froment ; le seigle ;"],
    ["a numbered list", "1. le froment ;\n2. le seigle.", "le froment ; le seigle."],
    ["a list in a list", "- le grain :\n  - le seigle.", "le grain : le seigle."],
    ["a quotation", "> Le blé est mûr.", "Le blé est mûr."],
    ["a table", "| Grain | Sacs |\n|---|---|\n| blé | 12 |", "Grain Sacs blé 12"],
  ])("takes the floor after %s", (_, block, words) => {
    expect(said(importText(spoken(`Voici :\n\n${block}\n${baker}\n\n${bread}`)))).toEqual([
      `zelie-moulineau: Voici : | ${words}`,
      `anatole-d-estran: ${bread}`,
    ]);
  });

  it("takes with it what is said right under it", () => {
    expect(said(importText(spoken(`- le seigle.\n${baker}\n${bread}`)))).toEqual([
      "zelie-moulineau: le seigle.",
      `anatole-d-estran: ${bread}`,
    ]);
  });

  it.each([
    ["in the middle of a sentence", `- le pain de\n${baker}`, `le pain de ${baker}`],
    ["marked as part of the list", `- le seigle.\n- ${baker}`, `le seigle. ${baker}`],
    ["marked as part of the quotation", `> Le blé est mûr.\n> ${baker}`, `Le blé est mûr. ${baker}`],
    ["with another role", "- le seigle.\nAnatole D'ESTRAN, Pâtissier", "le seigle. Anatole D'ESTRAN, Pâtissier"],
  ])("is said %s", (_, block, words) => {
    expect(said(importText(spoken(`Voici :\n\n${block}\n\n${bread}`)))).toEqual([
      `zelie-moulineau: Voici : | ${words} | ${bread}`,
    ]);
  });
});

describe("a line of the cover that a page cuts", () => {
  it.each([
    ["after the comma", "Anatole D'ESTRAN,", "Boulanger"],
    ["in the name", "Anatole", baker.slice("Anatole ".length)],
  ])("is whole %s", (_, start, end) => {
    expect(said(importText(spoken(`Voici.\n\n${start}`, `${end}\n\n${bread}`)))).toEqual([
      "zelie-moulineau: Voici.",
      `anatole-d-estran: ${bread}`,
    ]);
    expect(said(importText(spoken(`Voici.\n${start}`, `${end}\n${bread}`)))).toEqual([
      "zelie-moulineau: Voici.",
      `anatole-d-estran: ${bread}`,
    ]);
  });

  it("is whole where « M. » stands before the surname", () => {
    expect(said(importText(spoken("Voici.\n\nM. D'ESTRAN,", `Boulanger\n\n${bread}`)))?.[1]).toBe(
      `anatole-d-estran: ${bread}`,
    );
  });

  it.each([
    ["where a role goes on", "", "Barnabé LACHARRETTE, Chef de", "projet"],
    ["after a comma", "", "Barnabé LACHARRETTE,", "Charretier"],
    [
      "that the file prints whole elsewhere",
      "Barnabé LACHARRETTE, Chef charretier\n\nOui.\n\n",
      "Barnabé LACHARRETTE, Chef",
      "charretier",
    ],
  ])("is whole for somebody else %s", (_, before, start, end) => {
    const { hearing } = importText(spoken(`Voici.\n\n${before}${start}`, `${end}\n\n${bread}`));
    expect(hearing?.interventions.at(-1)).toMatchObject({
      speaker: "barnabe-lacharrette",
      byline: `${start} ${end}`,
      paragraphs: [{ text: bread }],
    });
  });

  it("is not made of a sentence that opens with somebody else", () => {
    const outcome = importText(spoken("Voici.\n\nBarnabé LACHARRETTE, Chef de", `projet, est venu.\n\n${bread}`));
    expect(said(outcome)).toEqual([
      `zelie-moulineau: Voici. | Barnabé LACHARRETTE, Chef de projet, est venu. | ${bread}`,
    ]);
  });

  it("is not made of a line that is whole and of what is said under it", () => {
    expect(said(importText(spoken(`Voici.\n\n${baker}`, `Boulanger\n\n${bread}`)))).toEqual([
      "zelie-moulineau: Voici.",
      `anatole-d-estran: Boulanger | ${bread}`,
    ]);
  });

  it("is not made of a sentence that speaks of somebody", () => {
    const outcome = importText(spoken("Je le dois à Anatole", `D'ESTRAN, Boulanger, qui cuit.`));
    expect(said(outcome)).toEqual(["zelie-moulineau: Je le dois à Anatole D'ESTRAN, Boulanger, qui cuit."]);
  });
});

it("a call of Markdown whose note is nowhere is said", () => {
  const { rules, hearing } = importText(spoken("Je mouds le blé[^1]."));
  expect(rules).toEqual(["import-markup-as-text"]);
  expect(hearing?.interventions[0]?.paragraphs[0]?.text).toBe("Je mouds le blé[^1].");
});
