import { describe, expect, it } from "vitest";
import { furniture, importText, received, said, type Outcome } from "./received-transcript";

const pages = [
  "Zélie MOULINEAU, Meunière\n\nJe mouds le blé",
  "quand le vent le veut.\n\nAnatole D'ESTRAN, Boulanger\n\nEt je cuis",
  "le pain.",
];
const text = received(pages);
const spoken = ["zelie-moulineau: Je mouds le blé quand le vent le veut.", "anatole-d-estran: Et je cuis le pain."];

/** The file with the furniture of each page, the cover first, made by `print`. */
function furnished(print: (page: number) => string): string {
  const [start = "", ...parts] = text.split(furniture);
  return parts.reduce((file, part, index) => file + print(index + 1) + part, start);
}

function pagesOf({ hearing }: Outcome): (number | undefined)[] {
  return [hearing?.pages, ...(hearing?.interventions.flatMap(({ page, pageEnd }) => [page, pageEnd]) ?? [])];
}

const otherLine = "***Aldo FICTIF***  \nAdjoint au Maire de Port-Fiction,";

describe("furniture that changes from page to page", () => {
  it.each([
    ["missing on the cover", (page) => (page === 1 ? "" : furniture), []],
    ["missing on a page", (page) => (page === 3 ? "" : furniture), ["import-page-without-furniture"]],
    ["missing on the first page of speech", (page) => (page === 2 ? "" : furniture), ["import-page-without-furniture"]],
    [
      "its first line alone on a page",
      (page) => (page === 3 ? "***Aldo FICTIF***" : furniture),
      ["import-furniture-differs"],
    ],
    ["fewer lines on a page", (page) => (page === 3 ? otherLine : furniture), []],
    ["fewer lines on all pages than on the cover", (page) => (page > 1 ? otherLine : furniture), []],
    ["more lines on all pages than on the cover", (page) => (page > 1 ? `${furniture}  \nConseiller` : furniture), []],
    [
      "more lines on one page",
      (page) => (page === 3 ? `${furniture}  \nConseiller` : furniture),
      ["import-furniture-differs"],
    ],
    ["the number of the page", (page) => `${furniture}  \nPage ${String(page)}`, []],
    ["marked otherwise on each page", (page) => furniture.replaceAll("***", "*".repeat(page % 4)), []],
    ["in one line", () => "***Aldo FICTIF***", []],
    ["in one line without marks", () => "Aldo FICTIF", []],
    ["with no-break spaces", (page) => (page % 2 === 0 ? furniture.replaceAll(" M", "\u00a0M") : furniture), []],
  ] as [string, (page: number) => string, string[]][])("is known: %s", (...[, print, rules]) => {
    const outcome = importText(furnished(print));
    expect(said(outcome)).toEqual(spoken);
    expect(pagesOf(outcome)).toEqual([4, 2, 3, 3, 4]);
    expect(outcome.rules).toEqual(rules);
  });

  it.each([
    ["several lines", furniture],
    ["one line", "***Aldo FICTIF***"],
    ["one line without marks", "Aldo FICTIF"],
  ])("of %s leaves the office-holder who takes the floor", (...[, print]) => {
    const file = furnished(() => print).replace("le pain.", "le pain.\n\nAldo FICTIF\n\nMerci.");
    expect(said(importText(file))).toEqual([...spoken, "aldo-fictif: Merci."]);
  });
});

describe("a page without furniture", () => {
  const note = "<sup>1</sup> Une note.";
  const unfurnished = (between: string): Outcome =>
    importText(
      received([
        "Zélie MOULINEAU, Meunière\n\nJe mouds<sup>1</sup> :",
        "Le blé :\n\n- dur ;\n- tendre.",
        "Voilà.",
        "Fin.",
      ])
        .replace("mouds<sup>1</sup> :", `mouds<sup>1</sup> :\n\n${note}`)
        .replace(`\n\n\n\n${furniture}\n\nLe blé`, `${between}Le blé`),
    );

  it.each([
    ["set off by blank lines, that opens above a list", "\n\n\n\n", 5, ["import-page-without-furniture"]],
    ["that nothing sets off", "\n\n", 4, ["import-note-interrupted"]],
  ])("%s, leaves its note to the page before", (_, between, pages, rules) => {
    const outcome = unfurnished(between);
    expect(outcome.hearing?.footnotes).toMatchObject([{ number: 1, page: 2, text: "Une note." }]);
    expect(said(outcome)?.[0]).toMatch(/^zelie-moulineau: Je mouds : (?:\| )?Le blé : \| dur ; tendre/u);
    expect(outcome.hearing?.pages).toBe(pages);
    expect(outcome.rules).toEqual(rules);
  });
});

