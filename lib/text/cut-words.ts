/** What may stand inside the words of a marked-up text without being one of them. */
const markup = /(?:\s|[*_\\]|<sup>\d+<\/sup>|<[^>]*>|\[\^\d+\]|<!--.*?-->)/uy;

/**
 * Takes a passage out of a text that is marked up, markup aside: the one that follows `skipped` others of the same
 * letters. The markup between its letters goes with it; nothing else does.
 */
export function cutWords(text: string, passage: string, skipped: number): string {
  const spans = occurrences(text, passage)[skipped];
  if (!spans) return text;
  let left = "";
  let from = 0;
  for (const [begin, end] of spans) {
    left += text.slice(from, begin);
    from = end;
  }
  // The space before it is enough.
  if (left === "" || /\s$/u.test(left)) while (text.charAt(from) === " ") from += 1;
  return left + text.slice(from);
}

/** How often a passage is in a text that is marked up. */
export function countWords(text: string, passage: string): number {
  return occurrences(text, passage).length;
}

type Spans = readonly (readonly [begin: number, end: number])[];

function occurrences(text: string, passage: string): Spans[] {
  const letters = Array.from(passage.replace(/\s+/gu, ""));
  const [first] = letters;
  const found: Spans[] = [];
  if (first === undefined) return found;
  let from = 0;
  for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, Math.max(start + 1, from))) {
    const spans = isInsideWord(text, start) ? undefined : spansAt(text, start, letters);
    if (!spans) continue;
    found.push(spans);
    from = spans.at(-1)?.[1] ?? from;
  }
  return found;
}

/** « non. » is in « Sinon. », and is not said there. */
function isInsideWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}

/** Is a passage in a text that is marked up, letter for letter? */
export function holdsWords(text: string, passage: string): boolean {
  const letters = Array.from(passage.replace(/\s+/gu, ""));
  // Most passages begin without markup: their first letters, as they stand, are where few others begin.
  const beginnings = new Set([passage.slice(0, 8), letters[0] ?? ""]);
  for (const beginning of beginnings) {
    if (beginning === "") return true;
    for (let start = text.indexOf(beginning); start >= 0; start = text.indexOf(beginning, start + 1))
      if (spansAt(text, start, letters)) return true;
  }
  return false;
}

/** The spans that hold these letters from here on: one, or several where a page break stands between. */
function spansAt(text: string, start: number, letters: readonly string[]): Spans | undefined {
  const spans: [number, number][] = [];
  let begin = start;
  let at = start;
  for (const [index, letter] of letters.entries()) {
    if (index > 0) {
      const skipped = skipMarkup(text, at);
      if (text.startsWith(letter, skipped)) at = skipped;
      else {
        const next = afterPageBreak(text, at, letters.slice(index, index + 12));
        if (next === undefined) return undefined;
        spans.push([begin, at]);
        begin = at = next;
      }
    }
    if (!text.startsWith(letter, at)) return undefined;
    at += letter.length;
  }
  return [...spans, [begin, at]];
}

function skipMarkup(text: string, start: number): number {
  let at = start;
  for (;;) {
    markup.lastIndex = at;
    if (!markup.test(text)) return at;
    at = markup.lastIndex;
  }
}

/** Where the letters go on at the beginning of a later line, if they do before long. */
function afterPageBreak(text: string, start: number, letters: readonly string[]): number | undefined {
  const newline = skipMarkup(text, start);
  if (!text.slice(start, newline).includes("\n")) return undefined;
  const until = start + 3000;
  for (let line = text.indexOf("\n", start); line >= 0 && line < until; line = text.indexOf("\n", line + 1)) {
    let at = skipMarkup(text, line + 1);
    const begin = at;
    const goesOn = letters.every((letter) => {
      at = skipMarkup(text, at);
      const matches = text.startsWith(letter, at);
      at += letter.length;
      return matches;
    });
    if (goesOn) return begin;
  }
  return undefined;
}
