import { Report } from "@/lib/diagnostics/report";
import type { RuleId } from "@/lib/diagnostics/rules";
import { importTranscript } from "@/lib/import/import-transcript";
import type { Imported } from "@/lib/import/received-file";
import type { Hearing } from "@/lib/model/hearing";
import { seriesIdSchema } from "@/lib/model/ids";

/** The page furniture, as the first page prints it. */
export const furniture = "***Aldo FICTIF***  \nAdjoint au Maire de Port-Fiction,  \nchargé du 3<sup>e</sup> quartier";

type Cover = { readonly date?: string; readonly people?: readonly string[] };

const everybody = ["Zélie MOULINEAU, Meunière", "Anatole D'ESTRAN, Boulanger", "Éloi DE LA MEULE, Charron"];

function coverText({ date = "28 mai 2024", people = everybody }: Cover): string {
  return `AUDITIONS SUR LES MOULINS\n\nAUDITION #12  \nLes moulins à vent  \n${date}\n\nIntervenants :\n\n${people
    .map((person) => `- ${person}\n`)
    .join("")}`;
}

/** A transcript as received, invented: the cover, then these pages, each under its furniture. */
export function received(pages: readonly string[], cover: Cover = {}): string {
  return [coverText(cover), ...pages].map((page) => `\n\n${furniture}\n\n${page}\n`).join("\n");
}

/** The first speaker of the cover opens the pages. */
export function spoken(...pages: string[]): string {
  const [first = "", ...others] = pages;
  return received([`Zélie MOULINEAU, Meunière\n\n${first}`, ...others]);
}

export type Outcome = {
  readonly imported: Imported | undefined;
  readonly hearing: Hearing | undefined;
  readonly rules: readonly RuleId[];
  readonly report: Report;
};

export function importText(text: string | Uint8Array): Outcome {
  const report = new Report();
  const bytes = typeof text === "string" ? Buffer.from(text, "utf8") : text;
  const imported = importTranscript(
    { file: "received.md", bytes, series: seriesIdSchema.parse("exe"), known: undefined },
    report,
  );
  return { imported, hearing: imported?.hearing, rules: report.all.map(({ rule }) => rule), report };
}

/** The paragraphs of the first intervention, as plain text. */
export function firstTexts({ hearing }: Outcome): string[] | undefined {
  return hearing?.interventions[0]?.paragraphs.map(({ text }) => text);
}

/** `speaker: words` of each intervention. */
export function said({ hearing }: Outcome): string[] | undefined {
  return hearing?.interventions.map(
    ({ speaker, paragraphs }) => `${speaker}: ${paragraphs.map(({ text }) => text).join(" | ")}`,
  );
}
