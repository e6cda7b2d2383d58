import { count } from "@/lib/text/plural";
import type { Diagnostic } from "./report";

/** `content/ia/12.md:14:1: erreur : ce qui ne va pas → ce qu'il faut faire [rule-id]`; `12.pdf:page 3: …` in a PDF. */
export function formatDiagnostic({ file, line, column, unit, effect, rule, reason, action }: Diagnostic): string {
  const place = unit === undefined ? `${String(line)}:${String(column)}` : `${unit} ${String(line)}`;
  const kind = effect === "refuses" ? "erreur" : "attention";
  return `${visible(file)}:${place}: ${kind} : ${visible(reason)} → ${visible(action)} [${rule}]`;
}

/** Terminal escapes, bidirectional marks and zero-width characters are shown as their code, never obeyed. */
export function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
  );
}

/** « 2 erreurs, 1 avertissement » */
export function summarize(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ effect }) => effect === "refuses").length;
  return `${count(errors, "erreur")}, ${count(diagnostics.length - errors, "avertissement")}`;
}
