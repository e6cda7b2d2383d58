import { z } from "zod";
import type { Report } from "@/lib/diagnostics/report";
import { packagePath, runWorker, type MostWork } from "./worker-run";

const fontSchema = z.object({ name: z.string(), bold: z.boolean(), italic: z.boolean() });

const pageSchema = z.object({
  width: z.number(),
  height: z.number(),
  items: z.array(
    z.object({ text: z.string(), transform: z.array(z.number()).length(6), width: z.number(), font: z.string() }),
  ),
  fonts: z.record(z.string(), fontSchema),
  links: z.array(z.object({ url: z.string(), rect: z.array(z.number()).length(4) })),
});

/** What pdf.js finds on a page: pieces of text in the order of the file, in points from the bottom left. */
export type PdfPage = z.infer<typeof pageSchema>;

const messageSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("opened"), pages: z.number() }),
  z.object({ type: z.literal("page"), page: pageSchema }),
  z.object({ type: z.literal("read"), damaged: z.boolean() }),
  z.object({ type: z.literal("failed"), name: z.string(), message: z.string() }),
]);

/** A hearing of 100,000 words has some 400, and 650,000 characters. */
const mostPages = 1_000;
const mostCharacters = 2_000_000;
/** Its 7 ms a page, and the half second in which pdf.js starts, many times over. */
const mostWork: MostWork = { betweenMessages: 2_500, inAll: 3_500, forMessage: 10 };

/** The pages of a PDF; nothing, and a diagnostic, where its text cannot be read whole. */
export async function readPdfPages(bytes: Uint8Array, file: string, report: Report): Promise<PdfPage[] | undefined> {
  if (!endsAsPdf(bytes)) {
    report.add(file, undefined, "import-pdf-truncated");
    return undefined;
  }
  const pages: PdfPage[] = [];
  let characters = 0;
  const data = {
    bytes,
    cMapUrl: packagePath("pdfjs-dist", "cmaps/"),
    standardFontDataUrl: packagePath("pdfjs-dist", "standard_fonts/"),
  };
  const end = await runWorker("./pdf-worker.mjs", data, messageSchema, mostWork, (message) => {
    if (message.type === "page") {
      pages.push(message.page);
      for (const { text } of message.page.items) characters += text.length;
      return characters > mostCharacters;
    }
    return message.type !== "opened" || message.pages > mostPages;
  });
  if (end !== "stopped" && end.type === "failed") reportFailure(end.name, pages.length + 1, file, report);
  else if (end === "stopped" || end.type !== "read")
    report.add(file, { line: pages.length + 1, column: 1 }, "import-container-too-heavy");
  else if (end.damaged) report.add(file, undefined, "import-pdf-truncated");
  else if (!pages.some(({ items }) => items.some(({ text }) => /[\p{L}\p{N}]/u.test(text))))
    report.add(file, undefined, "import-pdf-scanned");
  else return pages;
  return undefined;
}

/** The mark that ends every PDF; some writers add a few bytes after it. */
function endsAsPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(-2048)).toString("latin1").includes("%%EOF");
}

function reportFailure(name: string, page: number, file: string, report: Report): void {
  if (name === "PasswordException") report.add(file, undefined, "import-pdf-encrypted");
  else report.add(file, { line: page, column: 1 }, "import-pdf-damaged");
}
