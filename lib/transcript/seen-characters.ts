import type { Report } from "@/lib/diagnostics/report";
import { hiddenCharacters } from "@/lib/text/hidden-characters";
import type { Hearing } from "@/lib/model/hearing";

/** As Markdown (`&#x202E;`), or a quoted value of YAML (`\u202E`), writes a character that it does not show. */
const written = /&#x([0-9a-f]{1,6});|&#(\d{1,7});|\\[uxU]([0-9a-f]{2,8})/giu;

/** Says which characters of a record would be obeyed, or would reorder what is read, however its file writes them. */
export function reportUnseen(hearing: Hearing, { file, text }: { file: string; text: string }, report: Report): void {
  const codes = new Map(
    stringsOf(hearing).flatMap((value) => hiddenCharacters(value).map(({ code, kind }) => [code, kind] as const)),
  );
  for (const [code, kind] of codes) {
    if (kind === "invisible") continue;
    const place = placeAt(text, offsetOf(code, text));
    report.add(file, place, kind === "control" ? "control-character" : "bidirectional-character", { code });
  }
}

function stringsOf(value: unknown, found: string[] = []): string[] {
  if (typeof value === "string") found.push(value);
  else if (typeof value === "object" && value !== null) for (const one of Object.values(value)) stringsOf(one, found);
  return found;
}

function offsetOf(code: string, text: string): number {
  const point = Number.parseInt(code.slice(2), 16);
  const bare = text.indexOf(String.fromCodePoint(point));
  if (bare >= 0) return bare;
  const found = [...text.matchAll(written)].find(
    ([, hexadecimal, decimal, escape]) =>
      (decimal === undefined ? Number.parseInt(hexadecimal ?? escape ?? "", 16) : Number(decimal)) === point,
  );
  return found?.index ?? 0;
}

function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
