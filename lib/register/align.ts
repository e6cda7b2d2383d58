import { diffArrays } from "diff";
import { leastShared } from "./plan-shape";
import { containment, similarity } from "./similarity";

/** Which old passages went into which new ones, by their places: one to one, one to several, several to one. */
type Bead = { readonly old: readonly number[]; readonly now: readonly number[] };

/** Less alike than that, two passages of one speech are not the same passage reworded. */
const leastAlike = 0.45;
/** A passage alone between two that did not change may be reworded more than that. */
const leastAlikeAlone = 0.3;
const mostParts = 3;

/**
 * Aligns the passages of one speech with those of its next version, in their order: what did not change is found first
 * (longest common subsequence, by the library `diff`), what is between is paired by how alike it is, as Gale and Church
 * (1993) align translations: 1–1, 1–2, 2–1, 1–3, 3–1, by dynamic programming.
 * Limits: a passage that changed beyond recognition is withdrawn and another added; one that changed places is found by
 * the caller.
 */
export function align(old: readonly string[], now: readonly string[]): Bead[] {
  const beads: Bead[] = [];
  let [oldPlace, nowPlace] = [0, 0];
  let gap: { old: number[]; now: number[] } = { old: [], now: [] };
  const closeGap = (): void => {
    beads.push(...alignGap(old, now, gap));
    gap = { old: [], now: [] };
  };
  for (const { added, removed, count } of diffArrays([...old], [...now])) {
    if (removed) for (let step = 0; step < count; step++) gap.old.push(oldPlace++);
    else if (added) for (let step = 0; step < count; step++) gap.now.push(nowPlace++);
    else {
      closeGap();
      for (let step = 0; step < count; step++) beads.push({ old: [oldPlace++], now: [nowPlace++] });
    }
  }
  closeGap();
  return beads;
}

type Gap = { readonly old: readonly number[]; readonly now: readonly number[] };
type Step = { readonly score: number; readonly old: number; readonly now: number };

function alignGap(oldTexts: readonly string[], nowTexts: readonly string[], gap: Gap): Bead[] {
  const old = gap.old.map((place) => oldTexts[place] ?? "");
  const now = gap.now.map((place) => nowTexts[place] ?? "");
  if (old.length === 0 || now.length === 0) return [];
  const isAlone = old.length === 1 && now.length === 1;
  /** `best[i][j]`: how the first i old and the first j new ones are best aligned, by their last step. */
  const best: Step[][] = [];
  for (let i = 0; i <= old.length; i++) {
    const row: Step[] = [];
    best.push(row);
    for (let j = 0; j <= now.length; j++) {
      const steps: Step[] = [{ score: i + j === 0 ? 0 : -1, old: 0, now: 0 }];
      const reach = (before: Step | undefined, score: number, some: number, others: number): void => {
        if (before) steps.push({ score: before.score + score, old: some, now: others });
      };
      reach(best[i - 1]?.[j], 0, 1, 0);
      reach(row[j - 1], 0, 0, 1);
      for (const [some, others] of shapes(i, j)) {
        const score = beadScore(old.slice(i - some, i), now.slice(j - others, j), isAlone);
        if (score > 0) reach(best[i - some]?.[j - others], score, some, others);
      }
      row.push(steps.reduce((found, step) => (step.score > found.score ? step : found)));
    }
  }
  const beads: Bead[] = [];
  for (let [i, j] = [old.length, now.length]; i > 0 && j > 0;) {
    const step = best[i]?.[j];
    if (!step || step.old + step.now === 0) break;
    if (step.old > 0 && step.now > 0)
      beads.unshift({ old: gap.old.slice(i - step.old, i), now: gap.now.slice(j - step.now, j) });
    [i, j] = [i - step.old, j - step.now];
  }
  return beads;
}

function shapes(i: number, j: number): [number, number][] {
  const all: [number, number][] = [];
  for (let count = 1; count <= mostParts; count++) {
    if (i >= 1 && j >= count) all.push([1, count]);
    if (count > 1 && i >= count && j >= 1) all.push([count, 1]);
  }
  return all;
}

function beadScore(old: readonly string[], now: readonly string[], isAlone: boolean): number {
  const alike = similarity(old.join(" "), now.join(" "));
  if (alike < (isAlone ? leastAlikeAlone : leastAlike)) return 0;
  const [parts, whole] = old.length > now.length ? [old, now.join(" ")] : [now, old.join(" ")];
  if (parts.length > 1 && parts.some((part) => containment(part, whole) < leastShared)) return 0;
  // By the passages that it explains: a whole split is worth more than one of its parts reworded.
  return alike * (old.length + now.length) - (parts.length > 1 ? 0.1 : 0);
}
