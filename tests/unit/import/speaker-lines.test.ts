import { describe, expect, it } from "vitest";
import { importText, received, said, type Outcome } from "./received-transcript";

/** Somebody of the cover speaks, then the line under test, then words. */
function withLine(line: string, words = "Et je cuis le pain."): string {
  return received([`Zélie MOULINEAU, Meunière\n\nJe mouds.\n\n${line}\n\n${words}`]);
}

function after(line: string, words?: string): Outcome {
  return importText(withLine(line, words));
}

const baker = ["zelie-moulineau: Je mouds.", "anatole-d-estran: Et je cuis le pain."];

describe("a line that names somebody of the cover", () => {
  it.each([
    ["a straight apostrophe", "Anatole D'ESTRAN, Boulanger"],
    ["a curly apostrophe", "Anatole D’ESTRAN, Boulanger"],
    ["decomposed accents in the role", "Anatole D'ESTRAN, Boulanger"],
    ["no-break spaces", "Anatole\u00a0D'ESTRAN, Boulanger"],
    ["narrow no-break spaces", "Anatole\u202fD’ESTRAN,\u00a0Boulanger"],
    ["« M. »", "M. Anatole D'ESTRAN, Boulanger"],
    ["no role", "Anatole D'ESTRAN"],
    ["bold", "**Anatole D'ESTRAN, Boulanger**"],
    ["two lines", "Anatole D'ESTRAN,\nBoulanger"],
    ["a colon at its end", "Anatole D'ESTRAN :"],
    ["« Intervention d' »", "Intervention d'Anatole D'ESTRAN, Boulanger"],
    ["« Intervention d’ »", "Intervention d’Anatole D’ESTRAN, Boulanger"],
    ["« Intervention de M. »", "Intervention de M. Anatole D'ESTRAN, Boulanger"],
    ["a role in other capitals", "Anatole D'ESTRAN, boulanger"],
  ])("is one with %s", (...[, line]) => {
    const outcome = after(line);
    expect(said(outcome)).toEqual(baker);
    expect(outcome.rules).toEqual([]);
  });

  it("is one with its accents decomposed, and the name stays as on the cover, composed", () => {
    const outcome = importText(received(["Z\u00e9lie MOULINEAU, Meuni\u00e8re".normalize("NFD") + "\n\nJe mouds."]));
    expect(said(outcome)).toEqual(["zelie-moulineau: Je mouds."]);
    expect(outcome.rules).toEqual([]);
    expect(outcome.hearing?.participants[0]?.name).toBe("Zélie MOULINEAU");
  });

  it("keeps its words as printed, and tells a presentation from an exchange", () => {
    const interventions = after("Intervention d'Anatole D’ESTRAN, Boulanger").hearing?.interventions;
    expect(interventions?.map(({ kind, byline }) => [kind, byline])).toEqual([
      ["exchange", "Zélie MOULINEAU, Meunière"],
      ["presentation", "Intervention d'Anatole D’ESTRAN, Boulanger"],
    ]);
  });

  it.each(["Mme MOULINEAU", "Zelie Moulineau", "ZÉLIE MOULINEAU, meunière", "M. DE LA MEULE"])(
    "is recognised in %s, with a doubt",
    (line) => {
      const outcome = after(line, "Bien.");
      expect(outcome.hearing?.interventions).toHaveLength(2);
      expect(outcome.rules).toEqual(["import-name-spelling"]);
      expect(outcome.report.refused).toBe(false);
    },
  );

  it("is taken with another role, which is said", () => {
    const outcome = after("Anatole D'ESTRAN, Maître boulanger");
    expect(said(outcome)).toEqual(baker);
    expect(outcome.rules).toEqual(["import-role-differs"]);
    expect(outcome.hearing?.interventions[1]?.byline).toBe("Anatole D'ESTRAN, Maître boulanger");
    expect(outcome.hearing?.participants[1]?.role).toBe("Boulanger");
  });

  it("twice in a row is two interventions", () => {
    const outcome = after("Zélie MOULINEAU, Meunière", "Et je reprends.");
    expect(said(outcome)).toEqual(["zelie-moulineau: Je mouds.", "zelie-moulineau: Et je reprends."]);
  });

  it("may end a page: the words are on the next", () => {
    const outcome = importText(
      received(["Zélie MOULINEAU, Meunière\n\nJe mouds.\n\nAnatole D'ESTRAN, Boulanger", "Et je cuis le pain."]),
    );
    expect(said(outcome)).toEqual(baker);
    expect(outcome.rules).toEqual([]);
    expect(outcome.hearing?.interventions[1]).toMatchObject({
      page: 2,
      pageEnd: 3,
      paragraphs: [{ page: 3, pageEnd: 3 }],
    });
  });

  it("is one without the blank lines around it", () => {
    const outcome = importText(
      received(["Zélie MOULINEAU, Meunière\nJe mouds.\nAnatole D'ESTRAN, Boulanger\nEt je cuis le pain."]),
    );
    expect(said(outcome)).toEqual(baker);
  });
});

