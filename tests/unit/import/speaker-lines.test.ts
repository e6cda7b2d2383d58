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
    ["« Intervention du Dr »", "Intervention du Dr Anatole D'ESTRAN, Boulanger"],
    ["« Intervention introductive d' »", "Intervention introductive d'Anatole D'ESTRAN, Boulanger"],
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
    const line = "Intervention liminaire du Dr Anatole D'ESTRAN";
    expect(after(line).hearing?.interventions[1]).toMatchObject({ kind: "presentation", byline: line });
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

  it.each([
    "Barnabé LACHARRETTE",
    "Barnabé LACHARRETTE :",
    "M. Barnabé LACHARRETTE",
    "M. LACHARRETTE",
    "Barnabé J. de LA CHARRETTE",
    "Jean-Pierre de LA TOUR",
    "Anne DU BOIS DE LA ROCHE",
    "Jérôme VAN DER ÇELIK",
    "Fatou N'DIAYE-LE GOFF",
    "Fatou N’DIAYE-LE GOFF, Élue",
    "Ursula von der ŒUVRE",
    "J.-P. ÜNAL, Éclusier",
    "Íñigo ÑANDÚ",
    "Ch. d’ORMES",
    "Barnabé LACHARRETTE, Président de l'association « Les Essieux »",
    "Barnabé LACHARRETTE, à titre personnel",
    "Barnabé LACHARRETTE, Charretier (intérim), chargé du foin",
    "Barnabé LACHARRETTE, Ingénieur à la S.N.C.F.",
  ])("is taken for a speaker, never in silence: %s", (line) => {
    const outcome = after(line, "Je passais.");
    expect(outcome.hearing?.interventions[1]?.byline).toBe(line);
    expect(outcome.rules).toEqual(["import-name-not-listed"]);
  });

  it("is taken for a speaker with its accents decomposed, its name composed", () => {
    const outcome = after("Jérôme ÇELIK, Élu".normalize("NFD"), "Je passais.");
    expect(outcome.hearing?.participants.at(-1)?.name).toBe("Jérôme ÇELIK".normalize("NFC"));
  });

  it("is the same person by the surname that only they bear", () => {
    const pages = ["Zélie MOULINEAU\n\nOui.\n\nBarnabé LACHARRETTE, Charretier\n\nNon.\n\nM. LACHARRETTE\n\nEncore."];
    expect(said(importText(received(pages)))?.slice(1)).toEqual([
      "barnabe-lacharrette: Non.",
      "barnabe-lacharrette: Encore.",
    ]);
  });

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
    ["a name in square brackets", "[Anatole D'ESTRAN]", ["import-name-in-text"]],
    ["the same with what he is", "(Anatole D'ESTRAN, Boulanger) :", ["import-name-in-text"]],
    ["somebody whom nobody announced, in brackets", "[Jean FARINE]", ["import-name-in-text"]],
    ["a stage direction", "(Applaudissements sur les bancs)", []],
    ["a sentence in brackets", "[La séance est suspendue.]", []],
    ["a note that a sign calls", "¹ Celui des collines.", ["import-note-as-text"]],
    ["a power", "² × 3 font le compte.", []],
    ["a sentence that opens with a name", "Anatole D'ESTRAN ne devait pas être là ?", []],
    ["an acronym", "LID", []],
    ["a heading in capitals", "L'EAU ET LE GRAIN", []],
    ["a heading of two words", "À PROPOS", []],
    ["a numbered heading", "Titre III", []],
    ["another", "Zone II, LES GRAINS", ["import-name-in-text"]],
    ["a group", "Groupe LID", []],
    ["a prize", "Prix MEUNIER", []],
    ["a name that a full stop ends", "Jean FARINE.", []],
    ["two people with what they are", "Zélie MOULINEAU et Anatole D'ESTRAN, élus", ["import-name-in-text"]],
    ["two people whom nobody announced", "Anne FARINE et Paul SON", ["import-name-in-text"]],
    ["the same with what they are", "Anne FARINE et Paul SON, riverains", ["import-name-in-text"]],
    ["a surname with what somebody is", "FARINE, riveraine", ["import-name-in-text"]],
    ["people in a row", "Jean FARINE, Paul SON et Marie REMOULAGE", ["import-name-in-text"]],
    ["an address", "Monsieur le Président,", []],
    ["an office, spelled out", "Monsieur le Président", ["import-name-in-text"]],
    ["a surname alone", "MOULINEAU", ["import-name-in-text"]],
    ["a name and its speech on one line", "Anatole D'ESTRAN : Je cuis le pain.", ["import-name-in-text"]],
    ["the same with a dash", "M. D'ESTRAN. – Je cuis le pain.", ["import-name-in-text"]],
    ["the same with the role in parentheses", "Anatole D'ESTRAN (Boulanger) : Je cuis.", ["import-name-in-text"]],
    ["a question that quotes", "M. le Président : « Anatole D'ESTRAN, est-il là ? »", []],
    ["an enumeration", "Premièrement, le vent", []],
  ])("%s is text", (...[, line, rules]) => {
    const outcome = after(line, "La suite.");
    expect(said(outcome)).toEqual([`zelie-moulineau: Je mouds. | ${line} | La suite.`]);
    expect(outcome.rules).toEqual(rules);
    const place = withLine(line, "La suite.").split("\n").indexOf(line) + 1;
    expect(outcome.report.all.map((diagnostic) => diagnostic.line)).toEqual(rules.map(() => place));
  });
});

