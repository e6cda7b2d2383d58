import { describe, expect, it } from "vitest";
import { importText, received, said, type Outcome } from "./received-transcript";

const capitals = ["Zélie MOULINEAU", "Anatole D'ESTRAN", "Éloi DE LA MEULE, président"];
const ordinary = ["Zélie Moulineau", "Anatole d'Estran", "Éloi de La Meule, président"];
const upper = ["ZÉLIE MOULINEAU", "ANATOLE D'ESTRAN", "ÉLOI DE LA MEULE, PRÉSIDENT"];

/** The president of a cover that gives no other role speaks; what is tried stands on the pages. */
function debate(pages: string | readonly string[], people = capitals): Outcome {
  const [first = "", ...others] = [pages].flat();
  return importText(received([`${people.at(-1) ?? ""}\n\nJ'ouvre.\n\n${first}`, ...others], { people }));
}

const line = (printed: string, people = capitals): Outcome => debate(`${printed}\n\nJe passais.`, people);

const newcomers = ({ hearing }: Outcome): unknown =>
  hearing?.participants.filter(({ listed }) => !listed).map(({ name, role }) => [name, role]);

describe("somebody whom the cover does not list speaks, and is said", () => {
  it.each([
    ["a role cut short", "Barnabé LACHARRETTE, conseiller dép.", "conseiller dép."],
    ["a role in three words cut short", "Barnabé LACHARRETTE, dir. gén. adj.", "dir. gén. adj."],
    ["a title cut short", "Barnabé LACHARRETTE, Ph. D.", "Ph. D."],
    ["a role that a full stop ends", "Barnabé LACHARRETTE, maire de Port-Fiction.", "maire de Port-Fiction."],
    ["a Breton surname", "Barnabé K/BRAZ, charretier", "charretier"],
    ["a name that another bore", "Barnabé LACHARRETTE Jr., charretier", "charretier"],
    ["a name in capitals", "BARNABÉ LACHARRETTE, maire", "maire"],
    ["a rank in figures", "Barnabé LACHARRETTE, 2<sup>e</sup> adjoint", "2e adjoint"],
    ["another rank", "Barnabé LACHARRETTE, 1er vice-président", "1er vice-président"],
    ["an age", "Barnabé LACHARRETTE, 50 ans, riverain", "50 ans, riverain"],
    ["a society whose name cries", "Barnabé LACHARRETTE, Association « Debout ! »", "Association « Debout ! »"],
    ["a surname hidden", "Madame Y, riveraine", "riveraine"],
  ])("after %s", (_, printed, role) => {
    const outcome = line(printed);
    expect(newcomers(outcome)).toEqual([[expect.any(String), role]]);
    expect(said(outcome)?.at(-1)).toMatch(/: Je passais\.$/u);
    expect(outcome.rules).toEqual(["import-name-not-listed"]);
  });

  it.each([
    "Intervenante",
    "Participant 2",
    "Question de la salle",
    "M. le garde des sceaux",
    "Mme la Première ministre",
    "M. le rapporteur pour avis",
    "Les députés du groupe Quartiers",
    "Mme Y",
  ])("as %s", (printed) => {
    const outcome = line(printed);
    expect(newcomers(outcome)).toEqual([[printed, undefined]]);
    expect(outcome.rules).toEqual(["import-name-not-listed"]);
  });

  it("in capitals, where the cover has only those", () => {
    expect(newcomers(line("BARNABÉ LACHARRETTE", upper))).toEqual([["BARNABÉ LACHARRETTE", undefined]]);
  });

  it("under a label that stands alone twice", () => {
    const outcome = debate("Modératrice\n\nOui ?\n\nZélie MOULINEAU\n\nNon.\n\nModératrice\n\nMerci.");
    expect(said(outcome)?.slice(1)).toEqual(["moderatrice: Oui ?", "zelie-moulineau: Non.", "moderatrice: Merci."]);
    expect(outcome.rules).toEqual(["import-name-not-listed"]);
  });

  it("with the role that a later line of theirs gives", () => {
    const lines = "Barnabé LACHARRETTE\n\nOui.\n\nZélie MOULINEAU\n\nNon.\n\nBarnabé LACHARRETTE, charretier\n\nSi.";
    expect(newcomers(debate(lines))).toEqual([["Barnabé LACHARRETTE", "charretier"]]);
  });

  it("at the foot of a page, where the next opens with what the speeches call a thing", () => {
    const outcome = debate(["Voici l'ONL.\n\nBarnabé LACHARRETTE", "ONL, CNRF : le lavoir."]);
    expect(said(outcome)?.at(-1)).toBe("barnabe-lacharrette: ONL, CNRF : le lavoir.");
  });
});

