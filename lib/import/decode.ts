import { decodeUtf8 } from "@/lib/text/utf8";
import type { Report } from "@/lib/diagnostics/report";

/** The text of a file as received; nothing, and a diagnostic, when it is not text in UTF-8. */
export function decodeText(bytes: Uint8Array, file: string, report: Report): string | undefined {
  if (bytes.length === 0) {
    report.add(file, undefined, "import-empty");
    return undefined;
  }
  const kind = kindOf(bytes);
  if (kind !== undefined) {
    report.add(file, undefined, "import-not-text", { detail: kind });
    return undefined;
  }
  const decoded = decodeUtf8(bytes);
  if (decoded.text !== undefined && isEncodedTwice(decoded.text)) {
    report.add(file, undefined, "import-not-text", {
      detail: "ses lettres accentuées ont été encodées deux fois (« Ã© »)",
    });
    return undefined;
  }
  if (decoded.text !== undefined) return decoded.text;
  report.add(file, { line: decoded.line, column: 1 }, "file-encoding", { offset: decoded.offset });
  return undefined;
}

/** What the first bytes of other kinds of files are. */
const signatures: readonly (readonly [string, string])[] = [
  ["\u00FF\u00FE\0\0", "il est en UTF-32"],
  ["\0\0\u00FE\u00FF", "il est en UTF-32"],
  ["\u00FF\u00FE", "il est en UTF-16"],
  ["\u00FE\u00FF", "il est en UTF-16"],
  ["{\\rtf", "c'est du RTF"],
  ["<!DOCTYPE html", "c'est une page HTML"],
  ["<!doctype html", "c'est une page HTML"],
  ["<html", "c'est une page HTML"],
  ["%PDF", "c'est un fichier binaire"],
  ["PK\u0003\u0004", "c'est un fichier binaire"],
  ["\u00D0\u00CF\u0011\u00E0", "c'est un fichier binaire"],
  ["\u001F\u008B", "c'est un fichier binaire"],
];

/** What a file that is not text is; nothing where it may be. */
function kindOf(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 4_096);
  const latin = Buffer.from(head).toString("latin1");
  const known = signatures.find(([signature]) => latin.startsWith(signature));
  if (known) return known[1];
  // Every other byte of a text in UTF-16 is zero, but for the few signs that no Latin alphabet holds.
  const zeros = [0, 1].map((parity) => head.filter((byte, index) => byte === 0 && index % 2 === parity).length);
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) * 5 > head.length * 2 && Math.min(even, odd) * 20 < head.length) return "il est en UTF-16";
  // One or two zeros may be an accident of a text: they are pointed out like any other control character.
  const controls = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;
  return controls * 10 > head.length ? "c'est un fichier binaire" : undefined;
}

/** A text may quote « Ã© »; one that has more of these than of « é » was read in one encoding and written in another. */
function isEncodedTwice(text: string): boolean {
  const count = (letters: RegExp): number => text.match(letters)?.length ?? 0;
  const wrong = count(/Ã[\u0080-\u00BF\u0152-\u0178\u2013-\u2122]|â[€\u0080]/gu);
  return wrong >= fewestEncodedTwice && wrong > count(/[àçéèêëîïôùûÀÉÈ’]/gu);
}

const fewestEncodedTwice = 5;
