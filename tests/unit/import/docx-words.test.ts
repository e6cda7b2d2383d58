import { describe, expect, it } from "vitest";
import { Report } from "@/lib/diagnostics/report";
import { importReceived } from "@/lib/import/import-received";
import { seriesIdSchema } from "@/lib/model/ids";
import { smallDocx } from "../../containers/small-docx";

const cover = ["SÉRIE", "AUDITION #12", "Les moulins", "28 mai 2024", "Intervenants :", "- Zélie MOULINEAU, Meunière"];

/** A speech of this content, between two words that are always read. */
async function heard(content: string, parts: Readonly<Record<string, string>> = {}) {
  const docx = smallDocx(
    [...cover, "Zélie MOULINEAU, Meunière"].map((line) => [line]),
    parts,
  );
  const report = new Report();
  const bytes = docx(["Je mouds ", content, " tendre."]);
  const series = seriesIdSchema.parse("fil");
  const found = await importReceived({ file: "received.docx", bytes, series, known: undefined }, report);
  return {
    said: found?.hearing.interventions[0]?.paragraphs.map(({ text }) => text),
    canonical: found?.canonical,
    notes: found?.hearing.footnotes.map(({ text }) => text),
    unread: report.all.filter(({ rule }) => rule === "import-docx-unread").map(({ reason }) => reason),
  };
}

const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
const frame = (tag: string, text: string): string =>
  `<${tag}><w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent></${tag}>`;
const older = (text: string): string => `<mc:Fallback><w:pict>${frame("v:textbox", text)}</w:pict></mc:Fallback>`;
const choice = (text: string): string => `<mc:Choice><w:drawing>${frame("wps:txbx", text)}</w:drawing></mc:Choice>`;

const namespaces =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"';
/** A frame in forms for newer and for older readers. */
const inForms = (...forms: string[]): string =>
  `<w:r><mc:AlternateContent ${namespaces}>${forms.join("")}</mc:AlternateContent></w:r>`;

describe("words of a Word document that its reading leaves out", () => {
  it.each([
    ["a formula", "<m:oMath><m:r><m:t>blé carré</m:t></m:r></m:oMath>"],
    [
      "a reading guide",
      `<w:r><w:ruby><w:rt>${run("blé")}</w:rt><w:rubyBase>${run("carré")}</w:rubyBase></w:ruby></w:r>`,
    ],
    ["a text box of no older form", inForms(choice("blé carré"))],
    ["a text box whose older form is a picture", inForms(choice("blé carré"), "<mc:Fallback><w:pict/></mc:Fallback>")],
    ["a frame that nobody knows", `<x:frame>${run("blé carré")}</x:frame>`],
  ])("refuse it, and are named: %s", async (_, content) => {
    const { said, unread } = await heard(content);
    expect(said).toBeUndefined();
    expect(unread).toEqual([expect.stringMatching(/^« blé ?carré/u)]);
  });

  it.each([
    ["a text box", inForms(choice("Du froment."), older("Du froment.")), ["Je mouds tendre.", "Du froment."]],
    ["a sign of a font", '<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>', ["Je mouds α tendre."]],
    ["what was deleted", `<w:del>${run("le seigle")}</w:del>`, ["Je mouds tendre."]],
    ["what was moved", `<w:moveFrom>${run("le seigle")}</w:moveFrom>${run("le blé")}`, ["Je mouds le blé tendre."]],
    [
      "a control",
      `<w:sdt><w:sdtPr/><w:sdtContent>${run("le blé")}</w:sdtContent></w:sdt>`,
      ["Je mouds le blé tendre."],
    ],
  ])("are not found where they are read, or taken back: %s", async (_, content, expected) => {
    expect(await heard(content)).toMatchObject({ said: expected, notes: [], unread: [] });
  });

  const note = (kind: string, content: string): string => `<w:${kind} w:id="2"><w:p>${content}</w:p></w:${kind}>`;
  const calls = '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r>';

  it("are not those of a footnote and of an endnote of one number", async () => {
    const parts = { footnotes: note("footnote", run("De froment.")), endnotes: note("endnote", run("De seigle.")) };
    const { notes, unread } = await heard(calls, parts);
    expect(notes).toEqual(["De froment.", "De seigle."]);
    expect(unread).toEqual([]);
  });

  it("are set off by no space in a note, and the addresses that it prints are links", async () => {
    const parts = {
      footnotes: note("footnote", `<w:r><w:t xml:space="preserve"> Voir http://moulins.example/a?b. </w:t></w:r>`),
      endnotes: note("endnote", run("De seigle.")),
    };
    const { canonical } = await heard(calls, parts);
    expect(canonical).toContain("[^1]: Voir <http://moulins.example/a?b>.\n");
  });

  it("are links where they are addresses, as far as a transcript prints any", async () => {
    const many = Array.from(
      { length: 1_100 },
      (_, at) => `</w:p><w:p>${run(`Voir www.moulin.example/${String(at)}.`)}`,
    );
    const { canonical } = await heard(many.join(""));
    expect(canonical?.match(/\]\(http/gu)).toHaveLength(1_000);
    expect(canonical).toContain("Voir www\\.moulin.example/1099.");
  });

  it("refuse it where they are in a note", async () => {
    const parts = {
      footnotes: note("footnote", `${run("De froment.")}<m:oMath><m:r><m:t>au carré</m:t></m:r></m:oMath>`),
      endnotes: note("endnote", run("De seigle.")),
    };
    const { said, unread } = await heard(calls, parts);
    expect(said).toBeUndefined();
    expect(unread).toEqual([expect.stringMatching(/^« au carré »/u)]);
  });
});
