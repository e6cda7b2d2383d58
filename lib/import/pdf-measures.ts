import { mainSize, type PdfLine } from "./pdf-lines";

/** How a document is set, as most of its lines tell. */
export type PdfMeasures = {
  /** The size of speech, in points. */
  readonly size: number;
  /** Between baselines, as a part of the size. */
  readonly leading: number;
  readonly left: number;
  readonly right: number;
  /** Where a first line is indented to, when paragraphs are told that way. */
  readonly indent: number | undefined;
};

export function measurePdf(pages: readonly (readonly PdfLine[])[]): PdfMeasures {
  const lines = pages.flat();
  const size = mainSize(lines);
  const body = lines.filter((line) => Math.abs(line.size - size) < size * 0.05);
  const left = mostFrequent(body.map(({ x }) => Math.round(x)));
  const ends = body.map(({ end }) => end).toSorted((one, other) => one - other);
  // A long address may stand out of the column: it is not the margin.
  const right = ends[Math.floor(ends.length * 0.97)] ?? 0;
  const gapsUnder = (isUpper: (line: PdfLine) => boolean): number[] =>
    pages.flatMap((page) =>
      page.flatMap((line, index) => {
        const next = page[index + 1];
        const gap = next && isUpper(line) && sameSize(line, next) ? (line.y - next.y) / size : 0;
        return gap > 0.9 && gap < 2.5 ? [Math.round(gap * 50) / 50] : [];
      }),
    );
  // Where most people say one line, most gaps are those between them: what goes on under a full line tells better.
  const full = gapsUnder(({ end }) => end > right - size * 6);
  const indents = body.map(({ x }) => Math.round(x)).filter((x) => x > left + size * 0.6 && x < left + size * 5);
  const indent = mostFrequent(indents);
  const often = indents.filter((x) => Math.abs(x - indent) <= 1).length;
  return {
    size,
    leading: mostFrequent(full.length > 2 ? full : gapsUnder(() => true)) || 1.2,
    left,
    right,
    indent: often >= 3 ? indent : undefined,
  };
}

function sameSize(line: PdfLine, next: PdfLine): boolean {
  return Math.abs(line.size - next.size) < 0.5;
}

function mostFrequent(values: readonly number[]): number {
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].toSorted((left, right) => right[1] - left[1] || left[0] - right[0])[0]?.[0] ?? 0;
}
