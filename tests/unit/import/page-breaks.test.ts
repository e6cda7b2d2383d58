import { describe, expect, it } from "vitest";
import { firstTexts, furniture, importText, received, said, spoken } from "./received-transcript";

describe("a paragraph at a page break", () => {
  it("goes on when its sentence is not finished", () => {
    const outcome = importText(spoken("Je mouds le blé", "quand le vent le veut."));
    expect(firstTexts(outcome)).toEqual(["Je mouds le blé quand le vent le veut."]);
    expect(outcome.imported?.joined).toBe(1);
    expect(outcome.hearing?.interventions[0]?.paragraphs[0]).toMatchObject({
      page: 2,
      pageEnd: 3,
      pageBreaks: [{ page: 3, offset: "Je mouds le blé ".length }],
    });
  });

  it("goes on across a block of notes", () => {
    const outcome = importText(
      spoken("Je mouds<sup>1</sup> le blé\n\n---\n\n<sup>1</sup> Au moulin.", "quand le vent le veut."),
    );
    expect(firstTexts(outcome)).toEqual(["Je mouds le blé quand le vent le veut."]);
    expect(outcome.hearing?.footnotes.map(({ text, page }) => [text, page])).toEqual([["Au moulin.", 2]]);
    expect(outcome.rules).toEqual([]);
  });

  it("goes on over two breaks in a row", () => {
    const outcome = importText(spoken("Je mouds", "le blé", "quand le vent le veut.\n\nVoilà."));
    expect(firstTexts(outcome)).toEqual(["Je mouds le blé quand le vent le veut.", "Voilà."]);
    expect(outcome.imported?.joined).toBe(2);
    expect(outcome.hearing?.interventions[0]?.paragraphs[0]?.pageBreaks?.map(({ page }) => page)).toEqual([3, 4]);
  });

  it("goes on over an empty page", () => {
    const outcome = importText(spoken("Je mouds", "", "le blé."));
    expect(firstTexts(outcome)).toEqual(["Je mouds le blé."]);
    expect(outcome.hearing?.pages).toBe(4);
  });

  it.each([
    ["a full stop", "Je mouds."],
    ["an exclamation mark", "Je mouds !"],
    ["a question mark", "Je mouds ?"],
    ["an ellipsis", "Je mouds…"],
    ["three dots", "Je mouds..."],
    ["a closing guillemet", "Il dit « Je mouds. »"],
    ["a guillemet after a question", "Il dit « Je mouds ? »"],
    ["a parenthesis", "Je mouds (un peu.)"],
    ["italics", "Je mouds *le blé.*"],
    ["a quotation mark", "Il dit “Je mouds.”"],
  ])("ends with %s", (...[, text]) => {
    const outcome = importText(spoken(text, "Ensuite je dors."));
    expect(firstTexts(outcome)).toHaveLength(2);
    expect(outcome.imported?.joined).toBe(0);
  });

  it.each([
    ["after the full stop", "Je mouds.<sup>1</sup>"],
    ["before the full stop", "Je mouds<sup>1</sup>."],
    ["after a guillemet", "Il dit « Je mouds. »<sup>1</sup>"],
  ])("ends with a note call %s", (...[, text]) => {
    const outcome = importText(spoken(`${text}\n\n---\n\n<sup>1</sup> Au moulin.`, "Ensuite je dors."));
    expect(firstTexts(outcome)).toHaveLength(2);
    expect(outcome.rules).toEqual([]);
  });

  it("does not end with a comma, a colon or a semicolon", () => {
    for (const mark of [",", " :", " ;", " -"])
      expect(firstTexts(importText(spoken(`Je mouds${mark}`, "le blé.")))).toEqual([`Je mouds${mark} le blé.`]);
  });

  it("that a new speaker interrupts is left unfinished, and said", () => {
    const outcome = importText(spoken("Je mouds le blé quand", "Anatole D'ESTRAN, Boulanger\n\nEt moi ?"));
    expect(said(outcome)).toEqual(["zelie-moulineau: Je mouds le blé quand", "anatole-d-estran: Et moi ?"]);
    expect(outcome.rules).toEqual(["import-speaker-splits-sentence"]);
  });

  it("inside a page stays as it was printed, finished or not", () => {
    expect(firstTexts(importText(spoken("Je mouds\n\nle blé.")))).toEqual(["Je mouds", "le blé."]);
  });
});

describe("italics that a page cuts", () => {
  it.each([
    ["closed on both pages", "Je *mouds le*", "*blé d'hiver* ici."],
    ["opened on one, closed on the next", "Je *mouds le", "blé d'hiver* ici."],
    ["with bold before", "Je **vous** dis *mouds le", "blé d'hiver*, ici."],
    ["at both ends", "*mouds le", "blé d'hiver*"],
  ])("are italics on both: %s", (...[, left, right]) => {
    const outcome = importText(spoken(left, right));
    const html = outcome.hearing?.interventions[0]?.paragraphs[0]?.html;
    expect(html?.replace("</em> <em>", " ")).toContain("<em>mouds le blé d'hiver</em>");
    expect(firstTexts(outcome)?.join(" ")).not.toContain("*");
  });

  it.each([
    ["asterisks of their own", String.raw`Je \*mouds le`, "blé d'hiver* ici."],
    ["a mark that nothing closes", "Je *mouds le", "blé d'hiver ici."],
    ["other marks", "Je **mouds le", "blé d'hiver* ici."],
  ])("are none: %s", (...[, left, right]) => {
    expect(firstTexts(importText(spoken(left, right)))?.[0]).toContain("*mouds le blé");
  });
});

