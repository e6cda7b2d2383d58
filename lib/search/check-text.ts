import { matchText } from "./match";
import type { Candidate } from "./rank";
import type { Reading } from "./reading";

/** What a text holds of a question: the share of its clauses, 0 where it does not answer after all. */
export type Verdict = { readonly share: number };

export function checkText(text: string, { clauses, excluded }: Reading): Verdict {
  if (matchText(text, excluded).some((hits) => hits.length > 0)) return { share: 0 };
  const held = matchText(text, clauses).map((hits) => hits.length > 0);
  if (clauses.some(({ atoms }, index) => held[index] !== true && atoms.every(({ type }) => type !== "word")))
    return { share: 0 };
  // « -mot » alone: what is left is all that was asked.
  return { share: held.length === 0 ? 1 : held.filter(Boolean).length / held.length };
}

/** A candidate as its text shows it. */
export function judge(candidate: Candidate, verdict: Verdict | undefined): Candidate[] {
  if (candidate.sure || !verdict) return [candidate];
  if (verdict.share === 0) return [];
  const { share } = verdict;
  return [{ ...candidate, sure: true, whole: candidate.whole && share === 1, score: candidate.score * share * share }];
}

export function isSure({ sure }: Candidate): boolean {
  return sure;
}

export function isDoubtful({ sure }: Candidate): boolean {
  return !sure;
}
