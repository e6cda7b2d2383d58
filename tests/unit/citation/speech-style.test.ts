import { plugins } from "@citation-js/core";
import "@citation-js/plugin-csl";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadCitationStyles } from "@/lib/archive/citation-styles";
import { speechStyle } from "@/lib/citation/speech-style";

const register = plugins.config.get("@csl").styles;
const files = await loadCitationStyles();
const styles = [...Object.keys(files), "apa"];
for (const style of styles) {
  const xml = files[style] ?? register.get(style);
  register.add(`whole-${style}`, xml);
  register.add(`speeches-${style}`, speechStyle(xml));
}

function print(item: object, template: string): unknown {
  return plugins.output.format("bibliography", [item], { format: "html", template, lang: "fr-FR", nosort: true });
}

const words = fc.string({
  unit: fc.constantFrom("a", "É", "'", "’", ".", " ", "-", "&", ",", "(", "« ", " »", '"', "Nuage", " : ", "?"),
  minLength: 1,
  maxLength: 8,
});
const date = fc
  .date({ min: new Date("0100-01-01"), max: new Date("2999-12-31"), noInvalidDate: true })
  .map((day) => ({ "date-parts": [[day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()]] }));
const author = fc.record({ family: words, given: words, "dropping-particle": words }, { requiredKeys: ["family"] });
const item = fc.record(
  {
    id: fc.constant("ia-11-i1"),
    type: fc.constant("speech"),
    title: words,
    author: fc.tuple(author),
    issued: date,
    accessed: date,
    "container-title": words,
    "event-title": words,
    "event-place": words,
    publisher: words,
    "publisher-place": words,
    URL: fc.constant("https://exemple.invalid/"),
    language: fc.constantFrom("fr", "en"),
  },
  { requiredKeys: ["id", "type", "title", "issued"] },
);

describe("the part of a style that is about speeches", () => {
  it.each(styles)("prints what the whole of %s does", (style) => {
    fc.assert(
      fc.property(item, (one) => {
        expect(print(one, `speeches-${style}`)).toBe(print(one, `whole-${style}`));
      }),
    );
  });

  it("keeps the branches that a speech may come to, in their order", () => {
    const choice = (branches: string): string => speechStyle(`<choose>${branches}</choose>`);
    const always = '<if type="speech" match="any">';
    expect(choice('<if type="book"><a/></if><else-if type="speech"><b/></else-if><else><c/></else>')).toBe(
      '<choose><if type="speech"><b></b></if><else><c></c></else></choose>',
    );
    expect(choice('<if type="book bill" match="any"><a/></if><else><c/></else>')).toBe(
      `<choose>${always}<c></c></if></choose>`,
    );
    expect(choice('<if type="book"><a/></if>')).toBe(`<choose>${always}</if></choose>`);
    const kept = [
      '<if type="book" match="none"><a></a></if>',
      '<if type="book" variable="title" match="any"><a></a></if>',
      '<if type="bill speech" match="any"><a></a></if>',
      '<if variable="title"><a></a></if>',
    ];
    for (const branch of kept) expect(choice(branch)).toBe(`<choose>${branch}</choose>`);
  });

  it("sorts no entry, and says of citations in a text only that there are some", () => {
    expect(speechStyle("<style><citation><layout><text macro='long'/></layout></citation></style>")).toBe(
      '<style><citation><layout><text variable="title"></text></layout></citation></style>',
    );
    const layout = '<layout><text macro="long"></text></layout>';
    expect(speechStyle(`<style><bibliography><sort><key macro="date"/></sort>${layout}</bibliography></style>`)).toBe(
      `<style><bibliography>${layout}</bibliography></style>`,
    );
  });
});
