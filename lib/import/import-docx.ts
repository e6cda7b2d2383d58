import type { Report } from "@/lib/diagnostics/report";
import type { Block, Received } from "./blocks";
import { docxBlocks, pagesOfBreaks } from "./docx-blocks";
import { readDocxHtml } from "./docx-html";
import { removeFurniture, type Unfurnished } from "./furniture";
import { importContent } from "./import-transcript";
import type { Imported, ReceivedFile } from "./received-file";

/**
 * A hearing received as a Word document → its canonical file. A document of Word has no pages of its own: its page
 * breaks and its furniture only tell where a paragraph was cut.
 */
export async function importDocx(received: ReceivedFile, report: Report): Promise<Imported | undefined> {
  const { file, bytes } = received;
  const html = await readDocxHtml(bytes, file, report);
  if (html === undefined) return undefined;
  const reading: Received = { file, source: "", report, unit: "paragraphe" };
  return importContent(received, "docx", unfurnished(docxBlocks(html, reading), reading), reading);
}

/** The furniture that the text prints tells pages; a document that has it in its header has breaks. */
function unfurnished(blocks: ReturnType<typeof docxBlocks>, reading: Received): Unfurnished {
  const printed = removeFurniture(
    blocks.filter((block): block is Block => block.type !== "break"),
    reading,
  );
  if (printed.pages !== undefined) return printed;
  return { content: pagesOfBreaks(blocks), furniture: [], pages: undefined };
}
