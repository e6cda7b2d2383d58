import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { Report } from "@/lib/diagnostics/report";
import { glossaryFileSchema } from "@/lib/model/glossary";
import { seriesIdSchema } from "@/lib/model/ids";
import { isLanguage, languagesFileSchema } from "@/lib/model/languages";
import { headerSchema } from "@/lib/transcript/header";
import { parseTranscript } from "@/lib/transcript/parse-transcript";

const guide = readFileSync("content/LISEZMOI.md", "utf8");
const example = /```markdown\n(.*?)```/su.exec(guide)?.[1] ?? "";

describe("the example of content/LISEZMOI.md", () => {
  const report = new Report();
  const series = { id: seriesIdSchema.parse("fil"), title: "FICTION" };
  const hearing = parseTranscript({ file: "12.md", text: example, number: 12, series, people: [] }, report);

  test("is a valid transcript", () => {
    expect(report.all).toEqual([]);
    expect(hearing?.interventions.map(({ id, kind, speaker }) => [id, kind, speaker])).toEqual([
      ["i1", "presentation", "anne-lise-du-roseau"],
      ["i2", "exchange", "balthazar-nasse"],
      ["i3", "exchange", "zoe-plume"],
    ]);
  });

  test("shows what it explains: a page inside a paragraph, two calls in a row, a note on another page, an unlisted speaker", () => {
    const [first, second] = hearing?.interventions[0]?.paragraphs ?? [];
    expect(first?.text).toContain("nous les rangeons donc");
    expect(first?.pageBreaks).toEqual([{ page: 3, offset: first?.text.indexOf("rangeons") }]);
    expect(second?.footnotes).toEqual(["n2", "n3"]);
    expect(hearing?.footnotes.map(({ page }) => page)).toEqual([2, 3, 3]);
    expect(hearing?.participants.at(-1)).toEqual({
      id: "zoe-plume",
      name: "Zoé PLUME",
      role: "Lectrice",
      listed: false,
    });
  });

  test("the guide explains every key of the header", () => {
    const explained = [...guide.matchAll(/^\| `(\w+)` \|/gmu)].map((match) => match[1]);
    expect(explained).toEqual(expect.arrayContaining(Object.keys(headerSchema.shape)));
  });
});

describe("the lists of content/LISEZMOI.md", () => {
  const listUnder = (heading: string): unknown =>
    parse(new RegExp(`^## ${heading}$.*?\`\`\`yaml\\n(.*?)\`\`\``, "msu").exec(guide)?.[1] ?? "");

  test("are valid, and show every key", () => {
    const languages = languagesFileSchema.parse(listUnder("Les langues"));
    expect(languages.filter(({ language }) => !isLanguage(language))).toEqual([]);
    expect(keysOf(languages)).toEqual(Object.keys(languagesFileSchema.element.shape).sort());
    const glossary = glossaryFileSchema.parse(listUnder("Le glossaire"));
    expect(keysOf(glossary)).toEqual(Object.keys(glossaryFileSchema.element.shape).sort());
  });

  const keysOf = (list: readonly object[]): string[] => [...new Set(list.flatMap(Object.keys))].sort();
});
