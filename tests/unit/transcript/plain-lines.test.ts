import { readFileSync } from "node:fs";
import fc from "fast-check";
import type { Root } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified, type Processor } from "unified";
import { describe, expect, it } from "vitest";
import { gfmOptions } from "@/lib/transcript/markdown";
import { parseMarked } from "@/lib/transcript/plain-lines";
import { disabledConstructs } from "@/lib/import/received-markdown";
import { fuzzSeeds } from "../../fuzz/seeds";
import { chanceOf, mutate } from "../../fuzz/mutate";
import { markdown } from "./arbitrary-markdown";

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm, gfmOptions).freeze();
/** As files as received are read. */
const receiver = unified().use(remarkParse).use(remarkGfm, gfmOptions).use(paragraphsStayClosed).freeze();

function paragraphsStayClosed(this: Processor): void {
  (this.data().micromarkExtensions ??= []).push({ disable: { null: disabledConstructs } });
}

/** How many times the parser was asked. */
function expectSameTree(text: string, parse = (whole: string): Root => processor.parse(whole)): number {
  let asked = 0;
  const tree = parseMarked(text, (marked) => {
    asked += 1;
    return parse(marked);
  });
  expect(tree).toEqual(parse(text));
  return asked;
}

/** What the parser is left to read. */
function leftOf(text: string): string {
  let left = "";
  parseMarked(text, (marked) => {
    left = marked;
    return processor.parse(marked);
  });
  return left;
}

describe("a text whose plain lines are set aside", () => {
  it("has the tree that it has as a whole, every node in its place", () => {
    for (const file of ["content/ia/11.md", "content/ia/11.source.md", "tests/fixtures/content/fil/1.md"])
      expect(expectSameTree(readFileSync(file, "utf8"))).toBe(1);
  });

  it.each([
    ["a list around it", "- a\n\nLe blé\n\n- b\n"],
    ["a numbered list", "1. a\n\nLe blé\n\n2. b\n"],
    ["a note above", "[^1]: a\n\nLe blé[^1]\n\nLe pain\n"],
    ["an address", "Voir www.example.org ici\n\nVoir https://example.org\n\nLe blé\n"],
    ["signs that mark nothing", "3 < 4 & 5\n\nLe blé, le *pain*\n\nUn\\\n\n"],
    ["blanks at its ends", "Le blé \n\n  Le pain\n\nLe\u00a0vent\u00a0\n\nLa mer\n"],
    ["headings", "## Asma MHALLA {#i1}\n\nLe blé\n\n## Le pain #\n\nLa mer\n\n### Non {#i2}\n"],
    ["a table", "| a |\n| - |\n\nLe blé\n\n| a |\n"],
    ["other line ends", "Le blé\r\n\r\nLe *pain*\r\n\r\nLa mer\rLe vent\n"],
    ["no line after it", "Le blé"],
  ])("is the same with %s", (_, text) => {
    expectSameTree(text);
  });

  it.each([
    ["a fence that nobody closes", "Le blé\n\n```\n\nLe pain\n\nLa mer\n"],
    ["a comment", "<!-- a\n\nLe blé\n\n-->\n\nLe pain\n"],
    ["a header with blank lines", "---\n\ntitre\n\n---\n\nLe pain\n"],
  ])("is parsed whole inside %s", (_, text) => {
    expect(expectSameTree(text)).toBe(2);
  });

  it("is the same whatever happened to a file", () => {
    const seeds = fuzzSeeds();
    for (let number = 0; number < 150; number++) {
      const chance = chanceOf(number);
      const { bytes } = seeds[chance(seeds.length)] ?? { bytes: Buffer.alloc(0) };
      const text = mutate(bytes, chance, []).toString("utf8");
      if (text.length < 20_000) expectSameTree(text);
    }
  });

  it("is the same whatever its signs, as the archive and as the import read them", () => {
    fc.assert(
      fc.property(markdown, (text) => {
        expectSameTree(text);
        expectSameTree(text, (whole) => receiver.parse(whole));
      }),
      { numRuns: 800 },
    );
  }, 120_000);

  it.each([
    ["tags and stars", "Le XX<sup>e</sup> *siècle*, **oui** : ***Jean*** !\n\n- a\n", "x\n\n- a\n"],
    ["lines of a paragraph", "***Aldo FICTIF***  \nAdjoint,  \ndu 3<sup>e</sup>\nquartier\n\n- a\n", "x\n\n- a\n"],
    ["calls and their notes", "Le blé[^1]\n\n[^1]: Voir *là* <https://a.fr/x_y>\n\nLe pain\n\n- a\n", "x\n\n- a\n"],
    ["notes that the rest calls", "Le[^1]\n\n[^1]: a\n\n- b[^1]\n", "x\n\n[^1]: x\n\n- b[^1]\n"],
    ["pages and rules", "Le <!-- page 2 --> blé\n\n---\n\nLe pain\n\n> a\n", "x\n\n> a\n"],
  ])("sets aside %s", (_, text, left) => {
    expectSameTree(text);
    expect(leftOf(text)).toBe(left);
  });

  it.each([
    ["a call of no note", "Le blé[^2]\n"],
    ["stars inside a word", "Le b*l*é\n"],
    ["stars that nobody closes", "Le *blé\n"],
    ["stars of two sizes", "Le **blé*\n"],
    ["four stars", "Le ****blé****\n"],
    ["a list", "1. Le blé\n"],
    ["other tags", "Le <b>blé</b>\n"],
    ["an address", "Le blé, www.example.org\n"],
  ])("leaves %s to the parser", (_, text) => {
    expect(leftOf(text)).toBe(text);
  });
});
