import { stringify } from "csv-stringify/sync";
import { footnotesOf, participantOf, type Hearing } from "@/lib/model/hearing";
import type { Site } from "@/lib/model/site";
import { absolute, passagePath } from "@/lib/site/addresses";

/** The columns of `interventions.csv`, in their order: a contract. */
const columns = [
  "audition",
  "numero",
  "titre",
  "date",
  "serie",
  "intervention",
  "rang",
  "type",
  "intervenant",
  "nom",
  "fonction",
  "groupe",
  "page_debut",
  "page_fin",
  "mots",
  "texte",
  "notes",
  "adresse",
] as const;

/**
 * One row an intervention: RFC 4180, UTF-8 without BOM. Paragraphs are apart by an empty line. What a spreadsheet would
 * take for a formula stands behind an apostrophe.
 */
export function interventionTable(site: Pick<Site, "address">, hearings: readonly Hearing[]): string {
  return [...interventionTablePieces(site, hearings)].join("");
}

/** The same, a piece for each hearing: a whole archive is more than one string may hold. */
export function* interventionTablePieces(
  { address }: Pick<Site, "address">,
  hearings: readonly Hearing[],
): Generator<string> {
  const print = (rows: (string | number | undefined)[][]): string =>
    stringify(rows, { escape_formulas: true, record_delimiter: "windows" });
  yield print([[...columns]]);
  for (const hearing of hearings) yield print(rowsOf(hearing, address));
}

function rowsOf(hearing: Hearing, address: string): (string | number | undefined)[][] {
  return hearing.interventions.map((intervention, index) => {
    const { name, role, group } = participantOf(hearing, intervention.speaker);
    return [
      hearing.id,
      hearing.number,
      hearing.title,
      hearing.date,
      hearing.series.title,
      intervention.id,
      index + 1,
      intervention.kind,
      intervention.speaker,
      name,
      role,
      group,
      intervention.page,
      intervention.pageEnd,
      intervention.wordCount,
      intervention.paragraphs.map(({ text }) => text).join("\n\n"),
      footnotesOf(hearing, [intervention])
        .map(({ number, text }) => `[${String(number)}] ${text}`)
        .join("\n"),
      absolute(passagePath(hearing.id, intervention.id), address),
    ];
  });
}
