import { describe, expect, it } from "vitest";
import { furniture, importText, said, type Outcome } from "./received-transcript";

const [first, second, third] = [
  "Zélie MOULINEAU, Meunière",
  "Anatole D'ESTRAN, Boulanger",
  "Éloi DE LA MEULE, Charron",
];
const speech = `${first}\n\nJe mouds.\n\n${second}\n\nJe cuis.\n\n${third}\n\nOui.`;

/** A hearing whose people are printed like this, page after page of the cover. */
function cover(people: readonly string[], opening = ""): Outcome {
  const [start = "", ...others] = people;
  const head = `AUDITIONS SUR LES MOULINS\n\nAUDITION #12  \nLes moulins  \n28 mai 2024\n\n${start}`;
  return importText([head, ...others, opening + speech].map((page) => `\n\n\n\n${furniture}\n\n${page}`).join(""));
}

function listed({ hearing }: Outcome): unknown {
  return hearing?.participants.map(({ group, name, role, listed }) => [group, name, role, listed]);
}

const everybody = [
  ["Élus", "Zélie MOULINEAU", "Meunière", true],
  ["Élus", "Anatole D'ESTRAN", "Boulanger", true],
  ["Métiers", "Éloi DE LA MEULE", "Charron", true],
];
const spoken = ["zelie-moulineau: Je mouds.", "anatole-d-estran: Je cuis.", "eloi-de-la-meule: Oui."];

describe("the people of a cover", () => {
  it.each([
    ["lines", `Élus :\n\n${first}  \n${second}\n\nMétiers :\n\n${third}`],
    ["lines that go on", `Élus :\n\n${first}\nAnatole D'ESTRAN,\nBoulanger\n\nMétiers :\n\n${third}`],
    ["paragraphs", `Élus :\n\n${first}\n\n${second}\n\nMétiers :\n\n${third}`],
    ["bullets for some", `Élus :\n\n- ${first}\n- ${second}\n\nMétiers :\n\n${third}`],
    ["other bullets", `Élus :\n\n• ${first}  \n• ${second}\n\nMétiers :\n\n– ${third}`],
    ["a list with semicolons", `Élus :\n\n- ${first} ;\n- ${second}.\n\nMétiers :\n\n- ${third}`],
  ])("may be printed as %s", (_, people) => {
    const outcome = cover([people]);
    expect(listed(outcome)).toEqual(everybody);
    expect(said(outcome)).toEqual(spoken);
    expect(outcome.rules).toEqual([]);
  });

  it.each([
    ["in a list", `Élus :\n\n- ${first}`, `- ${second}\n\nMétiers :\n\n- ${third}`],
    ["in a role", `Élus :\n\n- ${first}\n- Anatole D'ESTRAN,`, `Boulanger\n\nMétiers :\n\n- ${third}`],
    ["under a group", `Élus :\n\n- ${first}\n- ${second}\n\nMétiers :`, `- ${third}`],
    ["above a group", `Élus :\n\n- ${first}\n- ${second}`, `Métiers :\n\n- ${third}`],
    ["above a group without a colon", `Élus :\n\n- ${first}\n- ${second}`, `Métiers\n\n- ${third}`],
  ])("go on where a page cuts them %s", (_, ...people) => {
    const outcome = cover(people);
    expect(listed(outcome)).toEqual(everybody);
    expect(said(outcome)).toEqual(spoken);
    expect(outcome.rules).toEqual([]);
  });

  it("end where words of nobody open the next page, which refuses the file", () => {
    const people = `Élus :\n\n- ${first}\n- ${second}\n\nMétiers :\n\n- ${third}`;
    expect(cover([people], "(La séance est ouverte.)\n\n").rules).toEqual(["import-text-before-speaker"]);
  });
});
