import { describe, expect, it } from "vitest";
import { formatDiagnostic } from "@/lib/diagnostics/format";
import { Report } from "@/lib/diagnostics/report";
import type { Line } from "@/lib/import/blocks";
import type { Step } from "@/lib/import/steps";
import { saysSameWords } from "@/lib/import/same-words";
import type { Hearing } from "@/lib/model/hearing";
import { importText, spoken } from "./received-transcript";

const outcome = importText(spoken("Je mouds le blé<sup>1</sup>.\n\n---\n\n<sup>1</sup> Tendre."));
const { hearing } = outcome;
if (!hearing) throw new Error("the example does not import");

function line(text: string): Line {
  return { children: [{ type: "text", value: text }], hardBreak: false, place: undefined, text };
}

const speaker: Step = {
  type: "speaker",
  lines: [line("Zélie MOULINEAU, Meunière")],
  calls: [],
  found: { type: "speaker", sure: true, name: "Zélie MOULINEAU", role: "Meunière", titled: true, listed: true },
};

/** Compares a record with what was received: a speech and the text of its note. */
function compare(record: Hearing, speech: string, note = "Tendre."): { same: boolean; said: string[] } {
  const report = new Report();
  const steps: Step[] = [speaker, { type: "paragraph", lines: [line(speech)] }];
  const notes = [{ number: 1, page: 2, children: line(note).children, place: undefined }];
  const same = saysSameWords(record, steps, notes, { file: "received.md", source: "", report });
  return { same, said: report.all.map(formatDiagnostic) };
}

describe("the last gate of import", () => {
  it("lets the same words through", () => {
    expect(compare(hearing, "Je mouds le blé.")).toEqual({ same: true, said: [] });
  });

  it.each([
    ["a word lost", "Je mouds bien le blé.", "bien le blé. Tendre.", "le blé. Tendre."],
    ["a word added", "Je mouds blé.", "blé. Tendre.", "le blé. Tendre."],
    ["two words exchanged", "Je le mouds blé.", "le mouds blé. Tendre.", "mouds le blé. Tendre."],
    ["an accent changed", "Je mouds le ble.", "ble. Tendre.", "blé. Tendre."],
  ])("stops %s, and says where", (...[, speech, expected, found]) => {
    expect(compare(hearing, speech)).toEqual({
      same: false,
      said: [
        "received.md:1:1: erreur : le texte importé ne dit pas les mêmes mots que le fichier reçu : " +
          `« ${expected} » attendu, « ${found} » obtenu → rien n'est écrit ; signalez ce fichier aux développeurs ` +
          "[import-words-differ]",
      ],
    });
  });

  it("stops a note whose words changed, and words missing at the end", () => {
    expect(compare(hearing, "Je mouds le blé.", "Dur.").same).toBe(false);
    expect(compare(hearing, "Je mouds le blé.", "Tendre et doux.").same).toBe(false);
    expect(compare({ ...hearing, footnotes: [] }, "Je mouds le blé.").same).toBe(false);
  });

  it("takes what is left of a broken tag for words, on both sides", () => {
    const { hearing: broken, rules } = importText(spoken("Non.<sup>2<up>e</sup> quartier, non plus."));
    expect(rules).not.toContain("import-words-differ");
    expect(broken?.interventions[0]?.paragraphs[0]?.text).toBe("Non.2<up>e quartier, non plus.");
  });
});
