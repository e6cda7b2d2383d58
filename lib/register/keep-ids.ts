import type { InterventionId } from "@/lib/model/ids";
import { interventionIdSchema } from "@/lib/model/ids";
import type { Hearing } from "@/lib/model/hearing";
import { isSentence, type Register } from "@/lib/model/register";
import { align } from "./align";

/** Who said what under which id. */
export type KnownSpeech = { readonly id: InterventionId; readonly speaker: string; readonly text: string };

export function speechesOf({ interventions }: Hearing): KnownSpeech[] {
  return interventions.map(({ id, speaker, paragraphs }) => ({
    id,
    speaker,
    text: paragraphs.map((paragraph) => paragraph.text).join(" "),
  }));
}

/** What a register holds of each intervention that is still in the content. */
export function speechesIn({ passages, order }: Register): KnownSpeech[] {
  return (order.get("interventions") ?? []).flatMap((id) => {
    const known = passages.get(id);
    if (known?.state !== "live") return [];
    const sentences = (order.get(id) ?? []).filter(isSentence).map((sentence) => passages.get(sentence));
    const text = sentences.flatMap((one) => (one?.state === "live" ? [one.text ?? ""] : [])).join(" ");
    return [{ id: interventionIdSchema.parse(id), speaker: known.speaker ?? "", text }];
  });
}

/**
 * The ids of a hearing that is received again: an intervention keeps the one that its words had, aligned as the register
 * aligns sentences; any other takes one that was never used, from `next` on.
 */
export function keepIds(known: readonly KnownSpeech[], received: Hearing, next: number): InterventionId[] {
  const now = speechesOf(received);
  const kept = new Map<number, InterventionId>();
  for (const bead of align(known.map(keyOf), now.map(keyOf))) {
    const [old, place] = [known[bead.old[0] ?? -1], bead.now[0]];
    if (old && place !== undefined) kept.set(place, old.id);
  }
  let fresh = next;
  return now.map((_, place) => kept.get(place) ?? interventionIdSchema.parse(`i${String(fresh++)}`));
}

/** « Oui. » is said by everybody: who says it is part of what is compared. */
function keyOf({ speaker, text }: KnownSpeech): string {
  return `${speaker} : ${text}`;
}
