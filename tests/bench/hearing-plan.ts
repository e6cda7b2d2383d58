import type { Random } from "./seeded-random";

/** An intervention to be written: how many words each of its paragraphs has. */
export type PlannedIntervention = {
  readonly kind: "presentation" | "exchange";
  readonly paragraphs: readonly number[];
};

export const wordsPerHearing = 10_000;

/**
 * The shape of a hearing: a few presentations of 6 to 10 paragraphs among short turns, about 32 interventions and 90
 * paragraphs in all, for about 10,000 words.
 */
export function planHearing(random: Random): PlannedIntervention[] {
  const count = 29 + random.below(7);
  const presentations = 5 + random.below(2);
  const spacing = Math.floor(count / presentations);
  const shares = Array.from({ length: count }, (_, index) => {
    const isPresentation = index % spacing === 1 && index < spacing * presentations;
    const kind: PlannedIntervention["kind"] = isPresentation ? "presentation" : "exchange";
    return { kind, shares: isPresentation ? longShares(random) : shortShares(random) };
  });
  const total = shares.flatMap((intervention) => intervention.shares).reduce((sum, share) => sum + share, 0);
  const words = wordsPerHearing * (0.975 + 0.05 * random.next());
  return shares.map((intervention) => ({
    kind: intervention.kind,
    paragraphs: intervention.shares.map((share) => Math.max(4, Math.round((share / total) * words))),
  }));
}

function longShares(random: Random): number[] {
  return Array.from({ length: 6 + random.below(5) }, () => 1.2 + 0.8 * random.next());
}

/** Turns go from « Je vous remercie. » to a whole answer. */
function shortShares(random: Random): number[] {
  const count = random.chance(0.5) ? 1 : random.chance(0.6) ? 2 : 3;
  return Array.from({ length: count }, () => 0.08 + 1.1 * random.next() ** 2);
}
