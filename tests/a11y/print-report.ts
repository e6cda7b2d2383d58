import type { Result, TestReport } from "./merge-results";

export type AccessibilityReport = {
  /** The first thing that a reader of the file meets. */
  readonly notice: string;
  readonly axe: string;
  /** Whether the 258 tests of the RGAA are listed, or only those that something here bears on. */
  readonly complete: boolean;
  readonly pages: readonly string[];
  readonly tests: readonly TestReport[];
  /** Rules of axe that a page breaks and that bear on no test of the RGAA. */
  readonly otherViolations: readonly { readonly rule: string; readonly pages: readonly string[] }[];
};

export const notice =
  "Ce rapport n'est pas un audit. Il dit ce que des règles automatiques et des tests du projet ont trouvé ; un résultat " +
  "favorable ne prouve pas que le test du RGAA est réussi, et ne permet de déclarer aucun état de conformité.";

const words: Record<Result, string> = {
  fail: "**échec**",
  incomplete: "à examiner",
  pass: "rien trouvé",
  inapplicable: "sans objet ici",
  "not covered": "non couvert",
};

/** The same report for people, in French. */
export function printReport(report: AccessibilityReport): string {
  const { axe, complete, pages, tests, otherViolations } = report;
  return [
    "# Rapport automatique, test par test du RGAA",
    `**${notice}**`,
    `axe-core ${axe}, ${String(pages.length)} pages, en clair et en sombre. ${scope(complete, tests.length)}`,
    Object.entries(words)
      .map(([result, word]) => `- ${word} : ${String(tests.filter((test) => test.result === result).length)}`)
      .join("\n"),
    "« Rien trouvé » : ce qui a été regardé ne montre pas de faute. « À examiner » : seule une personne peut juger. " +
      "« Sans objet ici » : les règles n'ont rien trouvé à quoi s'appliquer. « Non couvert » : rien ne l'a regardé.",
    table(tests),
    "## Fautes hors du RGAA",
    otherViolations.length === 0
      ? "Aucune."
      : otherViolations.map(({ rule, pages: where }) => `- \`${rule}\` : ${where.join(", ")}`).join("\n"),
    `## Pages\n\n${pages.map((page) => `- \`${page}\``).join("\n")}`,
  ]
    .join("\n\n")
    .concat("\n");
}

function scope(complete: boolean, count: number): string {
  return complete
    ? `Les ${String(count)} tests du RGAA sont listés.`
    : "La liste des tests du RGAA n'est pas à portée (SCHEMAS_DIR) : seuls ceux qu'une règle ou un test du projet nomme sont listés.";
}

function table(tests: readonly TestReport[]): string {
  const rows = tests.map(({ id, result, rules, ownTests, pages }) =>
    [
      id,
      words[result],
      rules.map((rule) => `\`${rule}\``).join(", "),
      ownTests.map((own) => `${cell(own.title.replace(/: $/u, ""))} (${frenchResult(own.result)})`).join(" ; "),
      result === "fail" || result === "incomplete" ? pages.map((page) => `\`${page}\``).join(", ") : count(pages),
    ].join(" | "),
  );
  return [
    "| test | résultat | règles d'axe | tests du projet | pages |",
    "|---|---|---|---|---|",
    ...rows.map(row),
  ].join("\n");
}

function row(cells: string): string {
  return `| ${cells} |`;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}

function count(pages: readonly string[]): string {
  return pages.length === 0 ? "" : String(pages.length);
}

function frenchResult(result: string): string {
  return { pass: "réussi", fail: "échoué" }[result] ?? "non joué";
}