describe("a line that may name somebody is text, and said", () => {
  it.each([
    ["a name and words", "Barnabé LACHARRETTE, bravo !"],
    ["a role that asks", "Barnabé LACHARRETTE, membre du collectif Et si ?"],
    ["a role and a comma", "Barnabé LACHARRETTE, maire,"],
    ["a name in capitals", "BARNABÉ LACHARRETTE"],
    ["a dash before the role", "Barnabé LACHARRETTE – charretier"],
    ["a label", "Modératrice"],
    ["a comma forgotten", "Anatole D'ESTRAN Boulanger"],
    ["a full stop after a name of the cover", "Anatole D'ESTRAN."],
    ["what announces somebody", "Intervention : Anatole D'ESTRAN"],
    ["another way to announce", "Question de Zélie MOULINEAU"],
    ["what announces an office", "Intervention du président"],
    ["a title and a surname", "Docteur LACHARRETTE"],
    ["a name in ordinary case", "Barnabé Lacharrette"],
    ["a first name and an initial", "Barnabé L."],
    ["the end of a sentence", "M. D'ESTRAN, de leur présence. M. le président nous l'avait promis, et l'on attend"],
    ["a sentence about somebody", "Maître LACHARRETTE, avocat au barreau de Port-Fiction, a plaidé."],
    ["another", "Barnabé LACHARRETTE, Conseiller de Port-Fiction, est mort."],
    ["a first name after a name", "Barnabé LACHARRETTE, Zélie"],
    ["an address to all", "Zélie MOULINEAU, mes chers collègues,"],
    ["an address to friends", "Zélie MOULINEAU, chers amis"],
    ["an address to everybody", "Zélie MOULINEAU, mesdames et messieurs"],
    ["an address to somebody else", "Madame MOULINEAU, monsieur le maire,"],
    ["an address after « Monsieur »", "Monsieur Anatole D'ESTRAN, mes chers collègues,"],
    ["two names of the cover", "Zélie MOULINEAU, Anatole D'ESTRAN"],
    ["a name and a surname of the cover", "Zélie MOULINEAU, D'ESTRAN"],
    ["a roll", "Zélie MOULINEAU, excusée"],
    ["a vote", "Zélie MOULINEAU, contre"],
    ["a proxy", "Zélie MOULINEAU, pouvoir à M. D'ESTRAN"],
  ])("%s", (_, printed) => {
    const outcome = line(printed);
    expect(said(outcome)).toEqual([`eloi-de-la-meule: J'ouvre. | ${printed} | Je passais.`]);
    expect(outcome.rules).toEqual(["import-name-in-text"]);
  });

  it("two names of a cover in ordinary case", () => {
    const outcome = line("Zélie Moulineau, Anatole d'Estran", ordinary);
    expect(outcome.hearing?.interventions).toHaveLength(1);
    expect(outcome.rules).toEqual(["import-name-in-text"]);
  });

  it("the end of a name of the cover that a page cuts, in ordinary case", () => {
    const people = ["Zélie Moulineau", "Anatole Van Der Meule", "Éloi Charron, président"];
    const outcome = debate(["Je cite Anatole Van", "Der Meule\n\nIl moud."], people);
    expect(outcome.hearing?.interventions).toHaveLength(1);
    expect(outcome.rules).toEqual(["import-name-in-text"]);
  });

  it("an address in another language", () => {
    const outcome = debate(["Herr Präsident, die", "Brunnen gehören allen."], ordinary);
    expect(outcome.hearing?.interventions).toHaveLength(1);
  });

  it("votes in a row", () => {
    const outcome = debate("Zélie MOULINEAU, pour\n\nAnatole D'ESTRAN, contre\n\nC'est dit.");
    expect(outcome.hearing?.interventions).toHaveLength(1);
    expect(outcome.rules).toEqual(["import-name-in-text", "import-name-in-text"]);
  });

  it.each([
    ["a page cuts before it", ["Je salue", "Zélie MOULINEAU,\n\nElle est là."]],
    ["« Chère » ends the page before it", ["Chère", "Zélie MOULINEAU\n\nMerci."]],
    ["a small letter goes on after it", "Zélie MOULINEAU,\n\nqui est là."],
  ])("a name whole, where %s", (_, pages) => {
    const outcome = debate(pages);
    expect(outcome.hearing?.interventions).toHaveLength(1);
    expect(outcome.rules).toEqual(["import-name-in-text"]);
  });
});

