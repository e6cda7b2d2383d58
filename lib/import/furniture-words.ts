import { readByline } from "@/lib/transcript/byline";
import { fold } from "@/lib/text/fold";
import type { Line } from "./blocks";
import { isFullName } from "./full-name";
import { sharedLength, wholeLines, wholeMarks, wordsFrom, type PlacedLine } from "./furniture-lines";
import { endsSentence } from "./sentence-end";

/** Where furniture starts, and the words that it is known by; nothing when the file repeats none. */
type KnownFurniture = { readonly starts: readonly number[]; readonly words: readonly string[] };

/**
 * Furniture is known by repetition. Its first line is the first line of the file, and its extent is the longest run of
 * words that the first page shares with another: the first page is the cover, so what follows there is the series
 * title, and a speaker line that opens two pages is never taken for furniture. Where the cover prints none, it is the
 * line that most pages repeat together with the lines under it.
 */
export function findFurniture(
  lines: readonly PlacedLine[],
  isSetOff: (line: Line) => boolean,
): KnownFurniture | undefined {
  const places = repeatedLines(lines);
  const first = places.get(key(lines[0]));
  const onCover = first && coverFurniture(lines, first);
  const others = [...places.values()]
    .filter((starts) => starts !== first && (!onCover || starts.length > 2 * onCover.starts.length))
    .filter((starts) => {
      const opening = starts.flatMap((start) => lines[start]?.line ?? []);
      return isPrintedAsFurniture(opening, isSetOff) || (!onCover && !opening.some(isSaid));
    })
    .sort((left, right) => right.length - left.length);
  for (const starts of others) {
    const found = repeatedFurniture(lines, starts);
    if (found) return found;
  }
  return onCover;
}

/** Furniture is marked as a title, or most of it stands under the blank lines that end a page. */
function isPrintedAsFurniture(opening: readonly Line[], isSetOff: (line: Line) => boolean): boolean {
  const isMarked = (line: Line): boolean => wholeMarks(line).em && wholeMarks(line).strong;
  return opening.some(isMarked) || opening.filter(isSetOff).length * 2 > opening.length;
}

/** An answer that is given again and again, « Même avis. », or the line of who gives it. */
function isSaid({ text }: Line): boolean {
  return endsSentence(text) || isFullName(readByline(text).name);
}

function key(placed: PlacedLine | undefined): string {
  return fold(placed?.line.text ?? "");
}

/** Lines that open a paragraph, and open another. */
function repeatedLines(lines: readonly PlacedLine[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, placed] of lines.entries()) {
    if (lines[index - 1]?.block === placed.block || placed.line.text === "") continue;
    const found = places.get(key(placed));
    if (found) found.push(index);
    else places.set(key(placed), [index]);
  }
  for (const [text, starts] of places) if (starts.length < 2) places.delete(text);
  return places;
}

function coverFurniture(lines: readonly PlacedLine[], starts: readonly number[]): KnownFurniture | undefined {
  const [first = 0, ...others] = starts;
  const words = wordsFrom(lines, first);
  const longest = Math.max(0, ...others.map((start) => sharedLength(words, wordsFrom(lines, start))));
  const whole = words.slice(0, wholeLines(lines, first, longest));
  return whole.length === 0 ? undefined : { starts, words: whole };
}

function repeatedFurniture(lines: readonly PlacedLine[], starts: readonly number[]): KnownFurniture | undefined {
  const [first = 0, ...others] = starts;
  const opening = lines[first];
  if (!opening) return undefined;
  // « ***name*** » alone, then a block; else one block: what follows may be a speaker line.
  const isAlone = lines[first + 1]?.block !== opening.block;
  const words = wordsFrom(lines, first, ({ block }) => block - opening.block <= (isAlone ? 1 : 0));
  const shared = others
    .map((start) => sharedLength(words, wordsFrom(lines, start)))
    .sort((left, right) => left - right);
  const length = wholeLines(lines, first, shared[Math.floor(shared.length / 2)] ?? 0);
  const ownLength = wholeLines(lines, first, 0) + key(opening).split(/\s+/u).length;
  const marks = wholeMarks(opening.line);
  const isFurniture = length > ownLength || (length === ownLength && marks.em && marks.strong && others.length > 1);
  return isFurniture ? { starts, words: words.slice(0, length) } : undefined;
}
