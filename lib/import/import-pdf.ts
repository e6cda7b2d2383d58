import type { Report } from "@/lib/diagnostics/report";
import type { Received } from "./blocks";
import { importContent } from "./import-transcript";
import { pdfBlocks, type PdfReading } from "./pdf-blocks";
import { LineBreaks } from "./pdf-breaks";
import { carryWords } from "./pdf-carried";
import { removePdfFurniture } from "./pdf-furniture";
import { Hyphens, withClosedHyphens } from "./pdf-hyphens";
import { pdfLines, type PdfLine } from "./pdf-lines";
import { measurePdf } from "./pdf-measures";
import { takePdfNotes } from "./pdf-notes";
import { readPdfPages, type PdfPage } from "./pdf-pages";
import type { Imported, ReceivedFile } from "./received-file";

/**
 * A hearing received as a PDF with a text layer → its canonical file. Lines are put back into the blocks that a
 * Markdown file would give, so that cover, speakers and notes have one grammar. Pages are the file's own.
 */
export async function importPdf(received: ReceivedFile, report: Report): Promise<Imported | undefined> {
  const { file, bytes } = received;
  const pages = await readPdfPages(bytes, file, report);
  if (!pages) return undefined;
  const reading: Received = { file, source: "", report, unit: "page" };
  const { pages: printed, furniture } = removePdfFurniture(
    withClosedHyphens(pages.map((page, index) => linesOf(page, index + 1, reading))),
  );
  const measures = measurePdf(printed);
  const noted = takePdfNotes(printed, measures);
  const ways: PdfReading = {
    breaks: new LineBreaks(
      noted.map(({ body }) => body),
      measures,
    ),
    hyphens: new Hyphens(printed.flat()),
    doubt: (line, word, kept) => {
      report.add(file, placeOf(line), "import-pdf-hyphen", { word, kept });
    },
  };
  const content = pdfBlocks(carryWords(noted, ways), ways);
  return importContent(received, "pdf", { content, furniture, pages: pages.length }, reading);
}

/** The lines of a page; what stands across it, or has no letters that can be read, is said. */
function linesOf(page: PdfPage, number: number, { file, report }: Received): PdfLine[] {
  const { lines, across } = pdfLines(page, number);
  for (const text of across) report.add(file, { line: number, column: 1 }, "import-pdf-across", { text });
  const unreadable = lines.find(({ text }) => /\p{Cc}|\uFFFD|\S[\uE000-\uF8FF]/u.test(text));
  if (unreadable) report.add(file, placeOf(unreadable), "import-pdf-unreadable", { text: unreadable.text });
  return lines;
}

/** Diagnostics of a PDF point at a page, then at a line of it. */
function placeOf({ page, rank }: PdfLine): { line: number; column: number } {
  return { line: page, column: rank };
}
