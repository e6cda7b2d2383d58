import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { Report } from "@/lib/diagnostics/report";
import { teiNamespace } from "@/lib/import/tei";
import { importReceived } from "@/lib/import/import-received";
import { suffixDiffers } from "@/lib/import/received-format";
import { readZipParts } from "@/lib/import/zip-parts";
import { seriesIdSchema } from "@/lib/model/ids";
import { smallDocx, storedZip } from "../../containers/small-docx";
import { smallPdf } from "../../containers/small-pdf";
import { importText, spoken } from "./received-transcript";

const received = "tests/fixtures/received";

async function imported(path: string) {
  const report = new Report();
  const bytes = await readFile(path);
  const found = await importReceived(
    { file: path, bytes, series: seriesIdSchema.parse("fil"), known: undefined },
    report,
  );
  return { found, report };
}

/** What a record says, its source apart; without pages, as a Word document gives it. */
function said(value: unknown, left: readonly string[] = []): unknown {
  const kept = (key: string, inside: unknown): unknown => (["source", ...left].includes(key) ? undefined : inside);
  return JSON.parse(JSON.stringify(value, kept));
}

const hearings = [
  ["ia-11-header", "content/ia/11.source.md"],
  ["ia-11-body", "content/ia/11.source.md"],
  ["fil-1-hyphenated", `${received}/fil-1.md`],
] as const;

describe.each(hearings)("%s, made from %s", (name, source) => {
  it("gives as a PDF the record that the Markdown gives, pages included", async () => {
    const [markdown, pdf] = [await imported(source), await imported(`${received}/${name}.pdf`)];
    expect(pdf.found).toBeDefined();
    expect(said(pdf.found?.hearing)).toEqual(said(markdown.found?.hearing));
    expect(pdf.found?.series).toEqual(markdown.found?.series);
    expect(pdf.found?.joined).toBe(markdown.found?.joined);
    expect(pdf.found?.hearing.source.file).toBe(`${String(pdf.found?.hearing.number)}.source.pdf`);
    // Nothing is doubtful but hyphens at line ends.
    expect([...new Set(pdf.report.all.map(({ rule }) => rule))].filter((rule) => rule !== "import-pdf-hyphen")).toEqual(
      [],
    );
    expect(pdf.report.all.every(({ unit }) => unit === "page")).toBe(true);
  });

  it("gives as a Word document the same record without pages", async () => {
    const [markdown, docx] = [await imported(source), await imported(`${received}/${name}.docx`)];
    expect(docx.report.all).toEqual([]);
    const pages = ["page", "pageEnd", "pages", "pageBreaks"];
    expect(docx.found).toBeDefined();
    expect(said(docx.found?.hearing)).toEqual(said(markdown.found?.hearing, pages));
    expect(docx.found?.joined).toBe(markdown.found?.joined);
    expect(docx.found?.hearing.source.file).toBe(`${String(docx.found?.hearing.number)}.source.docx`);
  });
});

describe("a ZIP whose directory lies", () => {
  it("is not inflated beyond what the directory declares", () => {
    const bomb = storedZip({ "word/document.xml": Buffer.alloc(64 * 1024 * 1024) }, { "word/document.xml": 1000 });
    expect(readZipParts(bomb).type).toBe("too-large");
  });
});

describe("a PDF", () => {
  it("of more pages than any hearing is refused before they are read", async () => {
    const report = new Report();
    const bytes = smallPdf(Array.from({ length: 2_001 }, () => ({ operators: "" })));
    const file = { file: "pages.pdf", bytes, series: seriesIdSchema.parse("fil"), known: undefined };
    expect(await importReceived(file, report)).toBeUndefined();
    expect(report.all).toMatchObject([{ rule: "import-container-too-heavy", line: 1 }]);
  });
});

describe("a PDF whose pages take half a second each", () => {
  it("is refused once they took too much together", async () => {
    const report = new Report();
    const bytes = smallPdf(Array.from({ length: 30 }, () => ({ operators: "q Q ".repeat(300_000) })));
    const file = { file: "pages.pdf", bytes, series: seriesIdSchema.parse("fil"), known: undefined };
    expect(await importReceived(file, report)).toBeUndefined();
    expect(report.all).toMatchObject([{ rule: "import-container-too-heavy" }]);
    expect(report.all[0]?.line).toBeGreaterThan(1);
  }, 30_000);
});

