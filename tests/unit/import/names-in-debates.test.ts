import { describe, expect, it } from "vitest";
import { importText, received, said, type Outcome } from "./received-transcript";

const opened = "Zélie MOULINEAU, Meunière\n\nJe mouds.";

/** Somebody of the cover speaks; what is tried stands on the pages. */
function debate(...pages: readonly string[]): Outcome {
  const [first = "", ...others] = pages;
  return importText(received([`${opened}\n\n${first}`, ...others]));
}

describe("somebody whom nobody announced", () => {
  it.each([
    ["M. Barnabé LACHARRETTE", "Barnabé LACHARRETTE"],
    ["Mme LACHARRETTE", "Mme LACHARRETTE"],
    ["Côme dos SACOS", "Côme dos SACOS"],
    ["Rémi da GRAINHA", "Rémi da GRAINHA"],
    ["M'jila EL GRAIN", "M'jila EL GRAIN"],
    ["Abd el-Moulin GRAIN", "Abd el-Moulin GRAIN"],
    ["Nour al Houda GRAIN", "Nour al Houda GRAIN"],
  ])("is named by %s", (line, name) => {
    expect(debate(`${line}, Charretier\n\nJe passais.`).hearing?.participants.at(-1)).toMatchObject({
      name,
      role: "Charretier",
      listed: false,
    });
  });

  it.each([
    "Membre du CESE",
    "Directrice de la DGE",
    "Député LREM",
    "Cofondateur d'INTERHOP",
    "Collectif INTERHOP",
    "Vice-présidente du CNRS, chargée des algues",
    `Ministre délégué ${"auprès du ministre de l'eau ".repeat(10).trim()}`,
  ])("has a role that is no second person: %s", (role) => {
    const outcome = debate(`Barnabé LACHARRETTE, ${role}\n\nJe passais.`);
    expect(outcome.hearing?.participants.at(-1)).toMatchObject({ name: "Barnabé LACHARRETTE", role });
    expect(outcome.rules).toEqual(["import-name-not-listed"]);
  });

  it("may have a first name that is also a word", () => {
    expect(said(debate("Grâce LACHARRETTE\n\nJe passais."))?.at(-1)).toBe("grace-lacharrette: Je passais.");
  });

  it.each(["Députée LREM", "Membre du CESE", "Directrice de l'ADEME"])("is not what somebody is: %s", (line) => {
    expect(debate(`${line}\n\nJe cuis.`).hearing?.interventions).toHaveLength(1);
  });

  it("takes the floor with a role, though a small letter opens what is said", () => {
    expect(said(debate("Barnabé LACHARRETTE, Charretier\n\net alors ?"))).toEqual([
      "zelie-moulineau: Je mouds.",
      "barnabe-lacharrette: et alors ?",
    ]);
  });

  it("takes the floor at the head of a page, though the one before did not finish", () => {
    expect(said(debate("Je disais", "Barnabé LACHARRETTE\n\nJe passais."))?.at(-1)).toBe(
      "barnabe-lacharrette: Je passais.",
    );
  });

  it.each([
    ["a line that somebody else's follows", "Barnabé LACHARRETTE\n\nAnatole D'ESTRAN, Boulanger\n\nJe cuis."],
    ["a name that a page cuts", "Barnabé DE LA\n\nAnatole D'ESTRAN, Boulanger\n\nJe cuis."],
  ])("does not by %s", (_, body) => {
    const outcome = debate(body);
    expect(outcome.hearing?.interventions.map(({ speaker }) => speaker)).toEqual([
      "zelie-moulineau",
      "anatole-d-estran",
    ]);
  });
});

describe("a name and a comma alone on their line", () => {
  it.each(["Monsieur D'ESTRAN,", "Mme MOULINEAU,", "Madame Zélie MOULINEAU,"])("speak to somebody: %s", (line) => {
    const outcome = debate(`${line}\n\nJe vous réponds.`);
    expect(said(outcome)).toEqual([`zelie-moulineau: Je mouds. | ${line} | Je vous réponds.`]);
    expect(outcome.rules).toEqual(["import-name-in-text"]);
  });

  it("speak to nobody in particular, where several bear it", () => {
    const people = ["Zélie MOULINEAU, Meunière", "Anatole MOULINEAU, Boulanger"];
    const outcome = importText(received([`${opened}\n\nMonsieur MOULINEAU,\n\nJe réponds.`], { people }));
    expect(outcome.hearing?.interventions).toHaveLength(1);
  });
});

