import { distance } from "fastest-levenshtein";
import { fold } from "@/lib/text/fold";

/** The letters of a passage that count when two are compared: case, accents and punctuation aside. */
function lettersOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/**
 * How alike two passages are, from 0 to 1: one less the share of letters to change (Levenshtein), or the share of words
 * in common where some of them only changed places.
 */
export function similarity(left: string, right: string): number {
  if (left === right) return 1;
  const [one, other] = [lettersOf(left), lettersOf(right)];
  const longest = Math.max(one.length, other.length);
  // Punctuation alone changed, or there is no letter at all.
  if (one === other) return 0.99;
  if (Math.min(one.length, other.length) * 4 < longest) return wordsInCommon(one, other);
  return Math.max(1 - distance(one, other) / longest, wordsInCommon(one, other));
}

/** Dice's coefficient over words, each as often as it is said. */
function wordsInCommon(left: string, right: string): number {
  const [words, others] = [left.split(" "), right.split(" ")];
  return (2 * shared(words, others)) / (words.length + others.length);
}

/** How much of `part` is in `whole`, from 0 to 1. */
export function containment(part: string, whole: string): number {
  const words = lettersOf(part).split(" ");
  return shared(words, lettersOf(whole).split(" ")) / words.length;
}

function shared(words: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  let count = 0;
  for (const word of words) {
    const remaining = left.get(word) ?? 0;
    if (remaining === 0) continue;
    left.set(word, remaining - 1);
    count += 1;
  }
  return count;
}
