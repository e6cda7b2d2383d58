import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listUnknown } from "@/lib/archive/content-files";
import { Report } from "@/lib/diagnostics/report";
import { importTranscript } from "@/lib/import/import-transcript";
import { seriesIdSchema } from "@/lib/model/ids";
import { parseTranscript } from "@/lib/transcript/parse-transcript";
import { formats, hearingContexts } from "../export/xml-formats";
import { schemasDir } from "../export/xml-schemas";
import { runCommand } from "../run-command";
import { temporaryFolder, writeFiles } from "../temporary-folder";

const contexts = await hearingContexts();
const named = contexts.flatMap((context) =>
  formats.map((format) => [format.name, context.hearing.id, { format, context }] as const),
);
const foreign = readFileSync("tests/fixtures/received/seance-etrangere.xml");

function canonicalIn(folder: string, series: string, number: number) {
  const text = readFileSync(join(folder, `content/${series}/${String(number)}.md`), "utf8");
  const report = new Report();
  const reference = { id: seriesIdSchema.parse(series), title: "Série" };
  return { text, hearing: parseTranscript({ file: "a.md", text, number, series: reference, people: [] }, report) };
}

describe("npm run import, of XML", () => {
  it.each(named)("%s of %s gives back the same passages", (...[, , { format, context }]) => {
    const { hearing, series } = context;
    const report = new Report();
    const bytes = Buffer.from(format.write(context, undefined));
    // The name says nothing: the content does.
    const imported = importTranscript({ file: "received", bytes, series: series.id, known: series }, report);
    expect(report.all).toEqual([]);
    expect(imported?.hearing.interventions).toStrictEqual(hearing.interventions);
    expect(imported?.hearing.footnotes).toStrictEqual(hearing.footnotes);
    expect(imported?.hearing.participants).toStrictEqual(hearing.participants);
  });

  it("keeps the file as received, which the archive knows", async () => {
    const [format] = formats;
    const context = contexts.find(({ hearing }) => hearing.id === "fil-1");
    if (!format || !context) throw new Error("no fixture");
    const folder = temporaryFolder();
    const xml = format.write(context, undefined);
    await writeFiles(folder, { received: xml });
    const { code } = await runCommand("import", ["received", "--series", "fil", "--content", "content"], folder);
    expect(code).toBe(0);
    expect(readFileSync(join(folder, "content/fil/1.source.xml"), "utf8")).toBe(xml);
    expect(await listUnknown(join(folder, "content"))).toEqual([]);
    expect(canonicalIn(folder, "fil", 1).hearing?.interventions).toStrictEqual(context.hearing.interventions);
  });

  it("keeps of a foreign debate what a transcript can hold, and says the rest", async () => {
    const folder = temporaryFolder();
    await writeFiles(folder, { "seance.xml": foreign });
    const { code, stderr } = await runCommand(
      "import",
      ["seance.xml", "--series", "mer", "--content", "content"],
      folder,
    );
    expect(code).toBe(0);
    const { text, hearing } = canonicalIn(folder, "mer", 4);
    expect(hearing).toMatchObject({ title: "Séance des phares", date: "2025-02-03", language: "fr" });
    expect(hearing?.participants.map(({ id, listed }) => [id, listed])).toEqual([
      ["zelie-moulineau", true],
      ["gaspard-varech", true],
    ]);
    expect(hearing?.interventions.map(({ id, byline }) => [id, byline])).toEqual([
      ["i1", "Zélie MOULINEAU :"],
      ["i2", "Gaspard VARECH, Le maire"],
      ["i3", "Zélie MOULINEAU"],
    ]);
    expect(hearing?.footnotes.map(({ id, text: said }) => [id, said])).toEqual([
      ["n1", "Registre du phare."],
      ["n2", "Écrite sur place."],
    ]);
    expect(text).toContain("le phare[^1] et la *digue*[^2].");
    expect(text).toContain("un quai<br>deux bacs");
    const said = [...stderr.matchAll(/^seance\.xml:(\d+):\d+: .*\[(.*)\]$/gmu)].map(([, line, rule]) => [
      Number(line),
      rule,
    ]);
    const lineOf = (words: string): number =>
      foreign
        .toString("utf8")
        .split("\n")
        .findIndex((line) => line.includes(words)) + 1;
    expect(said).toEqual([
      [1, "import-series-created"],
      [lineOf("<an:voting"), "import-xml-not-kept"],
      [lineOf("<an:heading>"), "import-xml-not-kept"],
      [lineOf('<an:speech by="#maire"'), "import-xml-byline"],
      [lineOf("<an:scene>"), "import-xml-not-kept"],
      [lineOf("<an:question "), "import-xml-markup-not-kept"],
    ]);
  });

  it.each([
    ["an entity", `<?xml version="1.0"?>\n<!DOCTYPE TEI [<!ENTITY a "&b;&b;">]>\n<TEI/>`, "import-xml-doctype", 2],
    ["XML that is cut", `<?xml version="1.0"?>\n<akomaNtoso>`, "import-xml-malformed", 2],
    ["another XML", "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>", "import-xml-unknown", 1],
    [
      "a law",
      '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act/></akomaNtoso>',
      "import-xml-unknown",
      1,
    ],
  ])("refuses %s, and writes nothing", async (...[, xml, rule, line]) => {
    const folder = temporaryFolder();
    await writeFiles(folder, { "a.txt": xml });
    const { code, stderr } = await runCommand("import", ["a.txt", "--series", "mer", "--content", "content"], folder);
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`^a\\.txt:${String(line)}:\\d+: erreur : .*\\[${rule}\\]$`, "mu"));
    expect(readdirSync(folder)).toEqual(["a.txt"]);
  });

  it.runIf(schemasDir)("imports the example that OASIS publishes", async () => {
    const example = join(schemasDir ?? "", "examples/akn-ke_Debate_Bungeni_2011-06-10.xml");
    const folder = temporaryFolder();
    const { code } = await runCommand("import", [example, "--series", "ke", "--content", "content"], folder);
    expect(code).toBe(0);
    expect(existsSync(join(folder, "content/ke/333.source.xml"))).toBe(true);
    const { hearing } = canonicalIn(folder, "ke", 333);
    expect(hearing).toMatchObject({ title: "SECOND MEETING, 2011", date: "2011-06-10", language: "en" });
    expect(hearing?.interventions).toHaveLength(11);
    expect(hearing?.footnotes).toMatchObject([{ id: "n1", text: "BES: definition of Educational System" }]);
  });
});
