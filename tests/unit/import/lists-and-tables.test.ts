import { describe, expect, it } from "vitest";
import { firstTexts, importText, received, said, spoken } from "./received-transcript";

describe("inside a speech", () => {
  it("a list is one paragraph, its items joined by spaces", () => {
    const outcome = importText(spoken("Trois choses :\n\n- le blé ;\n- le *seigle* ;\n- l'orge.\n\nVoilà."));
    expect(firstTexts(outcome)).toEqual(["Trois choses :", "le blé ; le seigle ; l'orge.", "Voilà."]);
    expect(outcome.hearing?.interventions[0]?.paragraphs[1]?.html).toBe("le blé ;<br>le <em>seigle</em> ;<br>l'orge.");
  });

  it("an ordered list is one too, without its numbers", () => {
    expect(firstTexts(importText(spoken("1. le blé ;\n2. l'orge.")))).toEqual(["le blé ; l'orge."]);
  });

  it("a table is one, its cells joined by spaces", () => {
    const table = "| Grain | Sacs |\n| --- | ---: |\n| blé | 12 |\n| orge |  |";
    expect(firstTexts(importText(spoken(`Voici :\n\n${table}`)))).toEqual(["Voici :", "Grain Sacs blé 12 orge"]);
  });

  it("a quotation is one", () => {
    expect(firstTexts(importText(spoken("> Le vent\n> se lève.")))).toEqual(["Le vent se lève."]);
  });

  it.each(["> 3 % de *hausse*, dit-on.", ">50 sacs ?"])("a sign before a number is text, and is said: %s", (line) => {
    const outcome = importText(spoken(`Voici :\n\n${line}\n\nVoilà.`));
    const text = line.replaceAll("*", "");
    expect(firstTexts(outcome)).toEqual(["Voici :", text, "Voilà."]);
    expect(outcome.rules).toEqual(["import-markup-as-text"]);
  });

  it("such a sign at the head of a page goes on the sentence that the page cuts", () => {
    const outcome = importText(spoken("Les moins de 26 ans et les", ">60 ans ne paient\nrien."));
    expect(firstTexts(outcome)).toEqual(["Les moins de 26 ans et les >60 ans ne paient rien."]);
  });

  it("a product is no italics", () => {
    const outcome = importText(spoken("Soit 2*3*4 sacs, *trop* peu."));
    expect(firstTexts(outcome)).toEqual(["Soit 2*3*4 sacs, trop peu."]);
    expect(outcome.rules).toEqual(["import-markup-as-text"]);
  });

  it("a measure below zero keeps its sign", () => {
    expect(firstTexts(importText(spoken("En mai :\n\n- 3 °C la nuit.\n\nEt :\n\n- 3 sacs.")))).toEqual([
      "En mai :",
      "- 3 °C la nuit.",
      "Et :",
      "3 sacs.",
    ]);
  });

  it("a heading of Markdown is text without its signs, which is said", () => {
    const outcome = importText(spoken("Voici.\n\n## Le blé\n\nVoilà."));
    expect(firstTexts(outcome)).toEqual(["Voici.", "Le blé", "Voilà."]);
    expect(outcome.rules).toEqual(["import-heading-as-text"]);
  });

  it("numbers of pages between dashes are no list, and go with the furniture", () => {
    const pages = ["Le blé mûrit", "sur les coteaux", "qui descendent", "jusqu'à la mer."];
    const outcome = importText(spoken(...pages.map((text, index) => `${text}\n\n- ${String(index + 2)} -`)));
    expect(firstTexts(outcome)).toEqual([pages.join(" ")]);
  });

  it("a list calls notes", () => {
    const outcome = importText(spoken("- le blé<sup>1</sup> ;\n- l'orge.\n\n---\n\n<sup>1</sup> Tendre."));
    expect(outcome.hearing?.interventions[0]?.paragraphs[0]?.footnotes).toEqual(["n1"]);
    expect(outcome.rules).toEqual([]);
  });

  it.each([
    [
      "its first item on the page before",
      "1. le blé ;",
      "2. le *seigle*<sup>1</sup> ;\n3. l'orge.\n\n---\n\n<sup>1</sup> D'hiver.",
    ],
    ["its last item on the next page", "1. le blé ;\n2. le *seigle* ;", "3. l'orge."],
    ["an item on each page", "1. le blé ;", "2. le *seigle* ;", "3. l'orge."],
  ])("a page cuts an ordered list without making words of its numbers: %s", (...[, ...pages]) => {
    expect(firstTexts(importText(spoken(...pages)))?.join(" ")).toBe("le blé ; le seigle ; l'orge.");
  });

  it("a number that does not count from the one before the page is a word", () => {
    expect(firstTexts(importText(spoken("1. Le blé.", "3. L'orge.")))).toEqual(["1. Le blé.", "3. L'orge."]);
  });

  it("a year that opens a paragraph is no list", () => {
    const outcome = importText(spoken("2024. Une année sans vent."));
    expect(firstTexts(outcome)).toEqual(["2024. Une année sans vent."]);
  });

  it("a line break stays a line break, and a space in the text", () => {
    const outcome = importText(spoken("Un vers  \net un autre."));
    expect(firstTexts(outcome)).toEqual(["Un vers et un autre."]);
    expect(outcome.hearing?.interventions[0]?.paragraphs[0]?.html).toBe("Un vers<br>et un autre.");
  });
});

