import { describe, expect, it } from "vitest";
import { importText, received, said, type Outcome } from "./received-transcript";

const opened = "Zélie MOULINEAU, Meunière\n\nJe mouds.";

/** Somebody of the cover speaks; what is tried stands on the pages. */
function debate(...pages: readonly string[]): Outcome {
  const [first = "", ...others] = pages;
  return importText(received([`${opened}\n\n${first}`, ...others]));
}

const note = "\n\n---\n\n<sup>1</sup> Le registre du moulin.";

describe("somebody whom a line names by what they are", () => {
  it.each([
    ["Le président", "le-president"],
    ["La Présidente de séance", "la-presidente-de-seance"],
    ["Mme la rapporteure", "la-rapporteure"],
    ["L’animatrice", "l-animatrice"],
    ["Une intervenante", "une-intervenante"],
    ["Un participant, habitant du quartier", "un-participant"],
    ["La salle", "la-salle"],
    ["Plusieurs voix", "plusieurs-voix"],
    ["Voix diverses :", "voix-diverses"],
    ["Un député du groupe Moulins et Territoires", "un-depute-du-groupe-moulins-et-territoires"],
    ["Plusieurs membres des groupes LID et VAN", "plusieurs-membres-des-groupes-lid-et-van"],
    ["La garante", "la-garante"],
    ["Le commissaire enquêteur", "le-commissaire-enqueteur"],
    ["Un conseiller municipal", "un-conseiller-municipal"],
    ["La secrétaire générale adjointe", "la-secretaire-generale-adjointe"],
    ["Une éleveuse de la vallée", "une-eleveuse-de-la-vallee"],
    ["Un usager", "un-usager"],
  ])("takes the floor, and is said: %s", (line, id) => {
    const outcome = debate(`${line}\n\nBravo !\n\nAnatole D'ESTRAN, Boulanger\n\nMerci.`);
    expect(said(outcome)).toEqual(["zelie-moulineau: Je mouds.", `${id}: Bravo !`, "anatole-d-estran: Merci."]);
    expect(outcome.rules).toEqual(["import-name-not-listed"]);
  });

  it.each([
    "Le président du moulin a raison",
    "La salle applaudit.",
    "Les membres du conseil",
    "Le moulin",
    "Un intervenant dans la salle. – Bravo !",
    "Une voix : Bravo !",
    "Plusieurs idées",
    "L'usager au centre",
    "La retraite",
    "Le maire bâtisseur",
    "Monsieur le Président",
    "le président",
  ])("does not by what is a sentence, a heading or an address: %s", (line) => {
    expect(said(debate(`${line}\n\nBravo !`))).toEqual([`zelie-moulineau: Je mouds. | ${line} | Bravo !`]);
  });

  it("does not by words that a note ends", () => {
    const outcome = debate(`Un intervenant dans la salle. – Bravo !<sup>1</sup>${note}`);
    expect(outcome.hearing?.interventions).toHaveLength(1);
  });

  it("does not by words that introduce others, and that a page cuts", () => {
    expect(said(debate("Plusieurs voix :", "oui !"))).toEqual(["zelie-moulineau: Je mouds. | Plusieurs voix : oui !"]);
  });
});

