type Span = { readonly start: number; readonly end: number };

const wordBefore = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]+$/u;
const wordAfter = /^[\p{L}\p{M}\p{N}]+/u;

/**
 * The same stretch of a text without spaces at its ends, and with no word cut: a reader's finger seldom stops where a
 * word does. An elision is two words (« l'État »). Nothing where the stretch holds no word.
 */
export function wholeWords(text: string, from: number, to: number): Span | undefined {
  const stretch = text.slice(from, to);
  if (!/[\p{L}\p{N}]/u.test(stretch)) return undefined;
  const start = from + stretch.length - stretch.trimStart().length;
  const end = from + stretch.trimEnd().length;
  const [before, after] = [cutWord(text, start), cutWord(text, end)];
  return { start: start - before.head, end: end + after.tail };
}

/** How much of a word stands on each side of an offset inside it; nothing between two words. */
function cutWord(text: string, offset: number): { readonly head: number; readonly tail: number } {
  const head = wordBefore.exec(text.slice(0, offset))?.[0].length ?? 0;
  const tail = wordAfter.exec(text.slice(offset))?.[0].length ?? 0;
  return head > 0 && tail > 0 ? { head, tail } : { head: 0, tail: 0 };
}
