import type { Root } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { ZipFile } from "yazl";
import { z } from "zod";
import type { Report } from "@/lib/diagnostics/report";
import { hiddenText, isTooHeavy, isTooLong, mainPart, plainParts, readWord, type DocxParts } from "./docx-parts";
import { firstUnreadWords } from "./docx-words";
import { runWorker, type MostWork } from "./worker-run";
import { readZipParts } from "./zip-parts";

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

const messageSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("read"), html: z.string() }),
  z.object({ type: z.literal("failed"), message: z.string() }),
]);

/**
 * The text of a Word document as mammoth puts it in HTML; nothing, and a diagnostic, where it cannot be read whole.
 * Mammoth is never given the file as received: it gets the parts that were inflated within bounds, and no other.
 */
export async function readDocxHtml(bytes: Uint8Array, file: string, report: Report): Promise<Root | undefined> {
  const zip = readZipParts(bytes);
  if (zip.type !== "parts") {
    report.add(file, undefined, refusals[zip.type]);
    return undefined;
  }
  if (isTooHeavy(zip.parts)) {
    report.add(file, undefined, refusals["too-large"]);
    return undefined;
  }
  const main = mainPart(zip.parts);
  if (main === undefined) {
    report.add(file, undefined, "import-docx-no-document", { detail: kindOf(zip.parts, zip.names) });
    return undefined;
  }
  const word = readWord(zip.parts, main);
  if (!word) {
    report.add(file, undefined, "import-docx-damaged");
    return undefined;
  }
  if (isTooLong(word)) {
    report.add(file, undefined, refusals["too-large"]);
    return undefined;
  }
  if (/<w:(?:ins|del|moveFrom|moveTo)[ >]/u.test(word.main.xml)) report.add(file, undefined, "import-docx-revisions");
  const hidden = hiddenText(word);
  if (hidden !== undefined) report.add(file, undefined, "import-docx-hidden", { text: hidden });
  const end = await runWorker(
    "./docx-worker.mjs",
    { bytes: await packParts(plainParts(zip.parts, word)) },
    messageSchema,
    mostWork,
    () => true,
  );
  if (end === "stopped" || end.type === "failed") {
    report.add(file, undefined, end === "stopped" ? "import-container-too-heavy" : "import-docx-damaged");
    return undefined;
  }
  const html = parser.parse(end.html);
  const text = firstUnreadWords(word, html);
  if (text !== undefined) report.add(file, undefined, "import-docx-unread", { text });
  return text === undefined ? html : undefined;
}

/** A text of 100,000 words takes mammoth 2 s; what would take it far longer is refused by what it weighs. */
const mostWork: MostWork = { betweenMessages: 6_000, inAll: 6_000, forMessage: 0 };

const refusals = {
  damaged: "import-docx-damaged",
  encrypted: "import-docx-encrypted",
  "too-large": "import-docx-too-large",
} as const;

/** What a ZIP that holds no Word text is instead, for an editor. */
function kindOf(parts: DocxParts, names: readonly string[]): string {
  const type = parts.get("mimetype")?.toString("utf8") ?? "";
  if (type.startsWith("application/vnd.oasis.opendocument")) return "c'est un document OpenDocument (LibreOffice)";
  if (names.some((name) => name.startsWith("xl/"))) return "c'est un classeur Excel";
  if (names.some((name) => name.startsWith("ppt/"))) return "c'est une présentation PowerPoint";
  return names.some((name) => name.startsWith("word/"))
    ? "son texte (word/document.xml) manque"
    : "c'est une archive ZIP";
}

/** « /a.xml », « ../a.xml » and « C:/a.xml » are nothing that a Word document has. */
function isPlainPath(path: string): boolean {
  return !/^\/|\\|:|(?:^|\/)\.\.(?:\/|$)/u.test(path);
}

async function packParts(parts: DocxParts): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [path, part] of parts) if (isPlainPath(path)) zip.addBuffer(part, path, { compress: false });
  zip.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of zip.outputStream) chunks.push(z.instanceof(Uint8Array).parse(chunk));
  return Buffer.concat(chunks);
}