describe("words to somebody", () => {
  it.each([
    ["that a note ends", `Monsieur D'ESTRAN, le pain est-il cuit ?<sup>1</sup>${note}`],
    ["that calls and a note end", `M. D'ESTRAN, maître<sup>1</sup> boulanger est parti.<sup>1</sup>${note}`],
    ["that a stage direction ends", "Me D'ESTRAN, le Dr DE LA MEULE est là. (Sourires.) Il cuit. (Rires.)"],
    ["that a stage direction alone ends", "Monsieur D'ESTRAN, le pain est cuit. (Sourires.)"],
    ["that several bear", "M. D'ESTRAN, le Dr Meule et le Pr Grain"],
  ])("%s are said by who speaks", (_, words) => {
    expect(debate(words).hearing?.interventions).toHaveLength(1);
  });

  it.each([
    ["after an article", "Me D'ESTRAN, le", "Dr Meule arrive."],
    ["before a mark", "Monsieur D'ESTRAN, le pain cuit", "?! Bien sûr."],
    ["before a mark alone", "Monsieur D'ESTRAN, le pain cuit", "?"],
    ["before a small letter", "Monsieur D'ESTRAN, le pain", "est cuit."],
    ["before a small letter, to a person without a role", "Monsieur le président, le pain", "est cuit."],
  ])("that a page cuts %s are said by who speaks", (_, start, end) => {
    const people = ["Zélie MOULINEAU, Meunière", "Anatole D'ESTRAN, Boulanger", "Le président"];
    const outcome = importText(received([`${opened}\n\n${start}`, `${end}\n\nBien.`], { people }));
    expect(said(outcome)).toEqual([`zelie-moulineau: Je mouds. | ${start} ${end} | Bien.`]);
  });

  it("that fit several people of the cover, and that a page or a note ends, do not refuse the file", () => {
    const people = ["Zélie MOULINEAU, Meunière", "Anatole MOULINEAU, Boulanger"];
    const pages = [
      `${opened}\n\nMonsieur MOULINEAU, est-ce cuit ?<sup>1</sup>\n\nM. MOULINEAU, le${note}`,
      "Dr Meule arrive.",
    ];
    expect(importText(received(pages, { people })).hearing?.interventions).toHaveLength(1);
  });
});

it.each([
  ["M. le Pr Anatole D'ESTRAN, Boulanger", "anatole-d-estran"],
  ["Mme la docteure Zélie MOULINEAU", "zelie-moulineau"],
])("a title after « M. » or « Mme » is no part of a name: %s", (line, id) => {
  expect(said(debate(`${line}\n\nJe cuis.`))?.at(-1)).toBe(`${id}: Je cuis.`);
});

it("a sentence that opens with the name of who speaks on the next page loses no word", () => {
  const outcome = debate("Anatole D'Estran a la parole.", "Anatole D'ESTRAN, Boulanger\n\nJe cuis.");
  expect(said(outcome)).toEqual([
    "zelie-moulineau: Je mouds. | Anatole D'Estran a la parole.",
    "anatole-d-estran: Je cuis.",
  ]);
});

it("a particle before a surname is no article before an acronym", () => {
  expect(said(debate("Élodie du ROSEAU\n\nJe passais."))?.at(-1)).toBe("elodie-du-roseau: Je passais.");
});

it("what looks like a name and is an acronym is text, and is said", () => {
  const outcome = debate("Parlons de la GMB.\n\nVapeur GMB\n\nElle moud.");
  expect(outcome.rules).toEqual(["import-name-in-text"]);
});

it("somebody who was interrupted leaves the floor to what a small letter opens", () => {
  expect(said(debate("Je n'ai pas fini –\n\nAnatole D'ESTRAN\n\net le pain ?"))?.at(-1)).toBe(
    "anatole-d-estran: et le pain ?",
  );
});

it("« ? » is all that somebody says", () => {
  expect(said(debate("Et puis\n\nAnatole D'ESTRAN, Boulanger\n\n?"))?.at(-1)).toBe("anatole-d-estran: ?");
});

describe("a line of the cover that a page cuts out of a sentence", () => {
  it("takes no floor behind what asks for a name, with the full stop of the sentence", () => {
    const outcome = debate("La parole est à", "Anatole D'ESTRAN, Boulanger.\n\nIl cuit.");
    expect(said(outcome)).toEqual([
      "zelie-moulineau: Je mouds. | La parole est à Anatole D'ESTRAN, Boulanger. | Il cuit.",
    ]);
    expect(outcome.rules).toEqual(["import-name-in-text"]);
  });

  it("takes no floor before what the sentence says, with its comma", () => {
    const outcome = debate("Anatole D'ESTRAN, Boulanger,", "nous a prévenus.");
    expect(said(outcome)).toEqual(["zelie-moulineau: Je mouds. | Anatole D'ESTRAN, Boulanger, nous a prévenus."]);
  });

  it("takes it with a bracket that the next page closes", () => {
    const outcome = debate("Barnabé LACHARRETTE, Charretier (Groupe", "Levain et blé)\n\nJe passais.");
    expect(said(outcome)?.at(-1)).toBe("barnabe-lacharrette: Je passais.");
  });
});
