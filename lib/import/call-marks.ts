/** The number of a note alone in italics or bold, or marked inside its superscript: `mot*<sup>1</sup>*`, `<sup>*1*</sup>`. */
const marked = /(?<![*\\])(\*{1,3})<sup>(\d{1,5})<\/sup>\1(?!\*)|<sup>(\*{1,3})(\d{1,5})\3<\/sup>/gu;

/** `mot<sup>1,2</sup>`; after a digit it is an exponent. */
const together = /(?<=[^\d\s]\s?)<sup>(\d{1,5}(?:\s?[,;]\s?\d{1,5})+)<\/sup>/gu;

/** `mot<sup>(1)</sup>`, and its note, `<sup>(1)</sup> Une note.` */
const bracketed = /<sup>\s?\((\d{1,5})\)\s?<\/sup>/gu;
const bracketedNote = /^[ \t]*<sup>\s?\((\d{1,5})\)\s?<\/sup>/gmu;

/**
 * The same text, where each call is a superscript of its own: Markdown sees no italics in `mot*<sup>1</sup>*`, and the
 * comma of `<sup>1,2</sup>` is that of the calls where notes of these numbers, which follow each other, are printed; so
 * are the brackets of `<sup>(1)</sup>` where a note has them.
 */
export function withPlainCalls(text: string): string {
  const noted = new Set(Array.from(text.matchAll(bracketedNote), ([, number]) => number));
  const unbracketed = text.replace(bracketed, (written, number: string) =>
    noted.has(number) ? superscript(number) : written,
  );
  const plain = unbracketed.replace(marked, (_, _mark, around?: string, _inner?: string, inside?: string) =>
    superscript(around ?? inside ?? ""),
  );
  const printed = new Set(Array.from(plain.matchAll(/^<sup>(\d{1,5})<\/sup>/gmu), ([, number = ""]) => Number(number)));
  return plain.replace(together, (written, numbers: string) => {
    const called = numbers.split(/[,;]/u).map(Number);
    const areNotes = called.every((number, at) => printed.has(number) && number === (called[0] ?? 0) + at);
    return areNotes ? called.map(superscript).join("") : written;
  });
}

function superscript(number: number | string): string {
  return `<sup>${String(number)}</sup>`;
}
