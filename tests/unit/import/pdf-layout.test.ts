import { describe, expect, it } from "vitest";
import { Report } from "@/lib/diagnostics/report";
import { importReceived } from "@/lib/import/import-received";
import { glyphsOf, type Piece } from "@/lib/import/pdf-glyphs";
import { measurePdf } from "@/lib/import/pdf-measures";
import { seriesIdSchema } from "@/lib/model/ids";
import { smallPdf, textAt } from "../../containers/small-pdf";

const cover = [
  textAt("AUDITIONS SUR LES MOULINS", 60, 780),
  textAt("AUDITION #12", 60, 740),
  textAt("Les moulins", 60, 720),
  textAt("28 mai 2024", 60, 700),
  textAt("Intervenants :", 60, 660),
].join("");
const bulleted = textAt("• Zélie MOULINEAU, Meunière", 70, 640);
const speaker = textAt("Intervention de Zélie MOULINEAU, Meunière", 60, 780);

async function read(pages: readonly string[]) {
  const report = new Report();
  const bytes = smallPdf(pages.map((operators) => ({ operators })));
  const series = seriesIdSchema.parse("exe");
  const imported = await importReceived({ file: "a.pdf", bytes, series, known: undefined }, report);
  const rules = report.all.map(({ rule }) => rule);
  return {
    rules,
    hearing: imported?.hearing,
    html: imported?.hearing.interventions[0]?.paragraphs.map(({ html }) => html),
  };
}

/** Lines of one paragraph: full but the last. */
function lines(texts: readonly string[], from: number, leading = 13): string {
  return texts.map((text, index) => textAt(text, 60, from - index * leading)).join("");
}

const full = "Le vent tourne au nord et la roue reprend sa course au-dessus de la digue et du";