describe("a paragraph that a number opens", () => {
  const note = "\n\n---\n\n<sup>1</sup> Une note.";

  it.each([
    ["one", "1. Le *vent*<sup>1</sup> se lève.", ["1. Le vent se lève."]],
    ["a year", "1958. Le *vent*<sup>1</sup> se lève.", ["1958. Le vent se lève."]],
    ["years in a row", "1958. Le vent<sup>1</sup>.\n\n1962. Le blé.", ["1958. Le vent.", "1962. Le blé."]],
    ["a year before a list", "1958. Le vent<sup>1</sup> :\n\n1. un ;\n2. deux.", ["1958. Le vent :", "un ; deux."]],
    [
      "a sum",
      "Le vent<sup>1</sup> :\n\n+ 3 % de *blé*.\n+ 5 % de son.",
      ["Le vent :", "+ 3 % de blé.", "+ 5 % de son."],
    ],
    ["a number without words", "Le vent<sup>1</sup>.\n\n12.", ["Le vent.", "12."]],
  ])("keeps it, its marks and its notes: %s", (_, body, texts) => {
    const outcome = importText(spoken(body + note));
    expect(outcome.hearing?.interventions[0]?.paragraphs.map(({ text }) => text)).toEqual(texts);
    expect(outcome.hearing?.footnotes).toHaveLength(1);
    expect(outcome.rules).toEqual([]);
  });

  it("goes on what a page cut", () => {
    expect(said(importText(spoken("Voyez l'article", "1. Il est clair.")))).toEqual([
      "zelie-moulineau: Voyez l'article 1. Il est clair.",
    ]);
  });
});

describe("a file as received", () => {
  const text = spoken("Je mouds le blé", "quand le vent le veut.\n\nAnatole D'ESTRAN\n\nEt je cuis.");
  const expected = said(importText(text));

  it("says the same with Windows line ends", () => {
    const outcome = importText(text.replaceAll("\n", "\r\n"));
    expect(said(outcome)).toEqual(expected);
    expect(outcome.imported?.canonical).not.toContain("\r");
  });

  it("says the same with a byte-order mark", () => {
    const outcome = importText(`\uFEFF${text.trimStart()}`);
    expect(said(outcome)).toEqual(expected);
    expect(outcome.hearing?.pages).toBe(3);
  });

  it.each([
    ["28 mai 2024", "2024-05-28"],
    ["mardi 28 mai 2024", "2024-05-28"],
    ["1<sup>er</sup> juin 2024", "2024-06-01"],
    ["1er juin 2024", "2024-06-01"],
    ["Port-Fiction, le 5 août 2024", "2024-08-05"],
  ])("of %s is of that day", (date, iso) => {
    const outcome = importText(received(["Zélie MOULINEAU\n\nBonjour."], { date }));
    expect(outcome.hearing?.date).toBe(iso);
    expect(outcome.rules).toEqual([]);
  });
});