describe("a paragraph that opens with a name, and that a page cuts", () => {
  it.each([
    ["in a name of the cover", "Éloi DE", "LA MEULE, vous dites oui."],
    ["after a name", "Anatole D'ESTRAN", ": « Je cuis », voilà ce qu'il dit."],
    ["after a name and some of the role", "Anatole D'ESTRAN, Maître", "boulanger de Port-Fiction, le rappelait."],
    ["after words to the person", "Anatole D'ESTRAN, Boulanger, nous l'a", "dit."],
    ["after a name alone", "Anatole D'ESTRAN", "a raison de le dire."],
    ["in a surname", "M. DE", "LA MEULE a raison."],
    ["in the surname of somebody unknown", "M. LAVOINE", "DU PRÉ l'a dit."],
    ["after a name alone, and « et »", "Anatole D'ESTRAN", "et ses moulins."],
    ["in a list of people", "M. D'ESTRAN, Mme MOULINEAU", "et M. DE LA MEULE s'abstiennent."],
    ["in a list of people, before a name", "Anatole D'ESTRAN, Mme", "MOULINEAU et M. DE LA MEULE s'abstiennent."],
    ["after « ainsi que »", "Anatole D'ESTRAN, ainsi que", "M. DE LA MEULE l'ont dit."],
    ["after « M. » and an initial", "M. B.", "LACHARRETTE l'a dit."],
    ["before a name whose civility the page before has", "Je salue Mme", "Zélie MOULINEAU\n\nElle est là."],
    ["after two names", "Anatole D'ESTRAN et Éloi DE LA MEULE", "l'ont dit."],
    ["after an address", "Chère Fatou SY", "Merci de vos mots."],
  ])("%s, is said by who speaks", (_, start, end) => {
    const outcome = debate(start, end);
    expect(outcome.hearing?.interventions).toHaveLength(1);
    expect(outcome.hearing?.participants.filter(({ listed }) => !listed)).toEqual([]);
  });

  it("after the first words of somebody else's name, is said by who speaks", () => {
    const people = ["Zélie MOULINEAU, Meunière", "Yves BRUN MOULIN, Charron"];
    const outcome = importText(received([`${opened}\n\nYves BRUN`, "MOULIN, vous dites oui."], { people }));
    expect(said(outcome)).toEqual(["zelie-moulineau: Je mouds. | Yves BRUN MOULIN, vous dites oui."]);
  });
});

it("a name and a role that words to everybody follow are said, whatever notes they call", () => {
  const outcome = debate(
    "Anatole D'ESTRAN, Boulanger, *nous<sup>1</sup>* l'a dit. et puis\n\n---\n\n<sup>1</sup> Hier.",
  );
  expect(said(outcome)).toEqual(["zelie-moulineau: Je mouds. | Anatole D'ESTRAN, Boulanger, nous l'a dit. et puis"]);
});

it.each(["**Anatole D'ESTRAN, Boulanger **", "** Anatole D'ESTRAN, Boulanger**", "***Anatole D'ESTRAN *** "])(
  "a line with blanks inside its marks names somebody: %s",
  (line) => {
    expect(said(debate(`${line}\n\nJe cuis.`))?.at(-1)).toBe("anatole-d-estran: Je cuis.");
  },
);

it("an enumeration opens what somebody says, whatever the one before left unfinished", () => {
  expect(said(debate("Et puis\n\nAnatole D'ESTRAN\n\na) Le pain."))?.at(-1)).toBe("anatole-d-estran: a) Le pain.");
});

it("a quotation whose paragraphs all open ends where somebody of the cover does not open it again", () => {
  const outcome = debate("« Un.\n\n« Deux.\n\nAnatole D'ESTRAN, Boulanger\n\nJe cuis.\n\n« Le pain », c'est tout.");
  expect(said(outcome)?.at(-1)).toBe("anatole-d-estran: Je cuis. | « Le pain », c'est tout.");
});

