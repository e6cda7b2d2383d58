import { distance } from "fastest-levenshtein";
import type { ListedWord } from "./word-list";

const mostCorrections = 3;

/**
 * The words of the archive that somebody may have meant: within one slip for a word of 4 to 7 letters, two up to 12,
 * three beyond; two letters that changed places are one slip. The nearest only, the most frequent first.
 *
 * A list holds the words of one first letter. The first letter is seldom the wrong one: the other lists are read when its own has nothing.
 * The archive may only have the plural of what somebody meant, or its singular.
 */
export async function resembling(
  word: string,
  letters: readonly string[],
  readList: (letter: string) => Promise<readonly ListedWord[]>,
): Promise<string[]> {
  const allowed = slipsAllowed(word);
  if (allowed === 0) return [];
  const own = letters.filter((letter) => word.startsWith(letter));
  const lists = await Promise.all(own.map(readList));
  for (const written of [word, word.endsWith("s") ? word.slice(0, -1) : `${word}s`]) {
    const near = nearest(written, allowed, lists);
    if (near.length > 0) return near;
  }
  const others = letters.filter((letter) => !own.includes(letter));
  return nearest(word, Math.min(allowed, 2), await Promise.all(others.map(readList)));
}

function slipsAllowed(word: string): number {
  if (!/^[a-z]{4,40}$/u.test(word)) return 0;
  if (word.length < 8) return 1;
  return word.length < 13 ? 2 : 3;
}

function nearest(word: string, allowed: number, lists: readonly (readonly ListedWord[])[]): string[] {
  let fewest = allowed;
  let found: ListedWord[] = [];
  for (const listed of lists.flat()) {
    const { form } = listed;
    if (Math.abs(form.length - word.length) > fewest) continue;
    const slips = slipsBetween(word, form);
    if (slips > fewest) continue;
    if (slips < fewest) found = [];
    fewest = slips;
    found.push(listed);
  }
  const most = Math.max(...found.map(({ frequency }) => frequency));
  return (
    found
      // A hapax beside a common word is more likely a slip too than what was meant.
      .filter(({ frequency }) => frequency >= most)
      .sort((left, right) => right.frequency - left.frequency || (left.form < right.form ? -1 : 1))
      .slice(0, mostCorrections)
      .map(({ form }) => form)
  );
}

/** Levenshtein's distance, one less for each pair of neighbours that changed places. */
export function slipsBetween(left: string, right: string): number {
  return distance(left, right) - swaps(left, right);
}

function swaps(left: string, right: string): number {
  if (left.length !== right.length) return 0;
  let count = 0;
  for (let index = 0; index + 1 < left.length; index++) {
    const swapped =
      left.charAt(index) === right.charAt(index + 1) &&
      left.charAt(index + 1) === right.charAt(index) &&
      left.charAt(index) !== left.charAt(index + 1);
    if (swapped) {
      count += 1;
      index += 1;
    }
  }
  return count;
}