describe("an acronym after a capitalised word", () => {
  it("is no surname where a speech puts an article before it", () => {
    const outcome = importText(
      received(["Zélie MOULINEAU\n\nParlons de la GMB.\n\nVapeur GMB\n\nElle moud.\n\nVapeur LOURDE\n\nBonjour."]),
    );
    expect(said(outcome)).toEqual([
      "zelie-moulineau: Parlons de la GMB. | Vapeur GMB | Elle moud.",
      "vapeur-lourde: Bonjour.",
    ]);
  });
});

describe("a name that several people of the cover bear", () => {
  const people = ["Zélie MOULINEAU, Meunière", "Anatole MOULINEAU, Boulanger"];
  const line = (printed: string): Outcome =>
    importText(received([`Zélie MOULINEAU\n\nJe mouds.\n\n${printed}\n\nEt je cuis.`], { people }));

  it.each([
    "M. MOULINEAU",
    "Mme MOULINEAU, Conseillère",
    "Mme MOULINEAU et Anatole MOULINEAU",
    "Intervention conjointe de Zélie MOULINEAU et d'Anatole MOULINEAU",
  ])("refuses the file: %s", (printed) => {
    expect(line(printed).rules).toEqual(["import-ambiguous-speaker"]);
    expect(line(printed).hearing).toBeUndefined();
  });

  it("is that of the one whose role follows", () => {
    expect(said(line("M. MOULINEAU, boulanger"))).toEqual([
      "zelie-moulineau: Je mouds.",
      "anatole-moulineau: Et je cuis.",
    ]);
  });
});

describe("initials", () => {
  it.each([
    ["Jean-Pierre de LA TOUR", "J.-P. de LA TOUR"],
    ["Jean-Pierre de LA TOUR", "M. J. P. DE LA TOUR, Charron"],
    ["J.-P. de LA TOUR", "Jean-Pierre de LA TOUR"],
    ["Christine ŒUVRARD", "Ch. ŒUVRARD"],
  ])("name %s in %s, which is said", (...[name, printed]) => {
    const people = ["Zélie MOULINEAU, Meunière", `${name}, Charron`];
    const outcome = importText(received([`Zélie MOULINEAU\n\nJe mouds.\n\n${printed}\n\nEt je cuis.`], { people }));
    expect(outcome.hearing?.participants).toHaveLength(2);
    expect(outcome.hearing?.interventions[1]?.speaker).toBe(outcome.hearing?.participants[1]?.id);
    expect(outcome.rules).toEqual(["import-name-spelling"]);
  });

  it("of somebody else name somebody else", () => {
    const people = ["Zélie MOULINEAU, Meunière", "Jean-Pierre LATOUR, Charron"];
    const outcome = importText(received(["Zélie MOULINEAU\n\nOui.\n\nB. LATOUR\n\nNon."], { people }));
    expect(outcome.hearing?.participants.map(({ id }) => id)).toEqual([
      "zelie-moulineau",
      "jean-pierre-latour",
      "b-latour",
    ]);
  });
});

