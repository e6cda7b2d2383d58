import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { Report } from "@/lib/diagnostics/report";
import { seriesIdSchema } from "@/lib/model/ids";
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
