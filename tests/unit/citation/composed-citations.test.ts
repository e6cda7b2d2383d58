import { plugins } from "@citation-js/core";
import "@citation-js/plugin-csl";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadCitationStyles } from "@/lib/archive/citation-styles";
import type { BibliographicItem } from "@/lib/citation/bibliographic-item";
import { CitationComposer } from "@/lib/citation/composed-citations";

const item: BibliographicItem = {
  id: "ia-11-i1",
  type: "speech",
  title: "Intervention d'Odile Nuage",
  author: [{ family: "Nuage", given: "Odile" }],
  issued: { "date-parts": [[2024, 5, 28]] },
  "container-title": "Auditions sur les nuages",
  "event-title": "Audition n° 1 : Cumulus",
  publisher: "Ville de Nulle-Part",
  URL: "https://exemple.invalid/",
  language: "fr",
};

/** Styles in miniature, for each way in which a speaker and the rest may be put together. */
const styles: Readonly<Record<string, (item: BibliographicItem) => string>> = {
  apart: ({ author, title, publisher }) =>
    `${author?.[0].family.toUpperCase() ?? ""}, ${author?.[0].given ?? ""}. ${title}. <i>${publisher}</i>`,
  initials: ({ author, title, issued }) =>
    `${author?.[0].family ?? ""}, ${author?.[0].given.charAt(0) ?? ""}. (${String(issued["date-parts"][0][0])}). ${title}.`,
  "title first": ({ author, title }) => `${title} / ${author?.[0].given ?? ""} ${author?.[0].family ?? ""}`,
  mixed: ({ author, title, publisher }) =>
    [publisher, title, author?.[0].family ?? ""].map((part) => part.length).join("-"),
};
const direct = (one: BibliographicItem, style: string): string => styles[style]?.(one) ?? "";

const name = fc.string({
  unit: fc.constantFrom("a", "É", "'", ".", " ", "-", "&amp;", ",", "("),
  minLength: 1,
  maxLength: 8,
});

/** Words that may be names, and some that are nearly. */
const word = fc
  .tuple(
    fc.constantFrom("A", "B", "É", "È", "Ç", "Œ", "Î", "O", "Y"),
    fc.array(fc.constantFrom("a", "b", "é", "è", "ç", "œ", "ï", "s", "t"), { minLength: 1, maxLength: 8 }),
  )
  .map(([capital, letters]) => capital + letters.join(""));
const nearlyWords = ["NUAGE", "Jean-Pierre", "La Brume", "O'Brume", "Ch", "Strauß", "al-Nuage", "Mc Brume", "É", "Jr"];
const nearly = fc.oneof(word, fc.constantFrom(...nearlyWords));

const register = plugins.config.get("@csl").styles;
const styleFiles = await loadCitationStyles();
const realStyles = ["iso690-author-date-fr-no-abstract", "iso690-note-fr", "apa", "chicago-fullnote-bibliography-fr"];
for (const style of realStyles) {
  const xml = styleFiles[style];
  if (!register.has(style) && xml !== undefined) register.add(style, xml);
}

function reallyDirect(one: BibliographicItem, style: string): string {
  const options = { format: "html", template: style, lang: "fr-FR", nosort: true };
  return String(plugins.output.format("bibliography", [one], options)).replaceAll(/data-csl-entry-id="[^"]*"/gu, "");
}

describe("a composed citation", () => {
  it("is what each style that we publish prints, of names that are plain or nearly", () => {
    const composer = new CitationComposer(reallyDirect);
    const expectSame = (style: string, family: string, given: string, lead: string): void => {
      const title = `Intervention ${lead}${given} ${family}`;
      const one = { ...item, author: [{ family, given }] as const, title };
      expect(composer.print(one, style)).toBe(reallyDirect(one, style));
    };
    for (const style of realStyles) {
      for (const name of nearlyWords) {
        expectSame(style, name, "Odile", "d'");
        expectSame(style, "Nuage", name, "de ");
      }
    }
    const lead = fc.constantFrom("de ", "d'", "");
    fc.assert(fc.property(fc.constantFrom(...realStyles), nearly, nearly, lead, expectSame));
  });

  it("is what the style prints, whoever speaks and wherever", () => {
    const items = fc.record({ family: name, given: name, title: name, publisher: name });
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(styles)), fc.array(items, { maxLength: 6 }), (style, list) => {
        const composer = new CitationComposer(direct);
        for (const { family, given, title, publisher } of list) {
          const one = { ...item, author: [{ family, given }] as const, title, publisher };
          expect(composer.print(one, style)).toBe(direct(one, style));
        }
      }),
    );
  });

  it("asks the style once for each speaker and once for each hearing", () => {
    let asked = 0;
    const composer = new CitationComposer((one, style) => {
      asked += 1;
      return direct(one, style);
    });
    const speakers = ["Nuage", "Averse", "Brume"];
    for (const publisher of ["Ville de Nulle-Part", "Ville d'Ailleurs", "Ville d'Ici"])
      for (const family of speakers)
        composer.print({ ...item, publisher, author: [{ family, given: "Odile" }], title: family }, "apart");
    // And once for the circumstances in which speakers are printed.
    expect(asked).toBe(3 + 3 + 1);
  });

  it("asks it once for all speakers whose names are plain", () => {
    let asked = 0;
    const composer = new CitationComposer((one, style) => {
      asked += 1;
      return direct(one, style);
    });
    for (const family of ["Nuage", "Averse", "Brume", "Étoile", "Grêle"])
      composer.print(
        { ...item, author: [{ family, given: "Odile" }], title: `Intervention d'Odile ${family}` },
        "initials",
      );
    expect(asked).toBe(3);
  });
});