it.each(["oui, je cuis.", "je cuis.", "et alors ?", "de quoi parle-t-on ?", "https://example.org le dit."])(
  "a name alone at the foot of a page takes the floor before %s",
  (words) => {
    const outcome = debate("Anatole D'ESTRAN", words);
    expect(said(outcome)?.at(-1)).toBe(`anatole-d-estran: ${words}`);
    expect(outcome.rules).toEqual(["import-speaker-before-small-letter"]);
  },
);

it.each([
  ["a page cuts before it", "Voici la motion de", "Barnabé LACHARRETTE\n\nElle est rejetée."],
  ["a page cuts before one of the cover", "Voici la motion de", "Anatole D'ESTRAN\n\nElle est rejetée."],
])("a name that ends a sentence is said, where %s", (_, start, end) => {
  expect(debate(start, end).hearing?.interventions).toHaveLength(1);
});

it("a question with a small letter is that of somebody whom nobody announced", () => {
  expect(said(debate("Barnabé LACHARRETTE\n\net alors ?"))?.at(-1)).toBe("barnabe-lacharrette: et alors ?");
});

it("somebody who has said nothing yet speaks of the person whose name stands alone before a small letter", () => {
  const outcome = debate("Éloi DE LA MEULE\n\nAnatole D'ESTRAN\n\na raison.");
  expect(said(outcome)?.at(-1)).toBe("eloi-de-la-meule: Anatole D'ESTRAN | a raison.");
});

it("a list of names is said, though the cover has not all of them", () => {
  const votes = "Ont voté pour :\n\nBarnabé LACHARRETTE\n\nAnatole D'ESTRAN\n\nÉloi DE LA MEULE\n\nC'est adopté.";
  expect(debate(votes).hearing?.interventions).toHaveLength(1);
});

describe("a line that a page cuts", () => {
  it.each([
    ["in its name", "Éloi DE LA MEULE, Charron", "Éloi DE LA", "MEULE, Charron"],
    ["in its name, with another role", "Éloi DE LA MEULE, Charron", "Éloi DE", "LA MEULE, Maître charron"],
    ["in its name, where the first part is one", "Éloi LA MEULE DU BOIS, Charron", "Éloi LA MEULE", "DU BOIS, Maire"],
    ["in its name, without a role", "Éloi DE LA MEULE, Charron", "Éloi", "DE LA MEULE"],
    [
      "before its last guillemet",
      "Éloi DE LA MEULE, Charron de « L'Essieu »",
      "Éloi DE LA MEULE, Charron de « L'Essieu",
      "»",
    ],
  ])("%s names somebody of the cover", (...[, person, start, end]) => {
    const people = ["Zélie MOULINEAU, Meunière", person];
    const outcome = importText(received([`${opened}\n\n${start}`, `${end}\n\nJe passais.`], { people }));
    expect(said(outcome)?.at(-1)).toMatch(/^eloi-.*: Je passais\.$/u);
    expect(outcome.hearing?.interventions.at(-1)?.byline).toBe(`${start} ${end}`);
  });

  it.each([
    ["Charretier", "de la DGE"],
    ["Inspecteur", "général des foins"],
    ["Chef de", "projet"],
    ["Gérant de « Foin", "& Paille »"],
  ])("in the role of somebody whom nobody announced, names them: %s", (start, end) => {
    const outcome = debate(`Barnabé LACHARRETTE, ${start}`, `${end}\n\nJe passais.`);
    expect(said(outcome)?.at(-1)).toBe("barnabe-lacharrette: Je passais.");
    expect(outcome.hearing?.participants.at(-1)?.role).toBe(`${start} ${end}`);
  });

  it("after a whole role leaves to the words what is one sentence", () => {
    expect(said(debate("Anatole D'ESTRAN, Maître boulanger", "et je cuis\n\nLe pain."))?.at(-1)).not.toContain(
      "D'ESTRAN",
    );
  });

  it("after the comma names somebody who has no role on the cover", () => {
    const people = ["Zélie MOULINEAU, Meunière", "Éloi DE LA MEULE"];
    const outcome = importText(received([`${opened}\n\nÉloi DE LA MEULE,`, "au nom des charrons\n\nNon."], { people }));
    expect(said(outcome)?.at(-1)).toBe("eloi-de-la-meule: Non.");
  });
});