describe("page furniture", () => {
  it("goes whatever the way it is printed, and leaves its page", () => {
    const [name, ...role] = [
      "***Aldo FICTIF***",
      "Adjoint au Maire de Port-Fiction,",
      "chargé du 3<sup>e</sup> quartier",
    ];
    const page = (first: string, text: string): string => `\n\n${first}\n${role.join("\n")}\n\n${text}\n`;
    const cover = received([], {}).trimEnd();
    const text =
      cover +
      page(`${name}\n`, "Zélie MOULINEAU, Meunière\n\nJe mouds") +
      page(`${name}  `, "le blé") +
      page("**Aldo FICTIF**  ", "du village.");
    const outcome = importText(text);
    expect(said(outcome)).toEqual(["zelie-moulineau: Je mouds le blé du village."]);
    expect(outcome.hearing?.pages).toBe(4);
    expect(outcome.imported?.series).toEqual({
      title: "AUDITIONS SUR LES MOULINS",
      officeHolder: { name: "Aldo FICTIF", role: "Adjoint au Maire de Port-Fiction, chargé du 3e quartier" },
    });
    expect(outcome.rules).toEqual([]);
  });

  it("is not missed: a file without any has no pages", () => {
    const outcome = importText(received(["Zélie MOULINEAU\n\nJe mouds."]).replaceAll(furniture, ""));
    expect(said(outcome)).toEqual(["zelie-moulineau: Je mouds."]);
    expect(outcome.hearing).not.toHaveProperty("pages");
    expect(outcome.hearing?.interventions[0]).not.toHaveProperty("page");
  });

  it("never takes with it a speaker line that opens two pages", () => {
    const outcome = importText(
      received(["Zélie MOULINEAU\n\nUn.", "Zélie MOULINEAU\n\nDeux.", "Zélie MOULINEAU\n\nTrois."]),
    );
    expect(said(outcome)).toHaveLength(3);
  });

  it("never takes with it the name of the office-holder said in a speech", () => {
    const outcome = importText(spoken("Merci à\n\nAldo FICTIF\n\npour son accueil."));
    expect(outcome.hearing?.pages).toBe(2);
    expect(
      outcome.hearing?.interventions
        .flatMap(({ byline, paragraphs }) => [byline, ...paragraphs.map(({ text }) => text)])
        .join(" "),
    ).toContain("Aldo FICTIF");
  });
});

describe("a sentence that a page cuts", () => {
  it.each([
    ["before a minus", "Le blé a baissé de", "- 4 % en un an."],
    ["before a plus", "Le blé a monté de", "+ 4 % en un an."],
    ["before « more than »", "Le seuil est fixé à", "> 30 % du blé."],
    ["after « p. »", "Je renvoie à la p.", "14 du registre."],
    ["after « art. »", "Je renvoie à l'art.", "14 du règlement."],
    ["inside a name before a role", "La parole est à Anatole", "D'ESTRAN, Boulanger."],
    ["inside a name that has a civility", "Je salue M. Anatole", "D'ESTRAN, Boulanger."],
  ])("goes on %s", (...[, left, right]) => {
    expect(firstTexts(importText(spoken(left, `${right}\n\nVoilà.`)))).toEqual([`${left} ${right}`, "Voilà."]);
  });

  it.each([
    ["two items", "Le blé a baissé", "- 4 % ici\n- 3 % là", "4 % ici 3 % là"],
    ["an item that is introduced", "Le blé a baissé :", "- 4 % en un an.", "4 % en un an."],
  ])("is followed by a list of %s", (_, left, list, text) => {
    expect(firstTexts(importText(spoken(left, list)))).toEqual([left, text]);
  });
});

describe("a word that a page cuts", () => {
  it.each([
    ["after the hyphen of a compound", ["Il est peut-", "être là."], "Il est peut-être là."],
    ["before a pronoun", ["Où va-t-", "il ?"], "Où va-t-il ?"],
    ["after an elision", ["Il boit l'", "eau du moulin."], "Il boit l'eau du moulin."],
    ["after a longer one", ["Il reste jusqu’", "à midi."], "Il reste jusqu’à midi."],
    ["before its comma", ["Il moud", ", dit-il."], "Il moud, dit-il."],
    ["after a bracket", ["Il moud (", "voir la note)."], "Il moud (voir la note)."],
    ["in italics", ["Il boit *l'*", "*eau* du moulin."], "Il boit l'eau du moulin."],
    ["over a page that holds no word", ["Il est peut-", "", "être là."], "Il est peut-être là."],
  ])("is whole again %s", (_, pages, expected) => {
    const outcome = importText(spoken(...pages));
    expect(firstTexts(outcome)).toEqual([expected]);
    expect(outcome.hearing?.interventions[0]?.paragraphs[0]?.pageEnd).toBe(pages.length + 1);
    expect(outcome.rules).toEqual([]);
  });

  it("keeps its hyphen, which is said where no compound has it", () => {
    const outcome = importText(spoken("Le règle-", "ment est là."));
    expect(firstTexts(outcome)).toEqual(["Le règle-ment est là."]);
    expect(outcome.rules).toEqual(["import-pdf-hyphen"]);
  });

  it.each([
    ["a prefix that another follows", ["Les pré-", "et post-traitements."], "Les pré- et post-traitements."],
    ["a quotation that closes", ["Il dit ‘oui’", "et non."], "Il dit ‘oui’ et non."],
    ["a dash", ["Il vient –", "enfin, presque."], "Il vient – enfin, presque."],
  ])("is not %s", (_, pages, expected) => {
    expect(firstTexts(importText(spoken(...pages)))).toEqual([expected]);
  });
});
