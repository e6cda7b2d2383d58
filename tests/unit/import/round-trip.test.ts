import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTranscript } from "@/lib/transcript/parse-transcript";
import { printHearing } from "@/lib/transcript/print-hearing";
import { formatDiagnostic } from "@/lib/diagnostics/format";
import { Report } from "@/lib/diagnostics/report";
import { layout, model } from "./arbitrary-transcript";
import { printReceived } from "./print-received";
import { importText, type Outcome } from "./received-transcript";
import type { Model } from "./transcript-model";

/** Hundreds of pages are printed and read, on machines that may be busy. */
const patience = 180_000;

/** What a record should say of a model: who, as what, which words, which notes. */
function expected({ groups, turns, notes }: Model, form: "NFC" | "NFD") {
  const words = (text: string): string => text.normalize(form).replace(/\s+/gu, " ");
  return {
    listed: groups.flatMap(({ name, people }) =>
      people.map((person) => [words(name), person.name, person.role?.replace(/<[^>]+>/gu, "").normalize(form)]),
    ),
    turns: turns.map(({ person, kind, line, paragraphs }) => ({
      speaker: person.id,
      kind,
      byline: words(line.replace(/<[^>]+>/gu, "")),
      paragraphs: paragraphs.map((said) => words(said.map(({ text }) => text).join(" "))),
      notes: paragraphs.map((said) => said.flatMap((atom) => atom.notes.map((number) => `n${String(number)}`))),
    })),
    notes: notes.map(({ number, text }) => [number, words(text)]),
  };
}

function found({ hearing }: Outcome) {
  return {
    listed: hearing?.participants.flatMap(({ group, name, role, listed }) => (listed ? [[group, name, role]] : [])),
    turns: hearing?.interventions.map(({ speaker, kind, byline, paragraphs }) => ({
      speaker,
      kind,
      byline,
      paragraphs: paragraphs.map(({ text }) => text),
      notes: paragraphs.map(({ footnotes }) => footnotes),
    })),
    notes: hearing?.footnotes.map(({ number, text }) => [number, text]),
  };
}

describe("a transcript, printed as the secretariat prints it and imported", () => {
  it(
    "says the same, whatever its furniture, its page cuts, its blanks and its letters",
    () => {
      fc.assert(
        fc.property(model, layout, (said, printing) => {
          const { text, pages, starts } = printReceived(said, printing);
          const outcome = importText(text);
          if (!outcome.hearing) throw new Error(outcome.report.all.map(formatDiagnostic).join("\n"));
          expect(found(outcome)).toEqual(expected(said, printing.form));
          expect(outcome.hearing.pages).toBe(pages);
          expect(outcome.hearing.interventions.map(({ page }) => page)).toEqual(starts);
        }),
        { numRuns: 40, seed: 8, endOnFailure: true },
      );
    },
    patience,
  );

  it(
    "gives a canonical file that its record gives back",
    () => {
      fc.assert(
        fc.property(model, layout, (said, printing) => {
          const { imported, hearing, report } = importText(printReceived(said, printing).text);
          if (!imported || !hearing) throw new Error(report.all.map(formatDiagnostic).join("\n"));
          const printed = printHearing(hearing);
          const again = parseTranscript(
            { file: "12.md", text: printed, number: 12, series: hearing.series, people: [] },
            new Report(),
          );
          expect(again).toEqual(hearing);
          // The canonical file keeps the spaces as received; no record does.
          expect(printed).toBe(imported.canonical.replace(/[\u00a0\u202f]/gu, " "));
        }),
        { numRuns: 20, seed: 8, endOnFailure: true },
      );
    },
    patience,
  );
});