it("a list of one name under a list of several is said", () => {
  const votes = "Pour :\n\nAnatole D'ESTRAN\n\nÉloi DE LA MEULE\n\nContre :\n\nZélie MOULINEAU\n\nC'est adopté.";
  expect(debate(votes).hearing?.interventions).toHaveLength(1);
});

it("a colon before each of two people gives the floor to both", () => {
  const outcome = debate("La parole est à :\n\nAnatole D'ESTRAN\n\nJe cite :\n\nÉloi DE LA MEULE\n\nNon !");
  expect(outcome.hearing?.interventions).toHaveLength(3);
});

it("a role of the cover that a page cuts in a sentence names nobody who speaks", () => {
  const people = ["Zélie MOULINEAU, Meunière", "Anatole D'ESTRAN, Maître boulanger DAE"];
  const pages = [`${opened}\n\nAnatole D'ESTRAN, Maître boulanger`, "DAE, nous l'a dit."];
  expect(importText(received(pages, { people })).hearing?.interventions).toHaveLength(1);
});

it("the first words of a role that a speaker line says alone may end a page", () => {
  const people = ["Zélie MOULINEAU, Meunière", "Anatole D'ESTRAN, Ministre du pain et des moulins"];
  const pages = [`${opened}\n\nAnatole D'ESTRAN, Ministre`, "Je cuis."];
  expect(said(importText(received(pages, { people })))?.at(-1)).toBe("anatole-d-estran: Je cuis.");
});

it("three dots take up a sentence that somebody cut off", () => {
  expect(said(debate("Et puis", "Anatole D'ESTRAN\n\n... le pain !"))?.at(-1)).toBe("anatole-d-estran: ... le pain !");
});

describe("somebody whose name has what they are around it", () => {
  it.each([
    "M. le président Anatole D'ESTRAN",
    "Le rapporteur général Anatole D’Estran",
    "Général Anatole D'ESTRAN",
    "Mme la présidente D'ESTRAN",
    "Anatole D'ESTRAN (Groupe Levain, seigle et apparentés)",
    "Anatole D'ESTRAN (LID), rapporteur",
  ])("is the one of the cover, and is said: %s", (line) => {
    const outcome = debate(`${line}\n\nJe cuis.`);
    expect(said(outcome)?.at(-1)).toBe("anatole-d-estran: Je cuis.");
    expect(outcome.rules).toHaveLength(1);
  });

  it.each(["M. le ministre Barnabé LACHARRETTE", "Barnabé LACHARRETTE (Groupe Levain)"])(
    "is somebody whom nobody announced: %s",
    (line) => {
      const outcome = debate(`${line}\n\nJe passais.\n\nBarnabé LACHARRETTE\n\nEncore.`);
      expect(said(outcome)?.slice(-2)).toEqual(["barnabe-lacharrette: Je passais.", "barnabe-lacharrette: Encore."]);
    },
  );

  it("is the same where the cover has the bracket, and the line has not", () => {
    const people = ["Zélie MOULINEAU, Meunière", "Anatole D'ESTRAN (Groupe Levain)"];
    const outcome = importText(received([`${opened}\n\nAnatole D'ESTRAN\n\nJe cuis.`], { people }));
    expect(outcome.hearing?.participants).toHaveLength(2);
    expect(said(outcome)?.at(-1)).toMatch(/^anatole-d-estran.*: Je cuis\.$/u);
  });

  it.each([
    "Monsieur le président Anatole D'ESTRAN",
    "le président Anatole D'ESTRAN",
    "Le président remercie Anatole D'ESTRAN",
    "Anatole D'ESTRAN (contre)",
    "Barnabé LACHARRETTE (pouvoir à Zélie MOULINEAU)",
  ])("is only spoken of: %s", (line) => {
    expect(said(debate(`${line}\n\nBravo !`))).toEqual([`zelie-moulineau: Je mouds. | ${line} | Bravo !`]);
  });
});

