import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PhrasingContent, RootContent } from "mdast";
import { printTranscript } from "@/lib/transcript/print-transcript";
import { nastyLine } from "../text/nasty-text";
import { header, parse } from "./canonical-file";

const heading: RootContent = {
  type: "heading",
  depth: 2,
  children: [{ type: "text", value: "Zélie MOULINEAU, Meunière {#i1}" }],
};

function textOf(paragraphs: readonly (readonly PhrasingContent[])[]): string[] | undefined {
  const blocks = paragraphs.map((children): RootContent => ({ type: "paragraph", children: [...children] }));
  const { hearing, rules } = parse(printTranscript(header, [heading, ...blocks]));
  expect(rules).toEqual([]);
  return hearing?.interventions[0]?.paragraphs.map(({ text }) => text);
}

const text = (value: string): PhrasingContent => ({ type: "text", value });

describe("a canonical file, printed and parsed again", () => {
  it("says the same words, whatever Markdown or HTML they look like", () => {
    fc.assert(
      fc.property(fc.array(nastyLine, { minLength: 1, maxLength: 4 }), (lines) => {
        expect(textOf(lines.map((line) => [text(line)]))).toEqual(lines);
      }),
      { numRuns: 600 },
    );
  });

  it.each([
    ["a list that is none", "- Oui, dit-il."],
    ["a number with a full stop", "2024. C'était l'hiver."],
    ["a plus", "+ 3 degrés"],
    ["hashes", "# moulins et ## vents"],
    ["a quotation sign", "> plus grand que"],
    ["emphasis signs", "Un * et _deux_ et **trois**"],
    ["tildes", "~10 et ~~20~~ environ"],
    ["brackets", "[^4] puis [^4](x) puis [mot](https://fiction.example)"],
    ["an address", "http://fiction.example/a_b_c et www.fiction.example/~x"],
    ["HTML", "<b>gras</b> <!-- page 3 --> &amp; &eacute; <"],
    ["a backslash", String.raw`C:\moulins\*`],
    ["a rule", "---"],
    ["a fence", "``` et `code`"],
    ["a table", "| a | b |"],
    ["typography", "« L’œuvre » — l'été, qu’« il » dit…"],
    ["an id", "Fin {#i2}"],
  ])("keeps %s", (...[, line]) => {
    expect(textOf([[text(line)]])).toEqual([line]);
    expect(textOf([[text(`Avant ${line}`)], [text(`${line} après`)]])).toEqual([`Avant ${line}`, `${line} après`]);
  });

  it("keeps a link whose words look like the call of a note", () => {
    const link: PhrasingContent = { type: "link", url: "https://fiction.example/", children: [text("^1")] };
    const call: PhrasingContent = { type: "footnoteReference", identifier: "1", label: "1" };
    const note: RootContent = {
      type: "footnoteDefinition",
      identifier: "1",
      label: "1",
      children: [{ type: "paragraph", children: [text("Une note.")] }],
    };
    const spoken: RootContent = { type: "paragraph", children: [text("Oui"), call, text(" et "), link, text(".")] };
    const { hearing, rules } = parse(printTranscript(header, [heading, spoken, note]));
    expect(rules).toEqual([]);
    expect(hearing?.interventions[0]?.paragraphs[0]?.html).toContain('<a href="https://fiction.example/">^1</a>.');
  });

  it("keeps the words of emphasis wherever it starts and ends", () => {
    const marked = fc.tuple(nastyLine, nastyLine, nastyLine, fc.constantFrom("emphasis" as const, "strong" as const));
    fc.assert(
      fc.property(marked, ([before, inside, after, type]) => {
        const children: PhrasingContent[] = [text(before), { type, children: [text(inside)] }, text(after)];
        expect(textOf([children])).toEqual([before + inside + after]);
      }),
      { numRuns: 600 },
    );
  });
});
