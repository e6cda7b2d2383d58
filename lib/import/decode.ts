import { decodeUtf8 } from "@/lib/text/utf8";
import type { Report } from "@/lib/diagnostics/report";

/** The text of a file as received; nothing, and a diagnostic, when it is not text in UTF-8. */
export function decodeText(bytes: Uint8Array, file: string, report: Report): string | undefined {
  if (bytes.length === 0) {
    report.add(file, undefined, "import-empty");
    return undefined;
  }
  const signature = Buffer.from(bytes.subarray(0, 4)).toString("latin1");
  if (signature.startsWith("\u00FF\u00FE") || signature.startsWith("\u00FE\u00FF")) {
    report.add(file, undefined, "import-not-text", { detail: "il est en UTF-16" });
    return undefined;
  }
  if (signature.startsWith("%PDF") || signature.startsWith("PK\u0003\u0004") || bytes.includes(0)) {
    report.add(file, undefined, "import-not-text", { detail: "c'est un fichier binaire" });
    return undefined;
  }
  const decoded = decodeUtf8(bytes);
  if (decoded.text !== undefined) return decoded.text;
  report.add(file, { line: decoded.line, column: 1 }, "file-encoding", { offset: decoded.offset });
  return undefined;
}