describe("somebody whom nobody announced, written as the cover writes its names", () => {
  const ordinary = ["Zélie Moulineau, Meunière", "Anatole d'Estran, Boulanger", "Éloi de La Meule, Charron"];
  const given = ["Zélie, Meunière", "Anatole, Boulanger", "Éloi, Charron"];

  function debateOf(people: readonly string[], line: string): string[] | undefined {
    return said(importText(received([`${people[0] ?? ""}\n\nJe mouds.\n\n${line}\n\nJe passais.`], { people })));
  }

  it.each([
    [ordinary, "Barnabé Lacharrette", "barnabe-lacharrette"],
    [ordinary, "B.-J. Lacharrette, Charretier", "b-j-lacharrette"],
    [ordinary, "M. Barnabé de Lacharrette, Charretier", "barnabe-de-lacharrette"],
    [given, "Barnabé, Boulanger", "barnabe"],
    [given, "Barnabé, Habitant du quartier", "barnabe"],
  ])("takes the floor: %s, %s", (people, line, id) => {
    expect(debateOf(people, line)?.at(-1)).toBe(`${id}: Je passais.`);
  });

  it.each([
    [ordinary, "Liberté Égalité Fraternité"],
    [ordinary, "Projet Moulin"],
    [given, "Barnabé"],
    [given, "Premièrement, le vent"],
    [everybodyInCapitals(), "Barnabé Lacharrette"],
  ])("does not by words that only look like a name: %s, %s", (people, line) => {
    expect(debateOf(people, line)?.at(-1)).toContain(`Je mouds. | ${line} | Je passais.`);
  });

  function everybodyInCapitals(): string[] {
    return ["Zélie MOULINEAU, Meunière", "Anatole D'ESTRAN, Boulanger"];
  }

  it("may have written a book whose title asks", () => {
    const line = "Barnabé LACHARRETTE, Charretier, auteur de « Où va le blé ? »";
    expect(said(debate(`${line}\n\nJe passais.`))?.at(-1)).toBe("barnabe-lacharrette: Je passais.");
  });
});

describe("somebody of the cover whose line is laid out otherwise", () => {
  it.each([
    ["their role under their name", "Anatole D'ESTRAN  \nBoulanger"],
    ["their role in the next paragraph", "**Anatole D'ESTRAN**\n\nBoulanger"],
  ])("has %s", (_, line) => {
    const outcome = debate(`${line}\n\nJe cuis.`);
    expect(said(outcome)?.at(-1)).toBe("anatole-d-estran: Je cuis.");
    expect(outcome.hearing?.interventions.at(-1)?.byline).toBe("Anatole D'ESTRAN, Boulanger");
    expect(outcome.rules).toEqual([]);
  });

  it("may say what they are", () => {
    expect(said(debate("Anatole D'ESTRAN\n\nBoulanger."))?.at(-1)).toBe("anatole-d-estran: Boulanger.");
  });

  it("has their surname first, and that is said", () => {
    const outcome = debate("D'ESTRAN Anatole\n\nJe cuis.");
    expect(said(outcome)?.at(-1)).toBe("anatole-d-estran: Je cuis.");
    expect(outcome.rules).toEqual(["import-name-spelling"]);
  });

  it("is doubtful behind a function and a comma", () => {
    expect(debate("La présidente, Barnabé LACHARRETTE\n\nJe passais.").rules).toEqual(["import-name-in-text"]);
  });
});

describe("a line that only resembles that of a speaker", () => {
  it.each([
    ["a heading", "Vœu LOGEMENT, n° 3"],
    ["a line of trams", "Ligne TGV, tracé nord"],
    ["a mission", "Cohésion DES MOULINS"],
    ["a motion", "Motion PAUL"],
    ["what is denied", "Madame MOULINEAU, le blé et l'orge ne suffiront pas, etc."],
    ["what is denied of somebody", "Barnabé LACHARRETTE, le charretier qui n'a pas d'âne, etc."],
  ])("is text: %s", (_, line) => {
    expect(said(debate(`${line}\n\nVoilà.`))).toHaveLength(said(debate("Voilà."))?.length ?? 0);
  });
});