describe("somebody who is not on the cover", () => {
  it("speaks, unlisted and without a group, and is said", () => {
    const outcome = after("Barnabé LACHARRETTE, Charretier", "Je passais.");
    expect(said(outcome)?.[1]).toBe("barnabe-lacharrette: Je passais.");
    expect(outcome.hearing?.participants.at(-1)).toEqual({
      id: "barnabe-lacharrette",
      name: "Barnabé LACHARRETTE",
      role: "Charretier",
      listed: false,
    });
    expect(outcome.rules).toEqual(["import-name-not-listed"]);
  });

  it.each(["Barnabé LACHARRETTE", "Barnabé LACHARRETTE :", "M. Barnabé LACHARRETTE", "Barnabé J. de LA CHARRETTE"])(
    "is taken for a speaker, never in silence: %s",
    (line) => {
      const outcome = after(line, "Je passais.");
      expect(outcome.hearing?.interventions[1]?.byline).toBe(line);
      expect(outcome.rules).toEqual(["import-name-not-listed"]);
    },
  );

  it("is one person however often they speak, the doubt said once for their first line", () => {
    const outcome = importText(
      received([
        "Zélie MOULINEAU\n\nBonjour.\n\nBarnabé LACHARRETTE, Charretier\n\nOui.\n\nZélie MOULINEAU\n\nEncore ?\n\nBarnabé LACHARRETTE\n\nEncore.",
      ]),
    );
    expect(outcome.hearing?.participants.filter(({ listed }) => !listed)).toHaveLength(1);
    expect(outcome.hearing?.interventions.filter(({ speaker }) => speaker === "barnabe-lacharrette")).toHaveLength(2);
    expect(outcome.rules).toEqual(["import-name-not-listed"]);
  });
});

describe("a line that only looks like a speaker line", () => {
  it.each([
    ["a question to somebody", "Anatole D'ESTRAN, vous le savez bien ?", ["import-name-in-text"]],
    ["a sentence about somebody", "Anatole D'ESTRAN, lui, a de bons bras.", ["import-name-in-text"]],
    ["a name in ordinary case", "Barnabé Lacharrette, Charretier", ["import-name-in-text"]],
    ["a presentation of nobody known", "Intervention de la directrice, à neuf heures.", ["import-name-in-text"]],
    ["a sentence that opens with a name", "Anatole D'ESTRAN ne devait pas être là ?", []],
    ["an acronym", "LID", []],
    ["an enumeration", "Premièrement, le vent", []],
  ])("%s is text", (...[, line, rules]) => {
    const outcome = after(line, "La suite.");
    expect(said(outcome)).toEqual([`zelie-moulineau: Je mouds. | ${line} | La suite.`]);
    expect(outcome.rules).toEqual(rules);
    const place = withLine(line, "La suite.").split("\n").indexOf(line) + 1;
    expect(outcome.report.all.map((diagnostic) => diagnostic.line)).toEqual(rules.map(() => place));
  });
});
