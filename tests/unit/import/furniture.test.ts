import { describe, expect, it } from "vitest";
import { Report } from "@/lib/diagnostics/report";
import { readBlocks } from "@/lib/import/blocks";
import { removeFurniture } from "@/lib/import/furniture";
import { importText, received } from "./received-transcript";

function pagesAndText(source: string): { pages: number | undefined; content: string[] } {
  const reading = { file: "received.md", source, report: new Report() };
  const { content, pages } = removeFurniture(readBlocks(reading), reading);
  return {
    pages,
    content: content.flatMap((block) => {
      if (block.type === "page") return [`[${String(block.page)}]`];
      return block.type === "paragraph" ? block.lines.map(({ text }) => text) : [];
    }),
  };
}

describe("page furniture", () => {
  it("is removed when it is one line", () => {
    const source = "**Gaspard VARECH**\n\nSÉRIE\n\n**Gaspard VARECH**\n\nUn.\n\n***Gaspard VARECH***\n\nDeux.\n";
    expect(pagesAndText(source)).toEqual({ pages: 3, content: ["[1]", "SÉRIE", "[2]", "Un.", "[3]", "Deux."] });
  });

  it("is the same whatever its lines and its markup", () => {
    const source =
      "***Gaspard VARECH***  \nAdjoint au Maire,  \nchargé des Digues\n\nSÉRIE\n\n**Gaspard VARECH**\n\nAdjoint au Maire, chargé des Digues\n\nUn.\n";
    expect(pagesAndText(source)).toEqual({ pages: 2, content: ["[1]", "SÉRIE", "[2]", "Un."] });
  });

  it("leaves the office-holder's name where it opens a speech", () => {
    const source =
      "**Gaspard VARECH**\nAdjoint au Maire\n\nSÉRIE\n\n**Gaspard VARECH**\nAdjoint au Maire\n\nGaspard VARECH\n\nBonjour.\n";
    expect(pagesAndText(source)).toEqual({
      pages: 2,
      content: ["[1]", "SÉRIE", "[2]", "Gaspard VARECH", "Bonjour."],
    });
  });

  it("does not take for furniture a speaker line that opens two pages", () => {
    const page = "**Gaspard VARECH**\nAdjoint au Maire\n\nMahaut GOÉMON, Élue\n\nOui.\n\n";
    expect(pagesAndText(`**Gaspard VARECH**\nAdjoint au Maire\n\nSÉRIE\n\n${page}${page}`).content).toEqual([
      ...["[1]", "SÉRIE", "[2]", "Mahaut GOÉMON, Élue", "Oui.", "[3]", "Mahaut GOÉMON, Élue", "Oui."],
    ]);
  });

  it("is absent from a file that repeats nothing", () => {
    expect(pagesAndText("SÉRIE\n\nUn.\n")).toEqual({ pages: undefined, content: ["SÉRIE", "Un."] });
  });
});

it.each([
  ["of the cover", "Anatole D'ESTRAN, Boulanger"],
  ["whom nobody announced", "Barnabé LACHARRETTE, Charretier"],
  ["in bold", "**Anatole D'ESTRAN, Boulanger**"],
])("somebody %s who answers the same again and again is no furniture", (_, line) => {
  const turns = Array.from(
    { length: 20 },
    (__, index) => `Zélie MOULINEAU, Meunière\n\nAmendement ${String(index)}.\n\n${line}\n\nMême avis.`,
  );
  const outcome = importText(received([turns.join("\n\n"), "Zélie MOULINEAU\n\nMerci."]));
  expect(outcome.hearing?.interventions).toHaveLength(41);
  expect(outcome.hearing?.pages).toBe(3);
});

it("blank lines under the furniture, as many as above it, start no page", () => {
  const text = received(["Zélie MOULINEAU\n\nUn.", "Deux.", "Trois.", "Quatre."]);
  const spaced = text.replace(/quartier\n\n(?=Trois)/u, "quartier\n\n\n\n\nTrois.\n\n");
  expect(importText(spaced).hearing?.pages).toBe(5);
});

it("the office-holder's name in bold among the speeches is their line", () => {
  const outcome = importText(received(["Zélie MOULINEAU\n\nUn.\n\n**Aldo FICTIF**\n\nMerci.", "Deux.", "Trois."]));
  expect(outcome.hearing?.participants.at(-1)?.name).toBe("Aldo FICTIF");
  expect(outcome.hearing?.pages).toBe(4);
});

describe("the office-holder's lines, in a block of their own", () => {
  const masculine = "Adjoint au Maire de Port-Fiction,  \nchargé des Moulins et des Digues";
  const said = ["Le moulin tourne et", "la digue tient et", "le vent souffle et", "la mer monte."];
  const print = (roles: readonly string[]): string =>
    roles
      .map((role) => `\n\n\n***Aldo FICTIF***\n\n${role}\n\n`)
      .map((head, page) =>
        page === 0
          ? `${head}SÉRIE\n\nAUDITION #12  \nLes moulins  \n28 mai 2024\n\nIntervenants :\n\n- Zélie MOULINEAU\n`
          : `${head}${page === 1 ? "Zélie MOULINEAU\n\n" : ""}${said[page - 1] ?? ""}\n`,
      )
      .join("");

  it.each([
    ["in another gender", "Adjointe au Maire de Port-Fiction,  \nchargée des Moulins et des Digues"],
    ["after another word", "Premier adjoint au Maire de Port-Fiction,  \nchargé des Moulins et des Digues"],
    ["but the first", "chargé des Moulins et des Digues"],
  ])("are furniture %s, on any page", (_, other) => {
    for (const at of [1, 2, 3, 4]) {
      const outcome = importText(print([0, 1, 2, 3, 4].map((page) => (page === at ? other : masculine))));
      expect(outcome.hearing?.interventions[0]?.paragraphs.map(({ text }) => text)).toEqual([said.join(" ")]);
      expect(outcome.hearing?.pages).toBe(5);
      expect(new Set(outcome.rules)).toEqual(new Set(["import-furniture-differs"]));
    }
    const outcome = importText(print([masculine, other, other, other, other]));
    expect(outcome.hearing?.interventions[0]?.paragraphs).toHaveLength(1);
    expect(outcome.imported?.series.title).toBe("SÉRIE");
  });
});
