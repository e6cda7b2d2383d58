import { Report, type PlaceUnit } from "@/lib/diagnostics/report";
import { importTranscript } from "./import-transcript";
import { formatOf, suffixDiffers } from "./received-format";
import type { Imported, ReceivedFile } from "./received-file";

/**
 * A transcript as received, whatever its format → its canonical file. The content tells the format, and the name must
 * not deny it. What reads PDF and DOCX is heavy, and is loaded for them only.
 */
export async function importReceived(received: ReceivedFile, report: Report): Promise<Imported | undefined> {
  const { file, bytes } = received;
  const format = formatOf(bytes);
  const difference = suffixDiffers(file, format);
  if (difference) {
    report.add(file, undefined, "import-suffix-differs", difference);
    return undefined;
  }
  switch (format) {
    case "pdf": {
      const { importPdf } = await import("./import-pdf");
      return placed("page", received, report, importPdf);
    }
    case "zip": {
      const { importDocx } = await import("./import-docx");
      return placed("paragraphe", received, report, importDocx);
    }
    case "protected-word":
      report.add(file, undefined, "import-docx-encrypted");
      return undefined;
    case "old-word":
      report.add(file, undefined, "import-old-word");
      return undefined;
    case "text":
      return importTranscript(received, report);
  }
}

type Importer = (received: ReceivedFile, report: Report) => Promise<Imported | undefined>;

/** Says of what is found in a file that has no lines what its places are. */
async function placed(
  unit: PlaceUnit,
  received: ReceivedFile,
  report: Report,
  importer: Importer,
): Promise<Imported | undefined> {
  const own = new Report();
  const imported = await importer(received, own);
  report.append({ all: own.all.map((found) => (found.file === received.file ? { ...found, unit } : found)) });
  return imported;
}