describe("a line that names somebody of the cover, and where somebody else goes on", () => {
  const speech = (body: string): Outcome => importText(received([`Zélie MOULINEAU, Meunière\n\n${body}`]));

  it.each([
    ["in a quotation", "Il écrit : « La séance est ouverte.\n\nAnatole D'ESTRAN, Boulanger\n\nJe cuis. » Voilà.", 1],
    ["in a quotation whose paragraphs all open", "« Un.\n\n« Deux.\n\nAnatole D'ESTRAN\n\n« Trois. » Fin.", 1],
    [
      "in a quotation of two people",
      "Je lis : « La séance est ouverte.\n\nAnatole D'ESTRAN, Boulanger\n\nJe cuis.\n\nÉloi DE LA MEULE, Charron\n\nJe roule. » Voilà.",
      2,
    ],
    ["in a quotation that opened before", "« Un.\n\nDeux.\n\nAnatole D'ESTRAN, Boulanger\n\nJe cuis. » Voilà.", 1],
    ["in a quotation whose mark stands alone", "Je lis :\n\n«\n\nAnatole D'ESTRAN, Boulanger\n\nJe cuis.\n\n»", 1],
    ["that signs a quotation", "« Venez.\n\nSigné :\n\nAnatole D'ESTRAN, Boulanger »\n\nVoilà.", 1],
    ["in a quotation of a sheet", "> Anatole D'ESTRAN, Boulanger\n\nJe lis.", 0],
    ["in a list", "Sont là :\n\n- Anatole D'ESTRAN, Boulanger\n- Éloi DE LA MEULE, Charron\n\nBien.", 0],
    ["in a list without bullets", "Sont là :\n\nAnatole D'ESTRAN, Boulanger\n\nÉloi DE LA MEULE, Charron\n\nBien.", 2],
    ["in lines of one paragraph", "Sont là :  \nAnatole D'ESTRAN, Boulanger  \nÉloi DE LA MEULE, Charron  \nBien.", 2],
    ["in the middle of a sentence", "Je remercie\n\nAnatole D'ESTRAN\n\nde sa farine.", 1],
    ["in the middle of a sentence, without blank lines", "Je remercie\nAnatole D'ESTRAN\nde sa farine.", 1],
  ])("%s, is text, and said", (...[, body, doubts]) => {
    const outcome = speech(body);
    expect(outcome.hearing?.interventions).toHaveLength(1);
    expect(outcome.rules).toEqual(Array<string>(doubts).fill("import-name-in-text"));
  });

  it.each([
    ["after a quotation that nothing closes", "Il dit : « Oui.\n\nAnatole D'ESTRAN\n\nQui « dit » ?"],
    ["after a guillemet that is not closed", "Le mot « farine.\n\nAnatole D'ESTRAN, Boulanger\n\nUn autre » mot."],
    ["after a quotation that closes", "Il dit : « Oui. »\n\nAnatole D'ESTRAN\n\nQui ? »"],
    ["after a colon", "Je donne la parole à :\n\nAnatole D'ESTRAN\n\nMerci."],
    ["after an unfinished sentence", "Je pense que\n\nAnatole D'ESTRAN\n\nNon."],
  ])("%s, takes the floor", (...[, body]) => {
    expect(said(speech(body))).toHaveLength(2);
  });
});

describe("a speaker line that bears a note call", () => {
  it.each([
    ["at its end", "Anatole D'ESTRAN, Boulanger<sup>1</sup>"],
    ["after the name", "Anatole D'ESTRAN<sup>1</sup>, Boulanger"],
    ["in bold", "**Anatole D'ESTRAN<sup>1</sup>, Boulanger**"],
  ])("%s, names who speaks, and the words that follow bear the call", (...[, line]) => {
    const outcome = importText(
      received([`Zélie MOULINEAU\n\nJe mouds.\n\n${line}\n\nEt je cuis le pain.\n\n---\n\n<sup>1</sup> Une note.`]),
    );
    expect(said(outcome)).toEqual(baker);
    expect(outcome.hearing?.interventions[1]).toMatchObject({
      byline: "Anatole D'ESTRAN, Boulanger",
      paragraphs: [{ footnotes: ["n1"] }],
    });
    expect(outcome.rules).toEqual(["import-call-on-speaker-line"]);
  });

  it("at the end of a page keeps its note, which that page prints", () => {
    const first = "Zélie MOULINEAU\n\nJe mouds.\n\nAnatole D'ESTRAN<sup>1</sup>\n\n---\n\n<sup>1</sup> Une note.";
    const outcome = importText(received([first, "Et je cuis le pain."]));
    expect(said(outcome)).toEqual(baker);
    expect(outcome.hearing?.footnotes).toMatchObject([{ number: 1, page: 2, text: "Une note." }]);
  });
});
