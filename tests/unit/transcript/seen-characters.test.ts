import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Report } from "@/lib/diagnostics/report";
import { seriesIdSchema } from "@/lib/model/ids";
import { parseTranscript } from "@/lib/transcript/parse-transcript";

const file = readFileSync("tests/fixtures/rules/source-words-differ/content/exe/12.md", "utf8");
const title = "Les moulins à vent";

function said(text: string): string[] {
  const report = new Report();
  const series = { id: seriesIdSchema.parse("exe"), title };
  const hearing = parseTranscript({ file: "12.md", text, number: 12, series, people: [] }, report);
  expect(hearing === undefined).toBe(report.refused);
  return report.all.map(({ line, column, rule }) => `${String(line)}:${String(column)} ${rule}`);
}

describe("characters of a canonical file that nobody sees", () => {
  it.each([
    ["as they are", file.replace("le blé", "le \u202eblé"), "24:13 bidirectional-character"],
    ["as an entity", file.replace("le blé", "le &#x202E;blé"), "24:13 bidirectional-character"],
    ["as a decimal entity", file.replace("le blé", "le &#8238;blé"), "24:13 bidirectional-character"],
    ["in a title", file.replace(title, "Les \u202emoulins"), "3:12 bidirectional-character"],
    ["in an escape of the header", file.replace(title, '"Les \\u202Emoulins"'), "3:13 bidirectional-character"],
    ["in a terminal's escape", file.replace(title, '"Les \\x1b[2J"'), "3:13 control-character"],
  ])("are refused %s", (_, text, expected) => {
    expect(said(text)).toEqual([expected]);
  });

  it("may be spoken of", () => {
    expect(said(file.replace("le blé", "le \\&#x202E; blé"))).toEqual([]);
  });

  it.each([
    ["aliases", file.replace(title, "&a x\nlanguage: *a")],
    ["a bomb", file.replace(`title: ${title}`, "title: &a [x,x]\nstatus: &b [*a,*a]\nlanguage: [*b,*b]")],
    ["a key twice", file.replace(`title: ${title}`, `title: ${title}\ntitle: Autre`)],
    ["a key of every object", file.replace(`title: ${title}`, `title: ${title}\n__proto__: a`)],
  ])("stand no worse than a header with %s, which is refused", (_, text) => {
    expect(said(text)).not.toEqual([]);
  });
});