it("a Markdown file of more pages than any transcript is refused before they are joined", () => {
  const { report } = importText(spoken(...Array.from({ length: 2_600 }, (_, at) => `Le sac ${String(at)} est là et`)));
  expect(report.all.map(({ reason }) => reason)).toEqual([expect.stringMatching(/^2.601 pages,/u)]);
});

describe("the name of a file", () => {
  it("must not deny its content", () => {
    expect(suffixDiffers("a.pdf", "zip")).toMatchObject({ suffix: ".pdf" });
    expect(suffixDiffers("a.md", "pdf")).toMatchObject({ suffix: ".md" });
    expect(suffixDiffers("a.DOCX", "zip")).toBeUndefined();
    expect(suffixDiffers("received", "pdf")).toBeUndefined();
    expect(suffixDiffers("audition.12", "text")).toBeUndefined();
  });
});

it.each(["fldSimple", "smartTag", "customXml"])("a Word document keeps the words that %s holds", async (name) => {
  const docx = smallDocx([
    ...["SÉRIE", "AUDITION #12", "Les moulins", "28 mai 2024", "Intervenants :"].map((line) => [line]),
    ["- Zélie MOULINEAU, Meunière"],
    ["Zélie MOULINEAU, Meunière"],
  ]);
  const inside = `<w:${name} w:instr="DATE"><w:r><w:t>le blé</w:t></w:r></w:${name}>`;
  const report = new Report();
  const bytes = docx(["Je mouds ", inside, " tendre."]);
  const series = seriesIdSchema.parse("fil");
  const found = await importReceived({ file: "received.docx", bytes, series, known: undefined }, report);
  expect(found?.hearing.interventions[0]?.paragraphs[0]?.text).toBe("Je mouds le blé tendre.");
});

it("a Word document of more paragraphs than any transcript is refused before they are read", async () => {
  const report = new Report();
  const bytes = smallDocx(Array.from({ length: 16_000 }, (_, at) => [`Sac ${String(at)}.`]))(["Non."]);
  const series = seriesIdSchema.parse("fil");
  const found = await importReceived({ file: "received.docx", bytes, series, known: undefined }, report);
  expect(found).toBeUndefined();
  expect(report.all.map(({ rule }) => rule)).toEqual(["import-docx-too-large"]);
});

it.each([
  ["items of a list", ["- Sac.", 1_600]],
  ["lines", [`<w:r>${"<w:t>Sac.</w:t><w:br/>".repeat(3)}</w:r>`, 4_000]],
] as const)(
  "a Word document of more %s than any transcript is refused before they are read",
  async (_, [one, times]) => {
    const report = new Report();
    const many = Array.from({ length: times }, () => one);
    const bytes = one.startsWith("-")
      ? smallDocx(many.map((item) => [item]))(["Non."])
      : smallDocx([])(["Oui", ...many]);
    const series = seriesIdSchema.parse("fil");
    await importReceived({ file: "received.docx", bytes, series, known: undefined }, report);
    expect(report.all.map(({ rule }) => rule)).toEqual(["markup-too-dense"]);
  },
);

const turnOf = (who: string): string => `<u who="${who}"><seg>Oui.</seg></u>`;

it.each([
  ["turns", Array.from({ length: 8_000 }, () => turnOf("#a"))],
  ["people", Array.from({ length: 2_500 }, (_, at) => turnOf(`#a${String(at)}`))],
  ["marks in a paragraph", ["<u><seg>", ...Array.from({ length: 6_000 }, () => "Oui <hi>non</hi>"), "</seg></u>"]],
])("an XML document of more %s than any transcript is refused before they are read", async (_, body) => {
  const report = new Report();
  const bytes = Buffer.from(`<TEI xmlns="${teiNamespace}"><text><body>${body.join("")}</body></text></TEI>`);
  const series = seriesIdSchema.parse("fil");
  await importReceived({ file: "received.xml", bytes, series, known: undefined }, report);
  expect(report.all.map(({ rule }) => rule)).toEqual(["markup-too-dense"]);
});