it("a name and a comma alone take the floor, and the comma is said", () => {
  const outcome = line("Zélie MOULINEAU,");
  expect(said(outcome)?.at(-1)).toBe("zelie-moulineau: Je passais.");
  expect(outcome.rules).toEqual(["import-name-spelling"]);
});

it.each(["boulangère", "Gardienne du phare d'ESTRAN", "présentatrice"])(
  "a role of the line alone is one: %s",
  (role) => {
    expect(said(line(`Zélie MOULINEAU, ${role}`))?.at(-1)).toBe("zelie-moulineau: Je passais.");
  },
);

it.each(["Intervention d'Éloi DE LA MEULE\nprésident", "Intervention d'Éloi DE LA MEULE\n\nPrésident"])(
  "a presentation whose role stands below opens one intervention, without the role in its words: %j",
  (lines) => {
    const outcome = line(lines);
    expect(outcome.hearing?.interventions.map(({ kind }) => kind)).toEqual(["exchange", "presentation"]);
    expect(said(outcome)?.at(-1)).toBe("eloi-de-la-meule: Je passais.");
  },
);

describe("a sentence that a page cuts after a function", () => {
  it.each([
    ["Le président de la", "République a parlé."],
    ["Plusieurs habitants de", "Port-Fiction sont là."],
    ["Le maire de Port-Fiction écrivait", "« Oui »."],
    ["Un élu, Barnabé", "LACHARRETTE, a parlé."],
    ["Le président", "D'ARGOULE a parlé."],
    ["La présidente", "Marie LACHARRETTE a parlé."],
  ])("is said by who speaks: %s | %s", (start, end) => {
    expect(said(debate([start, end]))).toEqual([`eloi-de-la-meule: J'ouvre. | ${start} ${end}`]);
  });

  it.each(["Oui.", "Madame MOULINEAU, vous avez la parole."])("is none before %s", (words) => {
    expect(said(debate(["Le président", words]))?.at(-1)).toBe(`le-president: ${words}`);
  });

  it.each(["Marie LACHARRETTE l'a rappelé.", "ONL, CNRF : à ce titre."])(
    "is none before a speech that opens with a name or an acronym, under a name and a role: %s",
    (words) => {
      const outcome = debate(["Voici l'ONL.\n\nBarnabé LACHARRETTE, Charretier de Mi-Vallée", words]);
      expect(said(outcome)?.at(-1)).toBe(`barnabe-lacharrette: ${words}`);
    },
  );

  it.each(["Le maire", "Zélie MOULINEAU", "Yann ZOLTARIN"])(
    "does not take the floor from the line above: %s",
    (start) => {
      const outcome = debate([`Intervention de Barnabé LACHARRETTE, Charretier\n\n${start}`, "a parlé hier."]);
      expect(said(outcome)?.at(-1)).toBe(`barnabe-lacharrette: ${start} a parlé hier.`);
    },
  );
});

it("somebody unlisted speaks on the line under theirs", () => {
  const outcome = debate("Barnabé LACHARRETTE, maire\nJe passais par là.\n\nEncore.");
  expect(said(outcome)?.at(-1)).toBe("barnabe-lacharrette: Je passais par là. | Encore.");
  expect(newcomers(outcome)).toEqual([["Barnabé LACHARRETTE", "maire"]]);
});

it("a hyphen left out names the same person, which is said", () => {
  const outcome = debate("Anne Lise GRAIN-D'OR\n\nOui.", ["Anne-Lise GRAIN D'OR", ...capitals]);
  expect(said(outcome)?.at(-1)).toBe("anne-lise-grain-d-or: Oui.");
  expect(outcome.rules).toEqual(["import-name-spelling"]);
});
