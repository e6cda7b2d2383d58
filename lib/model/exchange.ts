import { consecutive } from "@/lib/text/consecutive";

/**
 * The places of the turns in which two people speak with each other: turns that follow one another, all by one of the
 * two, and some by each. What others say between two such exchanges belongs to none.
 */
export function exchangeBetween<Id extends string>(speakers: readonly Id[], pair: readonly [Id, Id]): number[] {
  const turns = speakers.map((speaker, place) => ({ speaker, place, isTheirs: pair.includes(speaker) }));
  return consecutive(turns, (left, right) => left.isTheirs && right.isTheirs)
    .filter((part) => part.length > 1 && new Set(part.map(({ speaker }) => speaker)).size > 1)
    .flat()
    .map(({ place }) => place);
}

type Exchange<Id> = { readonly pair: readonly [Id, Id]; readonly turns: number };

/** Who speaks with whom, those who do most first; a pair is in the order in which its people first speak. */
export function exchangesOf<Id extends string>(speakers: readonly Id[]): Exchange<Id>[] {
  const people = [...new Set(speakers)];
  return people
    .flatMap((one, place) => people.slice(place + 1).map((other) => [one, other] as const))
    .map((pair) => ({ pair, turns: exchangeBetween(speakers, pair).length }))
    .filter(({ turns }) => turns > 0)
    .sort((left, right) => right.turns - left.turns);
}
