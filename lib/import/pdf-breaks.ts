import type { PdfLine } from "./pdf-lines";
import type { PdfMeasures } from "./pdf-measures";
import { stopsInside } from "./sentence-end";

/** How a line follows the one above it: it goes on, starts a line of the same paragraph, or a paragraph. */
export type LineStart = "continues" | "line" | "paragraph";

/** How lines follow each other in a document. */
export class LineBreaks {
  readonly #measures: PdfMeasures;
  /** Paragraphs are told by gaps or indents: a line that ends early without one is a line of the same paragraph. */
  readonly #spaced: boolean;

  constructor(pages: readonly (readonly PdfLine[])[], measures: PdfMeasures) {
    this.#measures = measures;
    const ended = pages.flatMap((lines) =>
      lines.flatMap((line, index) => {
        const next = lines[index + 1];
        const ends = next && line.text.length > 40 && /[.!?…»]$/u.test(line.text) && this.#endsEarly(line, next);
        return ends ? [this.#isApart(line, next)] : [];
      }),
    );
    const apart = ended.filter(Boolean).length;
    this.#spaced = ended.length === 0 || apart >= ended.length / 2;
  }

  between(line: PdfLine, next: PdfLine): LineStart {
    if (this.#isApart(line, next)) return "paragraph";
    if (!this.#endsEarly(line, next) || this.#goesOn(line, next)) return "continues";
    return !this.#spaced || isBold(line) !== isBold(next) ? "paragraph" : "line";
  }

  /** A long line that stops inside a word or a sentence, before what goes on with it: its margin is ragged. */
  #goesOn(line: PdfLine, next: PdfLine): boolean {
    const { left, right } = this.#measures;
    if (isBold(line) !== isBold(next)) return false;
    if (/\p{L}[-\u2010\u00AD]$/u.test(line.text)) return /^\p{Ll}/u.test(next.text);
    if (/[;:]$/u.test(line.text) || line.end - line.x < (right - left) * 0.6) return false;
    return /^[\p{Ll}\d]/u.test(next.text) || stopsInside(line.text);
  }

  #isApart(line: PdfLine, next: PdfLine): boolean {
    const { size, leading, left, indent } = this.#measures;
    const larger = Math.max(line.size, next.size);
    const gap = line.y - next.y;
    // A superscript may push its own line down.
    const pushed = next.glyphs.some(({ raised }) => raised === "sup") && !this.#endsEarly(line, next);
    if (gap < 0 || gap > larger * leading * (pushed ? 1.6 : 1.22)) return true;
    if (Math.abs(line.size - next.size) > larger * 0.06) return true;
    if (indent === undefined || Math.abs(next.x - indent) > size * 0.2) return false;
    return Math.abs(line.x - left) < size * 0.2 || this.#endsEarly(line, next);
  }

  /** The first word of the next line would have stood on this one. */
  #endsEarly(line: PdfLine, next: PdfLine): boolean {
    const { left, right, size } = this.#measures;
    const centred = line.x > left + 3 && Math.abs(line.x - left - (right - line.end)) < 4;
    const free = centred ? right - left - (line.end - line.x) : right - line.end;
    return free - size * 0.25 - firstWordWidth(next) * 1.1 > 1;
  }
}

function isBold({ glyphs }: PdfLine): boolean {
  return glyphs.every(({ bold, text }) => bold || text === " ");
}

/** What must stand together at the head of a line: a word, and the signs that no-break spaces tie to it. */
function firstWordWidth({ glyphs, text }: PdfLine): number {
  const word = /^(?:[«–—-]\s)?\S+(?:\s[:;!?»%]+)?/u.exec(text)?.[0] ?? "";
  const last = glyphs[Math.max(0, Array.from(word).length - 1)];
  return (last?.end ?? 0) - (glyphs[0]?.x ?? 0);
}
