import type { Hearing } from "@/lib/model/hearing";
import { seriesIdSchema } from "@/lib/model/ids";
import type { PersonEntry } from "@/lib/model/person";
import { Report } from "@/lib/diagnostics/report";
import type { RuleId } from "@/lib/diagnostics/rules";
import type { Header } from "@/lib/transcript/header";
import { parseTranscript } from "@/lib/transcript/parse-transcript";

export const header: Header = {
  number: 12,
  title: "Les moulins à vent",
  date: "2024-05-28",
  pages: 9,
  participants: [
    {
      group: "Intervenants",
      people: [
        { name: "Zélie MOULINEAU", role: "Meunière" },
        { name: "Anatole D'ESTRAN", role: "Boulanger" },
      ],
    },
  ],
  source: { file: "12.source.md", sha256: "0".repeat(64) },
};

type Parsed = { readonly hearing: Hearing | undefined; readonly rules: readonly RuleId[] };

/** Parses a canonical file of an invented series. */
export function parse(text: string, people: readonly PersonEntry[] = []): Parsed {
  const report = new Report();
  const series = { id: seriesIdSchema.parse("exe"), title: "Exemple" };
  const hearing = parseTranscript({ file: "12.md", text, number: 12, series, people }, report);
  return { hearing, rules: report.all.map(({ rule }) => rule) };
}
