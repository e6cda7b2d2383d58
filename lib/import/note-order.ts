import type { Hearing } from "@/lib/model/hearing";
import type { Received } from "./blocks";
import type { PrintedNote } from "./notes";

/** Says which notes are printed, or first called, after a greater number: two of them may have been exchanged. */
export function reportNoteOrder(hearing: Hearing, notes: readonly PrintedNote[], { file, report }: Received): void {
  const paragraphs = hearing.interventions.flatMap((intervention) => intervention.paragraphs);
  const called = [...new Set(paragraphs.flatMap(({ footnotes }) => footnotes))].map((id) => Number(id.slice(1)));
  const misplaced = new Map([...drops(called), ...drops(notes.map(({ number }) => number))]);
  for (const { number, place } of notes) {
    const previous = misplaced.get(number);
    if (previous !== undefined) report.add(file, place, "import-note-order", { number, previous });
  }
}

/** Each number that comes after a greater one, with that one. */
function drops(numbers: readonly number[]): [number, number][] {
  return numbers.flatMap((number, index): [number, number][] => {
    const previous = numbers[index - 1] ?? 0;
    return number < previous ? [[number, previous]] : [];
  });
}
