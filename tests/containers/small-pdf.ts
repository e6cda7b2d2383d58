import { deflateSync } from "node:zlib";

/** A page as PDF operators, and where its fonts are. */
type SmallPage = { readonly operators: string };

/**
 * A PDF written by hand, with the fonts that every reader has: F1 Helvetica, F2 oblique, F3 bold, F4 a font whose
 * characters have no letters.
 */
export function smallPdf(pages: readonly SmallPage[], { encrypt = false } = {}): Buffer {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${String(pages.length)} /Kids [${pages.map((...[, index]) => `${String(8 + index * 2)} 0 R`).join(" ")}] >>`,
    font("Helvetica"),
    font("Helvetica-Oblique"),
    font("Helvetica-Bold"),
    "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 65 /LastChar 65 /Widths [1] /Encoding << /Differences [65 /g65535] >> /CharProcs << /g65535 7 0 R >> /ToUnicode 7 0 R >>",
    stream(
      Buffer.from(
        "/CMapName /A def 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <41> <FFFD> endbfchar",
      ),
    ),
    ...pages.flatMap(({ operators }, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${String(9 + index * 2)} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R /F4 6 0 R >> >> >>`,
      stream(Buffer.from(operators, "latin1")),
    ]),
  ];
  return written(objects, encrypt);
}

function font(name: string): string {
  return `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
}

function stream(content: Buffer): Buffer {
  const packed = deflateSync(content, { level: 9 });
  return Buffer.concat([
    Buffer.from(`<< /Length ${String(packed.length)} /Filter /FlateDecode >>\nstream\n`),
    packed,
    Buffer.from("\nendstream"),
  ]);
}

function written(objects: readonly (string | Buffer)[], encrypt: boolean): Buffer {
  const chunks: Buffer[] = [Buffer.from("%PDF-1.4\n")];
  const length = (): number => chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const offsets = objects.map((object, index) => {
    const at = length();
    chunks.push(Buffer.from(`${String(index + 1)} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n"));
    return at;
  });
  const start = length();
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const key = "0".repeat(64);
  const protection = encrypt
    ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<00> <00>]`
    : "";
  const size = String(objects.length + 1);
  chunks.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R${protection} >>\nstartxref\n${String(start)}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(chunks);
}

/** A line of a page: its font, size, place, and what it says, in the characters of Latin 1. */
export function textAt(text: string, x: number, y: number, size = 11, name = "F1"): string {
  const said = text
    .replace(/[\\()]/gu, "\\$&")
    .replaceAll("•", "\\225")
    .replaceAll("’", "\\222")
    .replaceAll("œ", "\\234");
  return `BT /${name} ${String(size)} Tf 1 0 0 1 ${String(x)} ${String(y)} Tm (${said}) Tj ET\n`;
}
