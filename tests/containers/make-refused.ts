import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { smallDocx, storedZip } from "./small-docx";
import { smallPdf, textAt } from "./small-pdf";

/** Makes the PDF and DOCX of `tests/fixtures/rules/` again: `npx tsx tests/containers/make-refused.ts`. */
const cover = [
  textAt("AUDITIONS SUR LES MOULINS", 60, 780),
  textAt("AUDITION #12", 60, 740),
  textAt("Les moulins à vent", 60, 720),
  textAt("28 mai 2024", 60, 700),
  textAt("Intervenants :", 60, 660),
  textAt("• Zélie MOULINEAU, Meunière", 70, 640),
  textAt("• Anatole D'ESTRAN, Boulanger", 70, 624),
].join("");
const speaker = textAt("Intervention de Zélie MOULINEAU, Meunière", 60, 780);
const speech = textAt("Je mouds le blé quand le vent le veut.", 60, 750);

/** Justified as a narrow column is: most lines end with a cut word, and none is printed whole elsewhere. */
const column = [
  "La meunière qui parle du vent raconte cette his-",
  "toire sans se presser, puis elle reprend sa farine.",
  "Dehors la roue tourne encore, et les voisins murmu-",
  "rent que le grain de cette année sera bon partout.",
].map((line, index) => textAt(line, 60, 750 - index * 13));

const whole = smallPdf([{ operators: cover }, { operators: speaker + speech }]);
const docx = smallDocx([
  ["AUDITIONS SUR LES MOULINS"],
  ["AUDITION #12"],
  ["Les moulins à vent"],
  ["28 mai 2024"],
  ["Intervenants :"],
  ["- Zélie MOULINEAU, Meunière"],
  ["- Anatole D'ESTRAN, Boulanger"],
  ["Intervention de Zélie MOULINEAU, Meunière"],
]);
const compound = Buffer.from("D0CF11E0A1B11AE1", "hex");

const files: Record<string, readonly [string, Buffer]> = {
  "import-container-too-heavy": ["received.pdf", smallPdf([{ operators: "q Q\n".repeat(20_000_000) }])],
  "import-suffix-differs": ["received.pdf", Buffer.from("Du texte, pas un PDF.\n")],
  "import-old-word": ["received.doc", Buffer.concat([compound, Buffer.alloc(504)])],
  "import-docx-damaged": ["received.docx", docx(["Je mouds."]).subarray(0, 900)],
  "import-docx-encrypted": [
    "received.docx",
    Buffer.concat([compound, Buffer.alloc(504), Buffer.from("EncryptedPackage", "utf16le")]),
  ],
  "import-docx-too-large": ["received.docx", storedZip({ "word/document.xml": Buffer.alloc(25 * 1024 * 1024, " ") })],
  "import-docx-no-document": [
    "received.docx",
    storedZip({ mimetype: Buffer.from("application/vnd.oasis.opendocument.text"), "content.xml": Buffer.from("<a/>") }),
  ],
  "import-docx-revisions": [
    "received.docx",
    docx([
      "Je mouds le blé",
      '<w:ins w:id="1" w:author="A"><w:r><w:t xml:space="preserve"> du voisin</w:t></w:r></w:ins>',
      ".",
    ]),
  ],
  "import-docx-hidden": [
    "received.docx",
    docx(["Je mouds le ", "<w:r><w:rPr><w:vanish/></w:rPr><w:t>vieux</w:t></w:r>", " blé."]),
  ],
  "import-docx-struck": [
    "received.docx",
    docx(["Je mouds le ", "<w:r><w:rPr><w:strike/></w:rPr><w:t>seigle</w:t></w:r>", " blé."]),
  ],
  "import-docx-unread": [
    "received.docx",
    docx(["La meule tourne à ", "<m:oMath><m:r><m:t>v = 2πr</m:t></m:r></m:oMath>", "."]),
  ],
  "import-pdf-truncated": ["received.pdf", whole.subarray(0, whole.length - 500)],
  "import-pdf-damaged": ["received.pdf", Buffer.from("%PDF-1.4\nrien de lisible\n%%EOF\n")],
  "import-pdf-encrypted": ["received.pdf", smallPdf([{ operators: cover }], { encrypt: true })],
  "import-pdf-scanned": ["received.pdf", smallPdf([{ operators: "0 0 595 842 re f\n" }])],
  "import-pdf-unreadable": [
    "received.pdf",
    smallPdf([
      { operators: cover },
      { operators: speaker + textAt("Je mouds le ", 60, 750) + textAt("A", 125, 750, 11, "F4") },
    ]),
  ],
  "import-pdf-across": [
    "received.pdf",
    smallPdf([
      { operators: cover },
      { operators: `${speaker}${speech}BT /F3 60 Tf 0.7 0.7 -0.7 0.7 150 300 Tm (PROVISOIRE) Tj ET\n` },
    ]),
  ],
  "import-pdf-hyphen": ["received.pdf", smallPdf([{ operators: cover }, { operators: speaker + column.join("") }])],
};

for (const [rule, [name, bytes]] of Object.entries(files)) {
  const folder = join("tests/fixtures/rules", rule);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), bytes);
}
