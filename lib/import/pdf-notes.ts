import type { Glyph } from "./pdf-glyphs";
import type { PdfLine } from "./pdf-lines";
import type { PdfMeasures } from "./pdf-measures";

/** A note at the foot of a page: its number, and the lines that say it, the number taken off. */
export type PdfNote = { readonly number: number; readonly lines: PdfLine[] };

/** A page without its notes, and its notes. */
export type NotedPage = { readonly body: readonly PdfLine[]; readonly notes: readonly PdfNote[] };

/**
 * Takes the notes off the foot of each page: small print that closes it, from a line that opens with the number of a
 * note that the text calls. Small print without a number goes on with the last note of the page before.
 */
export function takePdfNotes(pages: readonly (readonly PdfLine[])[], measures: PdfMeasures): NotedPage[] {
  const called = new Set(pages.flat().flatMap(({ glyphs }) => superscriptNumbers(glyphs)));
  let last: PdfNote | undefined;
  return pages.map((lines) => {
    const from = footStart(lines, measures, called, last);
    const notes: PdfNote[] = [];
    for (const line of lines.slice(from)) {
      const opened = openedNote(line, called, (last?.number ?? 0) + 1);
      if (opened) {
        last = opened;
        notes.push(opened);
      } else {
        last?.lines.push(line);
      }
    }
    return { body: lines.slice(0, from), notes };
  });
}

function footStart(
  lines: readonly PdfLine[],
  { size, leading }: PdfMeasures,
  called: ReadonlySet<number>,
  last: PdfNote | undefined,
): number {
  let from = lines.length;
  while (from > 0 && (lines[from - 1]?.size ?? size) < size * 0.94) from -= 1;
  const next = (last?.number ?? 0) + 1;
  const first = lines.findIndex((line, index) => index >= from && openedNote(line, called, next) !== undefined);
  // Small print that no number opens: the end of a note of the page before, else text.
  if (from < lines.length && (first === from || (last && first !== -1) || (last && from > 0))) return from;
  if (first !== -1) return first;
  return raisedFoot(lines, size * leading, called);
}

/** Notes as large as the text: after a gap, the last lines of the page open with a superscript number. */
function raisedFoot(lines: readonly PdfLine[], leading: number, called: ReadonlySet<number>): number {
  const from = lines.findIndex(
    (line, index) =>
      line.glyphs[0]?.raised === "sup" &&
      superscriptNumbers(line.glyphs.slice(0, 6)).some((number) => called.has(number)) &&
      (lines[index - 1]?.y ?? line.y + leading * 2) - line.y > leading * 1.2,
  );
  return from === -1 ? lines.length : from;
}

/** The note that a line opens: a superscript number, or the number of a note that is called, with nothing raised. */
function openedNote(line: PdfLine, called: ReadonlySet<number>, next: number): PdfNote | undefined {
  const plain = line.glyphs.findIndex((glyph) => glyph.raised !== "sup");
  const raised = plain === -1 ? line.glyphs.length : plain;
  const head = textOf(line.glyphs.slice(0, raised)).trim();
  if (/^[1-9]\d{0,4}$/u.test(head)) return noteOf(Number(head), line, raised);
  const printed = /^[[(]?([1-9]\d{0,4})/u.exec(line.text);
  if (!printed) return undefined;
  // « 1http://… », « 12 mai » that note 1 opens: where nothing parts the number from the text, it is the next one.
  const digits = printed[1] ?? "";
  const number = [next, Number(digits)].find((one) => digits.startsWith(String(one)) && called.has(one));
  if (number === undefined) return undefined;
  const length = printed[0].length - digits.length + String(number).length;
  const after = /^[\])]?[.:)]?\s*/u.exec(line.text.slice(length))?.[0].length ?? 0;
  return noteOf(number, line, length + after);
}

function noteOf(number: number, line: PdfLine, taken: number): PdfNote {
  const from = line.glyphs.slice(taken);
  const glyphs = from[0]?.text === " " ? from.slice(1) : from;
  const said = { ...line, glyphs, text: textOf(glyphs), x: glyphs[0]?.x ?? line.x };
  return { number, lines: glyphs.length === 0 ? [] : [said] };
}

function textOf(glyphs: readonly Glyph[]): string {
  return glyphs.map(({ text }) => text).join("");
}

/** The numbers that stand as superscripts in these characters. */
function superscriptNumbers(glyphs: readonly Glyph[]): number[] {
  const raised = glyphs.map((glyph) => (glyph.raised === "sup" ? glyph.text : "|")).join("");
  return [...raised.matchAll(/(?<!\d)[1-9]\d{0,4}(?!\d)/gu)].map(([digits]) => Number(digits));
}
