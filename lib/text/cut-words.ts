/** What may stand inside the words of a marked-up text without being one of them. */
const markup = /(?:\s|[*_\\]|<sup>\d+<\/sup>|<[^>]*>|\[\^\d+\]|<!--.*?-->)/uy;

/**
 * Takes a passage out of a text that is marked up: every place where its letters follow one another, markup aside. The
 * markup between them goes with it; nothing else does.
 */
export function cutWords(text: string, passage: string): { readonly text: string; readonly cuts: number } {
  const letters = Array.from(passage.replace(/\s+/gu, ""));
  const [first] = letters;
  if (first === undefined) return { text, cuts: 0 };
  let left = "";
  let cuts = 0;
  let from = 0;
  for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + 1)) {
    if (start < from) continue;
    const spans = spansAt(text, start, letters);
    if (!spans) continue;
    cuts += 1;
    for (const [begin, end] of spans) {
      left += text.slice(from, begin);
      from = end;
    }
    // The space before it is enough.
    if (/\s$/u.test(left) || left === "") while (text.charAt(from) === " ") from += 1;
  }
  return { text: left + text.slice(from), cuts };
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
function spansAt(text: string, start: number, letters: readonly string[]): [number, number][] | undefined {
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