describe("a PDF", () => {
  it("whose cover draws its bullets lists the people under each colon", async () => {
    const people = textAt("Zélie MOULINEAU, Meunière", 70, 640) + textAt("Anatole D'ESTRAN, Boulanger", 70, 624);
    const { hearing } = await read([cover + people, speaker + lines([full, "village."], 750)]);
    expect(hearing?.participants.map(({ name, role, group }) => [name, role, group])).toEqual([
      ["Zélie MOULINEAU", "Meunière", "Intervenants"],
      ["Anatole D'ESTRAN", "Boulanger", "Intervenants"],
    ]);
  });

  it("that cuts a word at the end of a page says it whole on the page where it starts", async () => {
    const { hearing } = await read([
      cover + bulleted,
      speaker + lines([full, `${full.slice(0, -6)} vil-`], 750),
      lines(["lage entier se lève.", "Puis il se tait."], 750),
    ]);
    expect(hearing?.interventions[0]?.paragraphs[0]?.text).toMatch(/ vil-?lage entier se lève/u);
    expect(hearing?.interventions[0]?.paragraphs[0]?.sentences[0]?.text).not.toContain("- ");
  });

  it("that pushes down a line for its superscript has not started a paragraph", async () => {
    const raised =
      textAt("siècle XX", 60, 733) +
      textAt("e", 105.7, 737, 6) +
      textAt(" et la suite de la page et du siècle qui vient avec ses moulins,", 109.3, 733);
    const { html } = await read([
      cover + bulleted,
      speaker + lines([full], 750) + raised + lines([full, "village."], 720),
    ]);
    expect(html?.[0]).toContain("du siècle XX<sup>e</sup> et la suite");
  });

  it("tells italics by the font, and keeps spaces out of them", async () => {
    const said = textAt("Je dis ", 60, 750) + textAt("ad libitum", 97, 750, 11, "F2") + textAt(" sans rire.", 147, 750);
    const { html } = await read([cover + bulleted, speaker + said]);
    expect(html).toEqual(["Je dis <em>ad libitum</em> sans rire."]);
  });

  it("sets nothing apart around the line of somebody on the cover: it stands alone all the same", async () => {
    const baker = textAt(
      "• Anatole D'ESTRAN, Boulanger à la grande roue du bief de la digue qui tourne au vent",
      70,
      624,
    );
    const line = "Anatole D'ESTRAN, Boulanger à la grande roue du bief de la digue qui tourne au vent";
    const end = "Le vent tourne au nord et la roue reprend sa course au-dessus de la digue et puis.";
    const said = lines([full, end, line, full, "fournil."], 750);
    const { hearing } = await read([cover + bulleted + baker, speaker + said]);
    expect(hearing?.interventions.map(({ speaker: who, paragraphs }) => [who, paragraphs.length])).toEqual([
      ["zelie-moulineau", 1],
      ["anatole-d-estran", 1],
    ]);
  });

  it("whose margin is ragged has no line that stops inside a sentence", async () => {
    const ragged = ["Le vent tourne au nord et la roue reprend sa course au-dessus de", "la digue, et du village."];
    const { html } = await read([cover + bulleted, speaker + lines([full, full, ...ragged], 750)]);
    expect(html).toEqual([`${full} ${full} ${ragged.join(" ")}`]);
  });

  it("that raises « ème » a little apart from its number prints one word", async () => {
    const raised = textAt("Le 6", 60, 750) + textAt("ème", 83.5, 754, 6) + textAt(" moulin tourne.", 96, 750);
    const { html } = await read([cover + bulleted, speaker + raised]);
    expect(html).toEqual(["Le 6<sup>ème</sup> moulin tourne."]);
  });

  it("that cuts an address inside a word has one address", async () => {
    const said = ["Le vent tourne et la roue reprend, voir https://moulins.example/les-meuniers-du-bi", "ef/digue."];
    const { html } = await read([cover + bulleted, speaker + lines(said, 750)]);
    expect(html?.[0]).toContain('href="https://moulins.example/les-meuniers-du-bief/digue"');
  });

  it("that puts a word between single quotes keeps the space after them", async () => {
    const { html } = await read([cover + bulleted, speaker + textAt("Je dis 'non' puis 'tout' puis rien.", 60, 750)]);
    expect(html).toEqual(["Je dis 'non' puis 'tout' puis rien."]);
  });

  it("that sets italics a little apart from their elision prints no space", async () => {
    const said = textAt("Je parle d'", 60, 750) + textAt("agora", 112.3, 750, 11, "F2") + textAt(" ici.", 140.4, 750);
    const { html } = await read([cover + bulleted, speaker + said]);
    expect(html).toEqual(["Je parle d'<em>agora</em> ici."]);
  });

  it("that sets hyphens apart from the words that they cut prints whole words", async () => {
    const cut = [
      ["Le vent tourne au nord et la roue reprend sa course au-dessus des mou -", "lins"],
      ["du village, et puis la meunière qui regarde passer les nuages du cou -", "chant"],
      ["se lève, et va dire au boulanger que la farine de seigle est arri -", "vée"],
      ["par la route, et que le sac de froment du voisin est tombé dans la ri -", "vière"],
    ];
    const printed = cut.map(([line = ""], index) => `${cut[index - 1]?.[1] ?? ""} ${line}`.trim());
    const { hearing } = await read([cover + bulleted, speaker + lines([...printed, "vière, hélas."], 750)]);
    expect(hearing?.interventions[0]?.paragraphs.map(({ text }) => text)).toEqual([
      `${cut.map(([line = "", end = ""]) => line.replace(" -", end)).join(" ")}, hélas.`,
    ]);
  });

  it("keeps a speaker line that opens two pages", async () => {
    const turns = ["du blé", "du seigle", "de l'orge", "du son"].map(
      (grain) => textAt("Zélie MOULINEAU, Meunière", 60, 780) + textAt(`Je mouds ${grain}.`, 60, 750),
    );
    const { hearing } = await read([cover + bulleted, ...turns]);
    expect(hearing?.interventions.map(({ page }) => page)).toEqual([2, 3, 4, 5]);
  });
});

describe("a superscript after what a justified line leaves", () => {
  const piece = (text: string, x: number, end: number, raised?: "sup"): Piece => {
    return { text, x, end, y: 0, size: 11, bold: false, italic: false, raised };
  };

  it.each([
    [1.3, "XXe siècle"],
    [2.8, "XX e siècle"],
  ])("stands %s points from its word", (width, expected) => {
    const glyphs = glyphsOf(
      [piece("XX", 0, 14), piece(" ", 14, 14 + width), piece("e", 14 + width, 20, "sup"), piece(" siècle", 20, 50)],
      11,
      [],
    );
    expect(glyphs.map(({ text }) => text).join("")).toBe(expected);
  });

  it.each([
    [2.2, "moulins.1"],
    [2.8, "moulins. 1"],
  ])("that a gap of %s points sets apart from a mark is the call of a note", (gap, expected) => {
    const glyphs = glyphsOf([piece("moulins.", 0, 40), piece("1", 40 + gap, 46, "sup")], 11, []);
    expect(glyphs.map(({ text }) => text).join("")).toBe(expected);
  });
});

it("the leading of a debate where most people say one line is that of its paragraphs", () => {
  const line = (y: number, end: number): Parameters<typeof measurePdf>[0][number][number] => {
    return { page: 1, rank: 1, y, x: 60, end, size: 10, glyphs: [], text: "Je mouds le blé." };
  };
  const exchanges = Array.from({ length: 20 }, (...[, index]) => line(800 - index * 17, 200));
  const paragraph = Array.from({ length: 5 }, (...[, index]) => line(440 - index * 12, index === 4 ? 90 : 540));
  expect(measurePdf([[...exchanges, ...paragraph]]).leading).toBe(1.2);
});
