import fc from "fast-check";
import { describe, expect, it } from "vitest";
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

describe("a composed citation", () => {
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
});