describe("somebody who is counted", () => {
  it.each([
    "Ont voté contre :\n\nM. Anatole D'ESTRAN",
    "Se sont abstenus :\n\nAnatole D'ESTRAN, Boulanger",
    "Abstention (1) :\n\nAnatole D'ESTRAN",
    "Absent excusé :\n\nAnatole D'ESTRAN",
    "Sont présents\n\nAnatole D'ESTRAN, Boulanger ; Barnabé LACHARRETTE, Charretier",
  ])("does not speak: %s", (names) => {
    expect(said(debate(`${names}\n\nVoilà.`))).toHaveLength(said(debate("Voilà."))?.length ?? 0);
  });

  it("does not speak where a page cuts the list after a name", () => {
    const outcome = debate(
      "Sont présents\n\nAnatole D'ESTRAN,",
      "Boulanger ; Barnabé LACHARRETTE, Charretier\n\nVoilà.",
    );
    expect(said(outcome)).toHaveLength(1);
    expect(said(outcome)?.[0]).toMatch(/Anatole D'ESTRAN, Boulanger ; Barnabé LACHARRETTE, Charretier \| Voilà\.$/u);
    expect(outcome.rules).toContain("import-name-in-text");
  });

  it("speaks next, on a line that is written otherwise", () => {
    const outcome = debate("Absent excusé :\n\nM. Barnabé LACHARRETTE\n\nAnatole D'ESTRAN, Boulanger\n\nVoilà.");
    expect(said(outcome)?.at(-1)).toBe("anatole-d-estran: Voilà.");
  });

  it.each(["La parole est à :", "Pour le groupe LID :", "Contre le texte, donc :"])("speaks under %s", (opening) => {
    const outcome = debate(`${opening}\n\nAnatole D'ESTRAN\n\nVoilà.`);
    expect(said(outcome)?.at(-1)).toBe("anatole-d-estran: Voilà.");
  });
});

describe("a name of the cover is said, not heard", () => {
  it.each([
    ["Rapport de M.", "Anatole D'ESTRAN, Boulanger"],
    ["Présidence de Mme", "Zélie MOULINEAU, vice-présidente"],
    ["Rapport de Mlle", "Éloi DE LA MEULE"],
    ["Présidence de", "M. Anatole D'ESTRAN, président"],
    ["Sous la présidence de", "Mme Zélie MOULINEAU, vice-présidente"],
  ])("after « %s », at the head of the next page: « %s »", (start, end) => {
    const outcome = debate(`Nous avons voté.\n\n${start}`, `${end}\n\nZélie MOULINEAU, Meunière\n\nLa séance reprend.`);
    expect(outcome.hearing?.interventions).toHaveLength(2);
    expect(said(outcome)?.[0]).toContain(start);
    expect(said(outcome)?.[0]).toContain(end);
    expect(outcome.rules).toContain("import-name-in-text");
  });

  it.each(["Le maire :", "Un habitant :"])("nor does « %s » before a page that quotes", (line) => {
    const outcome = debate(`Je me souviens de ce soir-là.\n\n${line}`, "« Qui est pour ? » Personne n'a répondu.");
    expect(outcome.hearing?.interventions).toHaveLength(1);
    expect(outcome.rules).toEqual(["import-name-in-text"]);
  });

  it.each(["Mme Zélie MOULINEAU et M. Anatole D'ESTRAN", "MM. Anatole D'ESTRAN et Éloi DE LA MEULE"])(
    "with another, under « Ont signé : »: %s",
    (line) => {
      const outcome = debate(`Ont signé :\n\n${line}\n\nJe poursuis.`);
      expect(said(outcome)).toEqual([`zelie-moulineau: Je mouds. | Ont signé : | ${line} | Je poursuis.`]);
      expect(outcome.rules).toEqual(["import-name-in-text"]);
    },
  );
});
