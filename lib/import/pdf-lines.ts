import { glyphsOf, type Glyph, type Piece } from "./pdf-glyphs";
import type { PdfPage } from "./pdf-pages";

/** A printed line, its superscripts included. */
export type PdfLine = {
  readonly page: number;
  /** Its rank on the page, from 1, for diagnostics. */
  readonly rank: number;
  /** The baseline, in points from the bottom of the page. */
  readonly y: number;
  readonly x: number;
  readonly end: number;
  /** The size of most of its characters. */
  readonly size: number;
  readonly glyphs: readonly Glyph[];
  readonly text: string;
};

type Row = { readonly y: number; readonly size: number; readonly pieces: readonly Piece[] };

/** The lines of a page from top to bottom; what is printed across it, a watermark, is told apart. */
export function pdfLines(page: PdfPage, number: number): { lines: PdfLine[]; across: string[] } {
  const items = page.items.filter(({ text }) => text !== "");
  const across = items.filter((item) => !isUpright(item) && item.text.trim() !== "").map(({ text }) => text);
  const rows = attachRaised(toRows(items.filter(isUpright).map((item) => toPiece(item, page))));
  const lines = rows
    .map((row) => toLine(row, page, number))
    .filter(({ text }) => text !== "")
    .map((line, index) => ({ ...line, rank: index + 1 }));
  return { lines, across };
}

type Item = PdfPage["items"][number];

function isUpright({ transform: [a = 1, b = 0] }: Item): boolean {
  return a > 0 && Math.abs(b) < a / 20;
}

function toPiece({ text, transform, width, font }: Item, { fonts }: PdfPage): Piece {
  const [, , c = 0, d = 0, x = 0, y = 0] = transform;
  const { name = "", bold = false, italic = false } = fonts[font] ?? {};
  return {
    text,
    x,
    end: x + width,
    y,
    size: Math.hypot(c, d),
    bold: bold || /bold|black|heavy|demi/iu.test(name),
    italic: italic || /italic|oblique/iu.test(name),
    raised: undefined,
  };
}

/** Pieces on one baseline, from the top of the page. */
function toRows(pieces: readonly Piece[]): Row[] {
  const rows: { y: number; size: number; pieces: Piece[] }[] = [];
  for (const piece of pieces.toSorted((left, right) => right.y - left.y)) {
    const row = rows.at(-1);
    if (row && row.y - piece.y <= 0.15 * Math.min(row.size, piece.size)) {
      row.pieces.push(piece);
      row.size = Math.max(row.size, piece.size);
    } else {
      rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
    }
  }
  return rows;
}

/** Small print that touches larger text on another baseline is a superscript of it, or a subscript. */
function attachRaised(rows: readonly Row[]): Row[] {
  const attached = new Map<Row, Piece[]>();
  const kept = rows.map((row, index) => {
    const around = rows.slice(Math.max(0, index - 3), index + 4).filter((other) => other !== row);
    const pieces = row.pieces.filter((piece, place) => {
      const base = baseOf(piece, row.pieces[place - 1], around);
      if (!base) return true;
      attached.set(base, [...(attached.get(base) ?? []), { ...piece, raised: piece.y > base.y ? "sup" : "sub" }]);
      return false;
    });
    return { row, pieces };
  });
  return kept
    .map(({ row, pieces }) => ({ ...row, pieces: [...pieces, ...(attached.get(row) ?? [])] }))
    .filter(({ pieces }) => pieces.length > 0);
}

function baseOf(piece: Piece, before: Piece | undefined, around: readonly Row[]): Row | undefined {
  const near = around.filter(({ y, size, pieces }) => {
    const rise = (piece.y - y) / size;
    if (piece.size > 0.85 * size || rise > 0.8 || rise < -0.4) return false;
    const reach = 0.35 * size;
    return [...pieces, ...(before ? [before] : [])].some(
      ({ x, end, size: other }) =>
        other > piece.size * 1.1 && (Math.abs(piece.x - end) < reach || Math.abs(x - piece.end) < reach),
    );
  });
  return near.toSorted((left, right) => Math.abs(left.y - piece.y) - Math.abs(right.y - piece.y))[0];
}

function toLine({ y, pieces }: Row, page: PdfPage, number: number): PdfLine {
  const printed = pieces.toSorted((left, right) => left.x - right.x);
  const size = mainSize(printed);
  const links = page.links.filter(({ rect: [, bottom = 0, , top = 0] }) => bottom < y + size / 2 && top > y);
  const glyphs = glyphsOf(printed, size, links);
  const text = glyphs.map((glyph) => glyph.text).join("");
  return { page: number, rank: 0, y, x: glyphs[0]?.x ?? 0, end: glyphs.at(-1)?.end ?? 0, size, glyphs, text };
}

/** The size of most characters, to a tenth of a point. */
export function mainSize(pieces: readonly { readonly size: number; readonly text: string }[]): number {
  const lengths = new Map<number, number>();
  for (const { size, text } of pieces) {
    const rounded = Math.round(size * 10) / 10;
    lengths.set(rounded, (lengths.get(rounded) ?? 0) + text.trim().length);
  }
  return [...lengths].toSorted((left, right) => right[1] - left[1])[0]?.[0] ?? 0;
}