describe("a line at the foot of pages", () => {
  it.each([
    ["a number", (page: number) => String(page)],
    ["a number of pages", (page: number) => `Compte rendu – page ${String(page)}/4`],
    ["a number over another", (page: number) => `Compte rendu ${String(page)}/4`],
    ["a number after a dash", (page: number) => `Audition du 28 mai 2024 – ${String(page)}`],
    ["a number between dashes", (page: number) => `– ${String(page)} –`],
    ["a number before the title", (page: number) => `${String(page)} | Les moulins`],
  ])("goes: %s", (...[, foot]) => {
    const file =
      furnished((page) => (page === 1 ? furniture : `${foot(page - 1)}\n\n\n\n${furniture}`)) + `\n${foot(4)}\n`;
    const outcome = importText(file);
    expect(said(outcome)).toEqual(spoken);
    expect(outcome.rules).toEqual([]);
  });

  it.each([
    [
      "whose figure does not count pages",
      ["L'article 1 est adopté.", "L'article 2 est adopté.", "L'article 7 est adopté."],
    ],
    ["of a sentence, whose figure does", [1, 2, 3].map((article) => `L'article ${String(article)} est adopté.`)],
    ["of a title, whose figure does", [1, 2, 3].map((article) => `Article ${String(article)}`)],
    ["in bold, whose figure does", [1, 2, 3].map((article) => `**Article ${String(article)}**`)],
    ["that ends with a year", [2018, 2019, 2020].map((year) => `Nous étions en ${String(year)}`)],
    ["that votes are counted in", ["Par 31 voix contre 2.", "Par 28 voix contre 5.", "Par 30 voix contre 3."]],
    ["that is a sentence", ["Je suis d'accord.", "Je suis d'accord.", "Je suis d'accord."]],
  ])("stays where somebody says it: a line %s", (...[, ends]) => {
    const pages = ends.map((end, at) => `Page du blé, ${"abc".charAt(at)}.\n\n${end}`);
    const outcome = importText(received([`Zélie MOULINEAU\n\nJe mouds.\n\n${pages[0] ?? ""}`, ...pages.slice(1)]));
    for (const end of ends) expect(said(outcome)?.[0]).toContain(end.replaceAll("*", ""));
  });

  it("goes though a page was received without its furniture", () => {
    const feet = [1, 2, 3, 5, 6].map((page) => `Je mouds, ${"abcdefg".charAt(page)}.\n\np. ${String(page)}`);
    const outcome = importText(received([`Zélie MOULINEAU\n\n${feet[0] ?? ""}`, ...feet.slice(1)]));
    expect(said(outcome)?.[0]).not.toMatch(/\d|p\./u);
  });

  it("stays where somebody says it", () => {
    const outcome = importText(
      received(["Zélie MOULINEAU\n\nJe mouds.\n\nOui.", "Non.\n\nOui.", "Peut-être.\n\nOui.", "Bien."]),
    );
    expect(said(outcome)).toEqual(["zelie-moulineau: Je mouds. | Oui. | Non. | Oui. | Peut-être. | Oui. | Bien."]);
  });
});

describe("blanks", () => {
  it.each([
    ["no-break spaces for all spaces", text.replaceAll(" ", "\u00a0")],
    ["narrow no-break spaces for all spaces", text.replaceAll(" ", "\u202f")],
    ["no-break spaces on blank lines", text.replaceAll("\n\n", "\n\u00a0\n")],
    ["the line ends of old Macs", text.replaceAll("\n", "\r")],
  ])("do not change what is said: %s", (...[, file]) => {
    const outcome = importText(file);
    expect(said(outcome)).toEqual(spoken);
    expect(pagesOf(outcome)).toEqual([4, 2, 3, 3, 4]);
    expect(outcome.rules).toEqual([]);
  });
});

