import type { PassageId } from "@/lib/model/register";

/** The new order, each of those that are gone after the one that it followed. */
export function withGone(known: readonly PassageId[], now: readonly PassageId[]): PassageId[] {
  const here = new Set(now);
  const after = new Map<PassageId | undefined, PassageId[]>();
  let previous: PassageId | undefined;
  for (const id of known) {
    if (here.has(id)) previous = id;
    else after.set(previous, [...(after.get(previous) ?? []), id]);
  }
  return [...(after.get(undefined) ?? []), ...now.flatMap((id) => [id, ...(after.get(id) ?? [])])];
}

/** The places of a longest run that only rises, in any spacing. */
export function longestAscending(places: readonly number[]): Set<number> {
  const best: { length: number; previous: number }[] = [];
  let last = -1;
  for (const [index, place] of places.entries()) {
    let found = { length: 1, previous: -1 };
    for (let before = 0; before < index; before++) {
      const length = (best[before]?.length ?? 0) + 1;
      if ((places[before] ?? 0) < place && length > found.length) found = { length, previous: before };
    }
    best.push(found);
    if (found.length > (best[last]?.length ?? 0)) last = index;
  }
  const kept = new Set<number>();
  for (let index = last; index >= 0; index = best[index]?.previous ?? -1) kept.add(places[index] ?? 0);
  return kept;
}
