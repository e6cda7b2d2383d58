import type { Emphasis } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import type { Report } from "@/lib/diagnostics/report";
import type { Hearing } from "@/lib/model/hearing";
import { isClassified, unclassifiedItalics, type Languages } from "@/lib/model/languages";
import { htmlToRuns } from "@/lib/text/inline";
import { termKey } from "@/lib/text/terms";
import { parseMarkdown } from "@/lib/transcript/markdown";

/** Says which italics of a canonical file the lexicon does not know, each once, where it stands first. */
export function reportItalics(
  { file, text }: { readonly file: string; readonly text: string },
  hearing: Hearing,
  languages: Languages,
  report: Report,
): void {
  if (isWholly(hearing, languages)) return;
  const said = new Set<string>();
  visit(parseMarkdown(text), (node) => {
    if (node.type === "heading") return SKIP;
    if (node.type !== "emphasis") return undefined;
    const italic = wordsOf(node);
    if (!isClassified(italic, languages) && !said.has(termKey(italic)))
      report.add(file, node.position, "language-unclassified", { text: italic });
    said.add(termKey(italic));
    return SKIP;
  });
}

/** Most often there is nothing to say, and no place to look for. */
function isWholly({ interventions, footnotes }: Hearing, languages: Languages): boolean {
  return [...interventions.flatMap(({ paragraphs }) => paragraphs), ...footnotes]
    .filter(({ html }) => html.includes("<em>"))
    .every(({ html }) => unclassifiedItalics(htmlToRuns(html), languages).length === 0);
}

function wordsOf(emphasis: Emphasis): string {
  let words = "";
  visit(emphasis, "text", ({ value }) => {
    words += value;
  });
  return words.replace(/\s+/gu, " ");
}
