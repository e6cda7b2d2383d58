import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formsOf, phraseTokens, tokenize } from "@/lib/search/analyse";
import { parseQuery, type Atom, type ParsedQuery } from "@/lib/search/query";
import { nastyLine } from "../text/nasty-text";

function saidBy(atom: Atom): string {
  return atom.type === "phrase" ? `« ${atom.said} »` : atom.said;
}

/** « a + b|c - d » */
function shape({ clauses, excluded }: ParsedQuery): string {
  const kept = clauses.map(({ atoms }) => atoms.map(saidBy).join("|")).join(" + ");
  return [kept, ...excluded.map(({ atoms }) => `- ${atoms.map(saidBy).join("|")}`)].filter(Boolean).join(" ");
}

const signs = [
  '"',
  "«",
  "»",
  "-",
  "*",
  "OU",
  "PRÈS",
  "PRÈS/3",
  "intervenant:",
  "page:9",
  "avant:",
  "(",
  "\\",
  "mot",
  " ",
];

describe("a query", () => {
  it("has a reading whatever is typed", () => {
    const typed = fc.oneof(
      nastyLine,
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.array(fc.constantFrom(...signs), { maxLength: 20 }).map((parts) => parts.join("")),
      fc.array(fc.constantFrom(...signs), { maxLength: 20 }).map((parts) => parts.join(" ")),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const { clauses, excluded, faults } = parseQuery(text);
        for (const { atoms } of [...clauses, ...excluded]) expect(atoms.length).toBeGreaterThan(0);
        expect(Array.isArray(faults)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    "__proto__",
    "constructor",
    "toString",
    '"__proto__"',
    "\\",
    "(",
    "a".repeat(5000),
    '"'.repeat(3001),
    "- - -",
  ])("is not upset by %.20s", (typed) => {
    expect(Array.isArray(parseQuery(typed).clauses)).toBe(true);
  });

  it.each([
    ["la souveraineté de l'Europe", "souveraineté + Europe"],
    ["il y a", "« il y a »"],
    ["« de la mer » et le phare", "« de la mer » + phare"],
    ['"phare rouge', "phare + rouge"],
    ["phare Phare PHARE", "phare"],
    ["Europe -Chine", "Europe - Chine"],
    ['-"deep fake" vidéo', "vidéo - « deep fake »"],
    ["cyber-sécurité", "cyber-sécurité"],
    ["Chine OU Russie Europe", "Chine|Russie + Europe"],
    ["chine ou russie", "chine + russie"],
    ["Europe -Chine OU -Russie", "Europe - Chine|Russie"],
    ["algorithm*", "algorithm*"],
    ["d'algorithm*", "algorithm*"],
    ["données PRÈS modèle", "données PRÈS modèle"],
    ["données PRES/3 modèle", "données PRES/3 modèle"],
    ["1 500 volumes", "1 500 + volumes"],
    ["l'IA", "IA"],
    ["AI Act", "AI + Act"],
    ["LES DONNÉES", "DONNÉES"],
    ["Chine ET Russie", "Chine + Russie"],
    ['"Chine ET Russie"', "« Chine ET Russie »"],
    ["peut-être", "« peut-être »"],
    ["avant OU après", "« avant »|« après »"],
    ["entre*", "entre*"],
    ["mer -par*", "mer - par*"],
    ["algorithm**", "algorithm*"],
    ["Europe –Chine", "Europe - Chine"],
    ["Europe −Chine", "Europe - Chine"],
    ["dé\u00adsinfor\u200bmation\u200f", "désinformation"],
    ["mer PRÈS/ sel", "mer PRÈS/ sel"],
    ["mer PRÈS/150 sel", "mer PRÈS/150 sel"],
    ["*", ""],
    ["--", ""],
  ])("reads %s as %s", (typed, expected) => {
    expect(shape(parseQuery(typed))).toBe(expected);
  });

  it.each([
    '"open source"',
    "« open source »",
    "“open source”",
    "«\u00a0open source\u00a0»",
    "„open source“",
    "”open source”",
  ])("reads %s as a phrase", (typed) => {
    expect(parseQuery(typed).clauses).toEqual([
      { atoms: [{ type: "phrase", said: "open source", folded: ["open", "source"], forms: ["open", "source"] }] },
    ]);
  });

  it("looks up a phrase by no word that may be too common, however it is printed", () => {
    const forms = (question: string) =>
      parseQuery(question).clauses.flatMap(({ atoms }) =>
        atoms.flatMap((atom) => (atom.type === "phrase" ? atom.forms : [])),
      );
    expect(forms('"L\'INDUSTRIE, LE"')).toEqual(["industrie"]);
    expect(forms('"COLLABORATEURS, ETC. VOUS"')).toEqual(["collaborateurs", "etc"]);
    expect(forms('"AI Act"')).toEqual(["act"]);
    expect(forms('"lorsqu elle parle"')).toEqual(["parle"]);
    expect(parseQuery("peut-être").clauses).toEqual([
      { atoms: [{ type: "phrase", said: "peut-être", folded: ["peut", "etre"], forms: [] }] },
    ]);
  });

  it("takes the ten words of PRÈS where it gives no number", () => {
    const distances = ["mer PRÈS sel", "mer PRÈS/ sel", "mer PRÈS/3 sel", "mer PRÈS/150 sel"].map((question) =>
      parseQuery(question).clauses.flatMap(({ atoms }) =>
        atoms.flatMap((atom) => (atom.type === "near" ? atom.distance : [])),
      ),
    );
    expect(distances).toEqual([[10], [10], [3], [150]]);
  });

  it("reads the part of the archive that is asked for", () => {
    const { fields, clauses } = parseQuery('IA intervenant:"Asma Mhalla" apres:2023 page:9-12 -groupe:administration');
    expect(clauses).toHaveLength(1);
    expect(fields).toEqual([
      { type: "speaker", value: "Asma Mhalla", said: 'intervenant:"Asma Mhalla"', negated: false },
      { type: "period", from: "2024-01-01", said: "apres:2023" },
      { type: "page", first: 9, last: 12, said: "page:9-12", negated: false },
      { type: "group", value: "administration", said: "-groupe:administration", negated: true },
    ]);
  });

  it.each([
    ["intervenant : Avrin IA", "speaker", "Avrin"],
    ['intervenant :\u00a0"Asma Mhalla" IA', "speaker", "Asma Mhalla"],
    ["IA intervenant: avrin", "speaker", "avrin"],
    ["Intervenants:avrin IA", "speaker", "avrin"],
    ["intervenante:mhalla IA", "speaker", "mhalla"],
    ["auditions:11 IA", "hearing", "11"],
    ["IA groupe:„Groupes politiques“", "group", "Groupes politiques"],
  ])("reads %s as French is written", (typed, type, value) => {
    const { fields, clauses } = parseQuery(typed);
    expect(fields).toMatchObject([{ type, value }]);
    expect(clauses.map(({ atoms }) => atoms.map(({ said }) => said))).toEqual([["IA"]]);
  });

  it.each(["page:9-12", "pages:9-12", "page : 9–12"])("reads %s as the pages from 9 to 12", (typed) => {
    expect(parseQuery(typed).fields).toMatchObject([{ type: "page", first: 9, last: 12 }]);
  });

  it.each([
    ["avant:2024", { to: "2023-12-31" }],
    ["après:2024", { from: "2025-01-01" }],
    ["avant:2024-03", { to: "2024-02-29" }],
    ["après:2024-02", { from: "2024-03-01" }],
    ["avant:28/05/2024", { to: "2024-05-27" }],
    ["après:05/2024", { from: "2024-06-01" }],
    ["après:2023-12-31", { from: "2024-01-01" }],
  ])("%s leaves the period itself out", (typed, period) => {
    expect(parseQuery(typed).fields).toEqual([{ type: "period", said: typed, ...period }]);
  });

  it.each([
    ["avant:hier IA", { type: "field", fault: "date", said: "avant:hier" }],
    ["avant:2024-02-31 IA", { type: "field", fault: "date", said: "avant:2024-02-31" }],
    ["page:neuf IA", { type: "field", fault: "page", said: "page:neuf" }],
    ["OU IA", { type: "operator", said: "OU" }],
    ["IA OU", { type: "operator", said: "OU" }],
    ["IA PRÈS", { type: "operator", said: "PRÈS" }],
    ["PRÈS/4 IA", { type: "operator", said: "PRÈS/4" }],
    [`IA ${"x ".repeat(600)}`, { type: "too-long" }],
    [`IA ${Array.from({ length: 40 }, (_, index) => `mot${String(index)}`).join(" ")}`, { type: "too-many" }],
  ])("%.20s says what it could not read, and answers the rest", (typed, fault) => {
    const { faults, clauses } = parseQuery(typed);
    expect(faults).toContainEqual(fault);
    expect(clauses[0]?.atoms[0]?.said).toBe("IA");
  });
});

describe("the words of a text", () => {
  it("stand where the text has them", () => {
    fc.assert(
      fc.property(nastyLine, (line) => {
        let end = 0;
        for (const token of tokenize(line)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(line.slice(token.start, token.end)).not.toBe("");
          ({ end } = token);
        }
        for (const { start, end: last } of formsOf(line)) expect(line.slice(start, last)).toMatch(/[\p{L}\p{N}\p{M}]/u);
        expect(
          phraseTokens(line)
            .map(({ folded }) => folded)
            .join(""),
        ).toBe(
          tokenize(line)
            .map(({ folded }) => folded)
            .join(""),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("set the elided article apart, and « aujourd'hui » not", () => {
    const folded = tokenize("L'œuvre qu’il voit aujourd'hui, aujourd’hui").map(({ folded: word, elided }) => [
      word,
      elided,
    ]);
    expect(folded).toEqual([
      ["l", true],
      ["oeuvre", false],
      ["qu", true],
      ["il", false],
      ["voit", false],
      ["aujourdhui", false],
      ["aujourdhui", false],
    ]);
  });

  it.each([
    ["L'I.A. et l'IA", ["l", "ia", "et", "l", "ia"]],
    ["le XXème, le 20ième, la 1ère", ["le", "xxe", "le", "20e", "la", "1re"]],
    ["le même thème", ["le", "meme", "theme"]],
    ["M. J. Martin", ["m", "j", "martin"]],
  ])("of %s are %j", (text, words) => {
    expect(tokenize(text).map(({ folded }) => folded)).toEqual(words);
  });

  it("are acronyms, not common words, in capitals among others", () => {
    const common = (text: string): boolean[] => tokenize(text).map((token) => token.common);
    expect(common("AI Act")).toEqual([false, false]);
    expect(common("j'ai vu")).toEqual([true, true, false]);
    expect(common("LES NOTES")).toEqual([true, false]);
  });

  it("give a compound and a large number whole too", () => {
    expect(formsOf("la cyber-sécurité de 100 000 vice‑présidents").map(({ folded }) => folded)).toEqual(
      expect.arrayContaining(["cyber", "securite", "cybersecurite", "100000", "vicepresidents"]),
    );
    expect(formsOf("y a-t-il").map(({ folded }) => folded)).toEqual([]);
  });
});
