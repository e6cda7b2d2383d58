import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isClassified, isLanguage, languagesOf, unclassifiedItalics, withLanguages } from "@/lib/model/languages";
import { htmlToRuns, runsText } from "@/lib/text/inline";

const languages = languagesOf([
  { term: "open source", language: "en", everywhere: true },
  { term: "cyber", language: "none" },
  { term: "cyber risk", language: "en" },
  { term: "ad nauseum", language: "la" },
  { term: "Open Source Initiative", language: "none", everywhere: true },
]);

/** What is in another language, as `language:words`, run by run. */
function foreign(html: string): string[] {
  return withLanguages(htmlToRuns(html), languages).flatMap((run) =>
    run.type === "text" && run.lang !== undefined ? [`${run.lang}:${run.value}`] : [],
  );
}

describe("languages in a text", () => {
  it("are those of words in italics, never of the article before them", () => {
    expect(foreign("C'est <em>l'open source</em>, <em>Ad Nauseum</em>, et <em>cyber</em>.")).toEqual([
      "en:open source",
      "la:Ad Nauseum",
    ]);
  });

  it("are said outside of italics only of terms that are marked everywhere", () => {
    expect(foreign("Un cyber risk et de l'open source.")).toEqual(["en:open source"]);
    expect(foreign("La Open Source Initiative.")).toEqual([]);
  });

  it("leave addresses alone", () => {
    expect(foreign('Voir <a href="https://a.fr/open">https://a.fr/open source</a>.')).toEqual([]);
  });

  it("are those of the longest term, through marks and note calls", () => {
    expect(foreign('Un <em>cyber <strong>risk</strong></em> et un <em>open<a href="#n1">1</a> source</em>')).toEqual([
      "en:cyber ",
      "en:risk",
      "en:open",
      "en: source",
    ]);
  });

  it("change no word and no mark, wherever terms stand", () => {
    const words = fc.constantFrom("open", "source", "cyber", "risk", "l'open source", "ad nauseum", " ", "<br>", ", ");
    const part = fc
      .tuple(words, fc.constantFrom("", "em", "strong"))
      .map(([text, tag]) => (tag === "" ? text : `<${tag}>${text}</${tag}>`));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
        const runs = htmlToRuns(parts.join(""));
        const shown = withLanguages(runs, languages);
        expect(runsText(shown)).toBe(runsText(runs));
        const marks = (list: typeof runs): string[] =>
          list.flatMap((run) => Array.from(runsText([run])).map((letter) => letter + JSON.stringify(run.marks)));
        expect(marks(shown)).toEqual(marks(runs));
      }),
    );
  });
});

describe("an italic", () => {
  it.each([
    ["l'open source", true],
    ["les cyber", true],
    ["open source, ad nauseum", true],
    ["…", true],
    ["l'open data", false],
    ["open source software", false],
    ["risk", false],
  ])("« %s » is classified: %s", (italic, classified) => {
    expect(isClassified(italic, languages)).toBe(classified);
  });

  it("goes on across marks and calls, and ends with them", () => {
    const html = 'Un <em>open <strong>source</strong></em> et <em>un</em> <em>risk<a href="#n1">1</a> majeur</em>';
    expect(unclassifiedItalics(htmlToRuns(html), languages)).toEqual(["risk majeur"]);
  });
});

it("a language is a BCP 47 tag that exists, or none", () => {
  expect(["en", "la", "it", "en-GB", "ja-Latn", "grc", "none"].filter((tag) => !isLanguage(tag))).toEqual([]);
  expect(["anglais", "xx", "", "e", "fr_FR_x", "none-x"].filter(isLanguage)).toEqual([]);
});
