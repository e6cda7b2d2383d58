import type { Run } from "./align";
import type { ComparedWord } from "./compared-words";
import type { Speech } from "./speech";

/**
 * Where the very characters of one of these spellings stand in a speech, as a run of so many of its words: « 500 » does
 * not quote « 1 500 ».
 */
export function occurrenceOf(speech: Speech, spellings: readonly string[], length: number): Run | undefined {
  for (const spelling of spellings) {
    const lines = linesOf(spelling);
    for (const text of [speech.text, speech.shown]) {
      for (let at = text.indexOf(lines.text); at >= 0; at = text.indexOf(lines.text, at + 1)) {
        const run = runAt(speech.words, at, at + lines.text.length);
        const isRun = run?.length === length && isWhole(text, at, at + lines.text.length);
        if (isRun && lines.ends.every((end) => speech.breaks.has(at + end))) return run;
      }
    }
  }
  return undefined;
}

/** A text in one line: a line may end where a paragraph does, and nowhere else. */
function linesOf(spelling: string): { text: string; ends: number[] } {
  const ends: number[] = [];
  let text = "";
  const oneSign = spelling.replace(/\s+/gu, (spaces) => (/[\n\r\u2028\u2029]/u.test(spaces) ? "\n" : spaces));
  for (const line of oneSign.split("\n")) {
    if (text !== "") {
      ends.push(text.length);
      text += " ";
    }
    text += line;
  }
  return { text, ends };
}

const letter = /[\p{L}\p{M}\p{N}]/u;

/** Cut inside a word, a run of characters is no quotation of it. */
function isWhole(text: string, from: number, to: number): boolean {
  const cuts = (at: number): boolean => letter.test(text.charAt(at - 1)) && letter.test(text.charAt(at));
  return !cuts(from) && !cuts(to);
}

function runAt(words: readonly ComparedWord[], from: number, to: number): Run | undefined {
  const first = words.findIndex(({ start }) => start >= from);
  if (first < 0) return undefined;
  let length = 0;
  while ((words[first + length]?.end ?? Number.POSITIVE_INFINITY) <= to) length += 1;
  return length === 0 ? undefined : { quoted: 0, published: first, length };
}

/** Every place where the words of a quotation follow each other in a text, sought from the rarest of them. */
export function* everyOccurrence(quoted: readonly ComparedWord[], published: readonly ComparedWord[]): Generator<Run> {
  const places = new Map<string, number[]>();
  published.forEach(({ key }, at) => {
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  });
  let rarest: { at: number; places: readonly number[] } | undefined;
  for (const [at, { key }] of quoted.entries()) {
    const own = places.get(key);
    if (!own) return;
    if (!rarest || own.length < rarest.places.length) rarest = { at, places: own };
  }
  for (const place of rarest?.places ?? []) {
    const from = place - (rarest?.at ?? 0);
    if (from >= 0 && quoted.every(({ key }, index) => published[from + index]?.key === key))
      yield { quoted: 0, published: from, length: quoted.length };
  }
}
