import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { interventionTable } from "@/lib/export/intervention-table";
import { jsonSchema } from "@/lib/export/json-schema";
import { plainText } from "@/lib/export/plain-text";
import { hearingEntries, interventionLines, interventionRecord, personRecords } from "@/lib/export/records";
import { hearingContext } from "@/lib/archive/find";
import { footnotesOf, participantOf, type Hearing } from "@/lib/model/hearing";
import { archiveOf, bothArchives } from "../real-archives";

const real = await archiveOf("content");
const { site } = real;

const schema = jsonSchema(site);
const ajv = new Ajv2020({ strict: false });
addFormats(ajv);
ajv.addSchema(schema);
const { $id } = schema as { $id: string };
const validates = (definition: string, value: unknown): boolean => {
  const validate = ajv.getSchema(definition === "" ? $id : `${$id}#/$defs/${definition}`);
  if (!validate) throw new Error(definition);
  // What is published went through JSON.
  return Boolean(validate(JSON.parse(JSON.stringify(value))));
};

describe.each(await bothArchives())("the data of $folder", ({ archive }) => {
  const { hearings } = archive;

  it("are what their published schema says, for a validator that is not ours", () => {
    for (const hearing of hearings) {
      expect(validates("", hearing), hearing.id).toBe(true);
      for (const intervention of hearing.interventions)
        expect(validates("intervention", interventionRecord(archive.site, hearing, intervention))).toBe(true);
    }
    for (const entry of hearingEntries(archive)) expect(validates("hearingEntry", entry), entry.id).toBe(true);
    for (const person of personRecords(archive)) expect(validates("person", person), person.id).toBe(true);
  });

  it("are the same in the table, read by another library", () => {
    const rows = Papa.parse<Record<string, string>>(interventionTable(archive.site, hearings), { header: true });
    expect(rows.errors.filter(({ code }) => code !== "TooFewFields")).toEqual([]);
    const read = rows.data.filter(({ audition }) => audition !== "");
    expect(read.map(plainRow)).toEqual(hearings.flatMap(expectedRows));
  });

  it("are one intervention a line", () => {
    const lines = [...interventionLines(archive)].join("").trimEnd().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as { url: string }).url)).toHaveLength(
      hearings.reduce((sum, { interventions }) => sum + interventions.length, 0),
    );
  });

  it("are all there in the plain text: words, notes, pages", () => {
    for (const hearing of hearings) {
      const text = plainText(hearingContext(archive, hearing.id), hearing.date);
      for (const intervention of hearing.interventions) expect(text).toContain(`\n${intervention.byline}\n`);
      const bare = text.replace(/\[p\. \d+\] /gu, "").replace(/\[\d+\]/gu, "");
      for (const paragraph of hearing.interventions.flatMap(({ paragraphs }) => paragraphs))
        expect(bare).toContain(`\n${paragraph.text}\n`);
      for (const { number, text: note } of hearing.footnotes) {
        expect(text).toContain(`\n[${String(number)}] ${note}`);
        expect(text.split(`[${String(number)}]`).length).toBeGreaterThan(2);
      }
      const pages = new Set(hearing.interventions.flatMap(({ page, pageEnd }) => [page, pageEnd]));
      for (const page of pages) if (page !== undefined) expect(text).toContain(`[p. ${String(page)}] `);
    }
  });
});

describe("the schema", () => {
  const [hearing] = real.hearings;

  it("refuses a hearing that lacks a field, has one more, or an id that is none", () => {
    if (!hearing) throw new Error("a hearing");
    const { title: _, ...untitled } = hearing;
    expect(validates("", untitled)).toBe(false);
    expect(validates("", { ...hearing, colour: "red" })).toBe(false);
    expect(validates("", { ...hearing, id: "Audition 11" })).toBe(false);
    expect(validates("person", { id: "x" })).toBe(false);
  });
});

describe("the table", () => {
  it("gives a spreadsheet no formula", () => {
    const [hearing] = real.hearings;
    if (!hearing) throw new Error("a hearing");
    for (const start of ["=", "+", "-", "@", "\t"]) {
      const table = interventionTable(site, [{ ...hearing, title: `${start}HYPERLINK("x")` }]);
      expect(table).toContain(`'${start}HYPERLINK`);
    }
  });
});

/** A row without the apostrophes that stand before what a spreadsheet would run. */
function plainRow(row: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value.replace(/^'(?=[=+\-@\t\r])/u, "")]),
  );
}

function expectedRows(hearing: Hearing): Record<string, string>[] {
  const { id, number, title, date, series, interventions } = hearing;
  return interventions.map((intervention, index) => {
    const { name, role = "", group = "" } = participantOf(hearing, intervention.speaker);
    const notes = footnotesOf(hearing, [intervention]).map((note) => `[${String(note.number)}] ${note.text}`);
    return {
      audition: id,
      numero: String(number),
      titre: title,
      date,
      serie: series.title,
      intervention: intervention.id,
      rang: String(index + 1),
      type: intervention.kind,
      intervenant: intervention.speaker,
      nom: name,
      fonction: role,
      groupe: group,
      page_debut: String(intervention.page ?? ""),
      page_fin: String(intervention.pageEnd ?? ""),
      mots: String(intervention.wordCount),
      texte: intervention.paragraphs.map(({ text }) => text).join("\n\n"),
      notes: notes.join("\n"),
      adresse: `${hearing.id.startsWith("ia") ? site.address : "https://fiction.example/"}auditions/${id}/#${intervention.id}`,
    };
  });
}
