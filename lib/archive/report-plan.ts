import type { Report } from "@/lib/diagnostics/report";
import { ownerOf, type PassageEvent, type PassageId, type Register } from "@/lib/model/register";
import type { Plan } from "@/lib/register/plan-shape";

const shownLength = 60;

/** Says, passage by passage, how the content differs from its register, each where its intervention or note begins. */
export function reportPlan(
  { lines, faults }: Pick<Plan, "lines" | "faults">,
  register: Register,
  { file, text }: { readonly file: string; readonly text: string },
  report: Report,
): void {
  const place = placesIn(text);
  reportFaults(faults, place, file, report);
  for (const line of lines) {
    // A fault says more.
    if (line.type !== "passage" || faults.some(({ id }) => id === line.id)) continue;
    const words = line.text ?? register.passages.get(line.id)?.text ?? "";
    report.add(file, place(line.id), "unregistered", { id: line.id, what: whatOf[line.event], text: shorten(words) });
  }
}

/** The faults alone: what no reason makes right. */
export function reportFaults(
  faults: Plan["faults"],
  place: (id: PassageId) => { line: number; column: number } | undefined,
  file: string,
  report: Report,
): void {
  for (const fault of faults) {
    const at = place(fault.id);
    const { id } = fault;
    const text = shorten(fault.text);
    if (fault.type === "attribution")
      report.add(file, at, "unregistered-attribution", { id, speaker: fault.speaker, text });
    else if (fault.type === "note-renumbered") report.add(file, at, "note-renumbered", { id, now: fault.now, text });
    else report.add(file, at, "id-reused", { id, text });
  }
}

const whatOf: Readonly<Record<PassageEvent, string>> = {
  added: "n'est pas encore enregistré",
  reworded: "n'a plus les mots qui ont été publiés",
  moved: "n'est plus à la place où il a été publié",
  split: "a été publié en un seul passage",
  joined: "a été publié séparément",
  reattributed: "a été publié sous un autre nom",
  withdrawn: "a été publié et n'est plus dans le texte",
  erased: "a été effacé",
};

function shorten(text: string): string {
  return text.length <= shownLength ? text : `${text.slice(0, shownLength).trimEnd()}…`;
}

/** Where the heading of an intervention, or the definition of a note, stands in a canonical file. */
export function placesIn(text: string): (id: PassageId) => { line: number; column: number } | undefined {
  const lines = text.split("\n");
  return (id) => {
    const owner = ownerOf(id);
    const mark = owner.startsWith("n") ? `[^${owner.slice(1)}]:` : `{#${owner}}`;
    const line = lines.findIndex((one) => one.includes(mark));
    return line < 0 ? undefined : { line: line + 1, column: 1 };
  };
}
