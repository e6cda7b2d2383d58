import type { ComparedWord } from "./compared-words";

/** Alone, each of these denies. */
const denying = new Set(
  "ne n pas jamais rien aucun aucune aucuns aucunes sans ni non nul nulle nullement guere nulles".split(" "),
);
/** These deny beside « ne »: « il n'y a plus », « personne n'a lu »; « plus grand » and « une personne » do not. */
const denyingBesideNe = new Set(["plus", "personne", "point"]);
const reach = 8;

/** How many words of a run deny. */
export function countDenials(words: readonly ComparedWord[], from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to; index++) if (denies(words, index)) count += 1;
  return count;
}

function denies(words: readonly ComparedWord[], index: number): boolean {
  const key = words[index]?.key ?? "";
  // « n° 3 » counts.
  if (key === "n" && words[index + 1]?.key === "o") return false;
  if (denying.has(key)) return true;
  if (!denyingBesideNe.has(key)) return false;
  const before = words.slice(Math.max(0, index - reach), index);
  const after = key === "personne" ? words.slice(index + 1, index + 4) : [];
  return [...before, ...after].some((word) => word.key === "ne" || word.key === "n");
}