describe("a cover", () => {
  const groups = (outcome: Outcome): unknown => outcome.hearing?.participants.map(({ group, name }) => [group, name]);
  const [first, second, third] = ["Zélie MOULINEAU", "Anatole D'ESTRAN", "Éloi DE LA MEULE"] as const;
  const split = "\n\n- Éloi";

  it.each([
    ["never seen", "Personnalités qualifiées (Estran) :", "Personnalités qualifiées (Estran)"],
    ["without a colon", "Personnalités qualifiées", "Personnalités qualifiées"],
    ["in bold", "**Élus du littoral :**", "Élus du littoral"],
  ])("has groups %s", (...[, heading, group]) => {
    const outcome = importText(text.replace("\n- Éloi", `\n\n${heading}${split}`));
    expect(groups(outcome)).toEqual([
      ["Intervenants", first],
      ["Intervenants", second],
      [group, third],
    ]);
    expect(outcome.rules).toEqual([]);
  });

  it("may have a group of nobody, and words after its lists, which are kept and said", () => {
    const file = text
      .replace("\n- Éloi", `\n\nExcusés :\n\nÉlus :${split}`)
      .replace("Charron\n", "Charron\n\nDurée : deux heures\n");
    const outcome = importText(file);
    expect(said(outcome)).toEqual(spoken);
    expect(outcome.imported?.canonical).toContain('cover:\n  - "Excusés :"\n  - "Durée : deux heures"');
    expect(outcome.rules).toEqual(["import-cover-leftover", "import-cover-leftover"]);
  });

  it("may be followed by speech on its own page", () => {
    const file = received(["Et je mouds."]).replace("Charron\n", "Charron\n\nZélie MOULINEAU\n\nJe trie.\n");
    expect(said(importText(file))).toEqual(["zelie-moulineau: Je trie. | Et je mouds."]);
  });

  it.each([
    ["MARDI 28 MAI 2024", "2024-05-28"],
    ["Mardi 28 mai 2024, à 14 h 30", "2024-05-28"],
    ["Séance du mardi 28 mai 2024", "2024-05-28"],
    ["Date : 28 mai 2024", "2024-05-28"],
    ["1<sup>ER</sup> AOÛT 2024", "2024-08-01"],
    ["28 décembre 2024".normalize("NFD"), "2024-12-28"],
    ["28\u00a0mai\u202f2024", "2024-05-28"],
  ])("of %s is of that day", (date, iso) => {
    expect(importText(received(pages, { date })).hearing?.date).toBe(iso);
  });

  it.each([
    ["28 mai 2024, Hôtel de Ville", "Hôtel de Ville"],
    ["Mardi 28 mai 2024, à l'Hôtel de Ville, salle 3", "à l'Hôtel de Ville, salle 3"],
    ["28 MAI 2024, PORT-FICTION", "PORT-FICTION"],
  ])("of %s is of that day, and keeps the place, which it says", (date, place) => {
    const { hearing, imported, report } = importText(received(pages, { date }));
    expect(hearing?.date).toBe("2024-05-28");
    expect(imported?.canonical).toMatch(new RegExp(`cover:\n {2}- ['"]?${place}`, "u"));
    expect(report.all.map(({ rule }) => rule)).toEqual(["import-cover-leftover"]);
  });

  it("takes a title that a date opens for a title where another line is the date", () => {
    const outcome = importText(
      received(pages).replace("Les moulins à vent", "14 juillet 1789, une date pour les moulins"),
    );
    expect(outcome.hearing).toMatchObject({ title: "14 juillet 1789, une date pour les moulins", date: "2024-05-28" });
    expect(outcome.rules).toEqual([]);
  });

  it.each([
    ["lundi 28 mai 2024", ["import-weekday-differs"]],
    ["Séance du LUNDI 28 MAI 2024", ["import-weekday-differs"]],
    ["dimanche 1<sup>er</sup> juin 2024", ["import-weekday-differs"]],
    ["samedi 1er juin 2024", []],
    ["Mardi 28 mai 2024", []],
  ])("of %s keeps the date, and says whether its weekday is another", (date, rules) => {
    const outcome = importText(received(pages, { date }));
    expect(outcome.hearing?.date).toMatch(/^2024-0[56]-/u);
    expect(outcome.rules).toEqual(rules);
  });

  it.each([
    ["bis", "import-number-too-large"],
    ["et #13", "import-number-too-large"],
    ["et n° 13", "import-number-too-large"],
    ["\nAUDITION #13", "import-two-numbers"],
  ])("of several numbers is refused: « AUDITION #12 %s »", (more, rule) => {
    const outcome = importText(received(pages).replace("AUDITION #12", `AUDITION #12 ${more}`));
    expect(outcome.rules).toEqual([rule]);
    expect(outcome.hearing).toBeUndefined();
  });

  it("has no note calls in its names and title, which is said", () => {
    const people = ["Zélie MOULINEAU<sup>1</sup>, Meunière", "Anatole D'ESTRAN, Boulanger<sup>2</sup>"];
    const file = received(pages, { people }).replace("à vent", "à vent<sup>3</sup>");
    const { hearing, rules } = importText(file);
    expect(hearing).toMatchObject({
      title: "Les moulins à vent",
      participants: [{ name: "Zélie MOULINEAU" }, { name: "Anatole D'ESTRAN", role: "Boulanger" }],
    });
    expect(rules).toEqual(["import-call-on-cover", "import-call-on-cover", "import-call-on-cover"]);
  });

  it("keeps a superscript that calls nothing", () => {
    const { hearing, rules } = importText(received(pages).replace("Les moulins à vent", "Les m<sup>2</sup> du moulin"));
    expect(hearing?.title).toBe("Les m2 du moulin");
    expect(rules).toEqual([]);
  });

  it.each([
    "Politologue, essayiste, et « voix du phare »",
    "Présidente de l’association « L'Écume »",
    "Cheffe (par intérim) du bureau des digues, DAE",
    "Élue d'Œuvre-sur-Mer",
  ])("gives the role %s, that the speaker line repeats with other apostrophes", (role) => {
    const people = [`Zélie D’ÎLE, ${role}`, "Anatole MEULE"];
    const line = `Zélie D'ÎLE, ${role.replaceAll("’", "'").replaceAll("d'", "d’")}`;
    const outcome = importText(received([`${line}\n\nBonjour.\n\nAnatole MEULE\n\nOui.`], { people }));
    expect(said(outcome)).toEqual(["zelie-d-ile: Bonjour.", "anatole-meule: Oui."]);
    expect(outcome.hearing?.participants[0]).toMatchObject({ name: "Zélie D’ÎLE", role });
    expect(outcome.rules).toEqual([]);
  });
});

