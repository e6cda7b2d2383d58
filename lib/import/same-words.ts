import type { PhrasingContent } from "mdast";
import { Report } from "@/lib/diagnostics/report";
import { htmlToRuns, runsText, type Run } from "@/lib/text/inline";
import { words } from "@/lib/text/words";
import type { Hearing } from "@/lib/model/hearing";
import { inlineBlocks, readInline } from "@/lib/transcript/inline-runs";
import { joinLines, type Received } from "./blocks";
import { withWholeWords } from "./cut-words";
import type { Step } from "./steps";
import type { PrintedNote } from "./notes";

/**
 * The last gate: the record says the words that were received, in the same order, and no other.
 * Superscript figures are left out on both sides: a note call was one of them.
 */
export function saysSameWords(
  hearing: Hearing,
  steps: readonly Step[],
  notes: readonly PrintedNote[],
  received: Received,
): boolean {
  const said = [
    ...steps.flatMap((step) => stepTexts(step, received.source)),
    ...[...notes]
      .sort((left, right) => left.number - right.number)
      .map(({ children }) => bareText(receivedRuns(children, received.source))),
  ];
  return areSameWords(said, wordsOf(hearing), received);
}

/** The same gate between a record and the one that its canonical file gives. */
export function keepsSameWords(read: Hearing, written: Hearing, received: Pick<Received, "file" | "report">): boolean {
  return areSameWords(wordsOf(read), wordsOf(written), received);
}

function wordsOf({ interventions, footnotes }: Hearing): string[] {
  return [
    ...interventions.flatMap(({ byline, paragraphs }) => [
      byline,
      ...paragraphs.map(({ html }) => bareText(htmlToRuns(html))),
    ]),
    ...footnotes.map(({ html }) => bareText(htmlToRuns(html))),
  ];
}

function areSameWords(
  said: readonly string[],
  written: readonly string[],
  { file, report }: Pick<Received, "file" | "report">,
): boolean {
  const expected = words(closedUp(said));
  const found = words(closedUp(written));
  const at = expected.findIndex((word, index) => word !== found[index]);
  if (at === -1 && expected.length === found.length) return true;
  const from = at === -1 ? expected.length : at;
  report.add(file, undefined, "import-words-differ", {
    expected: expected.slice(from, from + 6).join(" "),
    found: found.slice(from, from + 6).join(" "),
  });
  return false;
}

/** A space before « . » is that of a call which is left out on one side; one inside a word, that of a page which cuts it. */
function closedUp(texts: readonly string[]): string {
  return withWholeWords(texts.join(" ").replace(/(?<!\s)\s+(?=[.,)\]…])/gu, ""));
}

function stepTexts(step: Step, source: string): string[] {
  if (step.type === "page") return [];
  if (step.type === "speaker") return step.lines.map(({ text }) => text);
  if (step.type === "paragraph") return [bareText(receivedRuns(joinLines(step.lines), source))];
  if (!("children" in step.node)) return [];
  return inlineBlocks(step.node).map(({ children }) => bareText(receivedRuns(children, source)));
}

function receivedRuns(children: readonly PhrasingContent[], source: string): Run[] {
  return readInline(children, { file: "", report: new Report(), source });
}

/** Without superscript figures, alone or beside other words: where a tag is broken, a record joins what was two marks. */
function bareText(runs: readonly Run[]): string {
  return runsText(
    runs.map((run) =>
      run.type === "text" && run.marks.at(-1)?.type === "sup" ? { ...run, value: run.value.replace(/\d+/gu, "") } : run,
    ),
  );
}
