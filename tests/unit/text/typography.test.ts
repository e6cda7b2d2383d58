import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frenchRuns } from "@/lib/text/french-runs";
import { runsText, sliceRuns, type Run } from "@/lib/text/inline";
import { withFrenchSpaces } from "@/lib/text/typography";
import { nastyLine } from "./nasty-text";

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, " ");
/** No-break spaces as one can see them: `_` full, `~` thin. */
const seen = (text: string): string => withFrenchSpaces(text).replaceAll("\u00a0", "_").replaceAll("\u202f", "~");

const piece = fc.oneof(
  nastyLine,
  fc.constantFrom(
    ..." ; : ! ? » « % € 1 12 500 000 XXe siècle 28 mai n° p. 9 M. Mme MEUNIER m2 km https://a.fr/?x=1".split(" "),
  ),
  fc.constantFrom("1er", "juin", "millions", "10:30", "(", ")", "…", ".", "’", "'"),
);
const line = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(" "));

describe("French spaces", () => {
  it.each([
    ["Quoi ? Non ; si : oui !", "Quoi~? Non~; si_: oui~!"],
    ["dit « Non ! », puis « oui »", "dit «_Non~!_», puis «_oui_»"],
    ["phrase. ! Quoi ?! « Qui ? »", "phrase.~! Quoi~?! «_Qui~?_»"],
    ["« Bon ? ». Et", "«_Bon~?_». Et"],
    ["lever 1 000 milliards ou 100 000 euros", "lever 1~000_milliards ou 100~000_euros"],
    ["en 2023 500 personnes, 2 % et 3 €", "en 2023 500 personnes, 2_% et 3_€"],
    ["une salle de 12 m2, à 9 km, 3 h et 20 min", "une salle de 12_m2, à 9_km, 3_h et 20_min"],
    ["les 12 mois et les 3 groupes ; 5 m'ont dit", "les 12 mois et les 3 groupes~; 5 m'ont dit"],
    ["le 28 mai 2024 et le 1er juin", "le 28_mai 2024 et le 1er_juin"],
    ["au XXe siècle, au XIXème siècle, au Ier siècle", "au XXe_siècle, au XIXème_siècle, au Ier_siècle"],
    ["n° 11, p. 9, pp. 9-12, § 4", "n°_11, p._9, pp._9-12, §_4"],
    ["M. MEUNIER, Mme Slama et MM. les élus", "M._MEUNIER, Mme_Slama et MM. les élus"],
    ["https://a.fr/x?y=1&z=2 à 10:30, a::b, (cf. note)", "https://a.fr/x?y=1&z=2 à 10:30, a::b, (cf. note)"],
    ["un mot;deux!", "un mot;deux!"],
  ])("%s", (stored, view) => {
    expect(seen(stored)).toBe(view);
    expect(plain(withFrenchSpaces(stored))).toBe(stored);
  });

  it("are a view: plain spaces put back give the text, and a second look changes nothing", () => {
    fc.assert(
      fc.property(line, (text) => {
        const view = withFrenchSpaces(text);
        expect(view.length).toBe(text.length);
        expect(plain(view)).toBe(plain(text));
        expect(withFrenchSpaces(view)).toBe(view);
        for (let index = 0; index < view.length; index++)
          if (view[index] !== text[index]) expect(text[index]).toBe(" ");
      }),
    );
  });

  it("leave no plain space before a sign that cannot begin a line, nor after one that cannot end it", () => {
    fc.assert(
      fc.property(line, (text) => {
        expect(withFrenchSpaces(text)).not.toMatch(/ [;:!?»]|« /u);
      }),
    );
  });

  it("are the same on runs, cut anywhere, as on the whole text", () => {
    const marks = fc.constantFrom<Run["marks"]>([], [{ type: "em" }], [{ type: "a", href: "https://a.fr/" }]);
    const between: Run[] = [
      { type: "call", note: "n1", label: "1", marks: [] },
      { type: "page", page: 3, marks: [] },
    ];
    fc.assert(
      fc.property(line, fc.array(fc.tuple(fc.nat(80), marks, fc.nat(2)), { maxLength: 5 }), (text, cuts) => {
        const places = [...cuts].sort((left, right) => left[0] - right[0]);
        let at = 0;
        const runs = [...places, [text.length, [], 2] as const].flatMap(([to, marked, call]): Run[] => {
          const value = text.slice(at, to);
          at = Math.max(at, to);
          const none = between[call];
          return [{ type: "text", value, marks: marked }, ...(none ? [none] : [])];
        });
        const shown = frenchRuns(runs);
        expect(runsText(shown)).toBe(withFrenchSpaces(text));
        expect(shown.map(({ type, marks: kept }) => [type, kept])).toEqual(runs.map((run) => [run.type, run.marks]));
        expect(runsText(sliceRuns(shown, 3, 9))).toBe(withFrenchSpaces(text).slice(3, 9));
      }),
    );
  });

  it("reach a sign that stands alone after an italic or a note call", () => {
    const runs: Run[] = [
      { type: "text", value: "le « ", marks: [] },
      { type: "text", value: "spleenternet", marks: [{ type: "em" }] },
      { type: "text", value: " »", marks: [] },
      { type: "call", note: "n4", label: "4", marks: [] },
      { type: "text", value: " ; ", marks: [] },
      { type: "text", value: "300", marks: [{ type: "strong" }] },
      { type: "text", value: " millions", marks: [] },
    ];
    expect(frenchRuns(runs).map((run) => (run.type === "text" ? run.value : ""))).toEqual([
      "le «\u00a0",
      "spleenternet",
      "\u00a0»",
      "",
      "\u202f; ",
      "300",
      "\u00a0millions",
    ]);
  });
});
