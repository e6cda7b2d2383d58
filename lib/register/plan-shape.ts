import type { Hearing } from "@/lib/model/hearing";
import type { PersonId } from "@/lib/model/ids";
import type { PassageId } from "@/lib/model/register";
import type { LooseLine } from "./register-file";

/** What a hearing would add to its register, and the hearing as it would then be. */
export type Plan = {
  /** With the ids that the register knows, and those that it would mint. */
  readonly hearing: Hearing;
  readonly lines: readonly Loose[];
  /** What must not be registered as it stands. */
  readonly faults: readonly PlanFault[];
};

export type Loose = Exclude<LooseLine, { type: "registration" }>;

export type PlanFault =
  /** Words that one person said are now another's, and nobody said that this is meant. */
  | { readonly type: "attribution"; readonly id: PassageId; readonly text: string; readonly speaker: PersonId }
  /** A note's number now stands for another note's words. */
  | { readonly type: "note-renumbered"; readonly id: PassageId; readonly text: string; readonly now: PassageId }
  /** An id that is no longer in the content names something new there. */
  | { readonly type: "id-reused"; readonly id: PassageId; readonly text: string };

/** Passages this alike, in another place, are one passage that moved; the same under another name is a false attribution. */
export const leastAlikeElsewhere = 0.7;
/** Each part of a split passage holds that share of its own words from it, at least. */
export const leastShared = 0.6;

/** « Oui. » is said by everybody: shorter passages are not looked for elsewhere. */
export const fewestWordsElsewhere = 4;

/** A page that a passage may not have, as its line says it. */
export function optionalPage(page: number | undefined): { page?: number } {
  return page === undefined ? {} : { page };
}