it.each([
  ["a quotation", "> Document provisoire", "Document provisoire"],
  ["a table", "| Salle | Heure |\n| --- | --- |\n| Bleue | 9 h |", "Bleue"],
  ["a part of an item", "- Côme GRAIN\n  - et son chien", "et son chien"],
])("the cover keeps the words of %s", (_, printed, kept) => {
  const text = received(["Zélie MOULINEAU, Meunière\n\nJe mouds.", "Oui."]);
  const outcome = importText(text.replace("Intervenants :", `${printed}\n\nIntervenants :`));
  expect(outcome.imported?.canonical).toContain(kept);
  expect(outcome.rules).toContain("import-cover-leftover");
});

it("a year that no hearing has is no date", () => {
  expect(importText(received(["Zélie MOULINEAU\n\nOui."], { date: "14 janvier 0000" })).rules).toEqual([
    "import-impossible-date",
  ]);
});

it("what is wrong once all is read is shown where it was received", () => {
  const people = ["Jean MARTIN, Meunier", "Jean MARTÎN, Boulanger"];
  const text = received(["Jean MARTIN, Meunier\n\nOui."], { people });
  const { report } = importText(text);
  const [fault] = report.all.filter(({ effect }) => effect === "refuses");
  expect(text.split("\n")[(fault?.line ?? 0) - 1]).toContain("Jean MART");
});
