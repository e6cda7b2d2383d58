/** What a file as received is, by its first bytes. */
type ReceivedFormat = "pdf" | "zip" | "old-word" | "protected-word" | "text";

/** A container of Microsoft's: a document of Word before 2007, or a later one under a password. */
const compound = Buffer.from("D0CF11E0A1B11AE1", "hex");
const encryptedPackage = Buffer.from("EncryptedPackage", "utf16le");

export function formatOf(bytes: Uint8Array): ReceivedFormat {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // A PDF may have a few bytes before its mark; a text that only speaks of it has no binary content.
  if (file.subarray(0, 5).equals(Buffer.from("%PDF-"))) return "pdf";
  if (file.subarray(0, 1024).includes("%PDF-") && file.includes("\nendobj")) return "pdf";
  if (["504B0304", "504B0506"].includes(file.toString("hex", 0, 4).toUpperCase())) return "zip";
  if (!file.subarray(0, 8).equals(compound)) return "text";
  return file.includes(encryptedPackage) ? "protected-word" : "old-word";
}

const contents: Record<ReceivedFormat, string> = {
  pdf: "un PDF",
  zip: "une archive ZIP ou un document Word",
  "old-word": "un ancien document Word",
  "protected-word": "un document Word protégé",
  text: "du texte, ou un fichier d'une autre sorte",
};

const suffixes: readonly { readonly suffix: RegExp; readonly formats: readonly ReceivedFormat[] }[] = [
  { suffix: /\.pdf$/iu, formats: ["pdf"] },
  { suffix: /\.docx$/iu, formats: ["zip", "protected-word", "old-word"] },
  { suffix: /\.doc$/iu, formats: ["old-word", "protected-word"] },
];

/** How the name of a file denies its content; nothing where it does not, or says nothing. An empty file is only empty. */
export function suffixDiffers(
  file: string,
  format: ReceivedFormat,
): { readonly suffix: string; readonly content: string } | undefined {
  const suffix = /\.[a-z]{2,8}$/iu.exec(file)?.[0] ?? "";
  const expected = suffixes.find((one) => one.suffix.test(suffix))?.formats ?? ["text"];
  const says = suffixes.some((one) => one.suffix.test(suffix)) || /\.(?:md|markdown|txt|xml)$/iu.test(suffix);
  return !says || expected.includes(format) ? undefined : { suffix, content: contents[format] };
}
