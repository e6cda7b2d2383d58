import type { Hearing } from "@/lib/model/hearing";
import type { PassageId, Register } from "@/lib/model/register";
import { leastAlikeElsewhere, optionalPage, type Loose, type PlanFault } from "./plan-shape";
import { sha256 } from "./register-file";
import { similarity } from "./similarity";

/** What became of the notes. A note's id is its number: another note's words under that number would take its links. */
export function placeNotes(
  { passages }: Register,
  { footnotes }: Hearing,
  asked: ReadonlyMap<PassageId, unknown>,
): { readonly lines: readonly Loose[]; readonly faults: readonly PlanFault[] } {
  const lines: Loose[] = [];
  const faults: PlanFault[] = [];
  for (const { id, page, text } of footnotes) {
    const known = passages.get(id);
    const words = { ...optionalPage(page), hash: sha256(text), text };
    if (!known) lines.push({ type: "passage", event: "added", id, ...words });
    else if (known.state !== "live") faults.push({ type: "id-reused", id, text });
    else if (known.text !== text) {
      lines.push({ type: "passage", event: "reworded", id, ...words });
      const former = known.text ?? "";
      const least = Math.max(similarity(former, text), leastAlikeElsewhere);
      const other = footnotes.find((note) => note.id !== id && similarity(former, note.text) > least);
      if (other) faults.push({ type: "note-renumbered", id, text: former, now: other.id });
    } else if (known.page !== page) lines.push({ type: "passage", event: "moved", id, ...optionalPage(page) });
  }
  const kept = new Set<string>(footnotes.map(({ id }) => id));
  const gone = [...passages.values()].filter(
    ({ id, state }) => id.startsWith("n") && state === "live" && !kept.has(id) && !asked.has(id),
  );
  for (const { id } of gone) lines.push({ type: "passage", event: "withdrawn", id });
  return { lines, faults };
}
