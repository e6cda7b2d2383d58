import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { flatDocument, type Layout } from "./flat-document";

/**
 * Makes the PDF and DOCX of `tests/fixtures/received/` again from the Markdown of the same hearings:
 * `npx tsx tests/containers/make.ts`, where LibreOffice and its French hyphenation are installed.
 */
const header: Layout = {
  furniture: "header",
  notes: "footnotes",
  font: "Liberation Serif",
  size: 11,
  align: "justify",
  paragraphs: "indent",
  hyphenate: false,
  pageNumbers: true,
};
const body: Layout = {
  furniture: "body",
  notes: "text",
  font: "DejaVu Sans",
  size: 9,
  align: "start",
  paragraphs: "gap",
  hyphenate: false,
  pageNumbers: false,
};
const hyphenated: Layout = { ...header, hyphenate: true, size: 12 };

const documents = [
  ["content/ia/11.source.md", "ia-11-header", header],
  ["content/ia/11.source.md", "ia-11-body", body],
  ["tests/fixtures/received/fil-1.md", "fil-1-hyphenated", hyphenated],
] as const;

const folder = mkdtempSync(join(tmpdir(), "containers-"));
const out = process.argv[2] ?? "tests/fixtures/received";
for (const [source, name, layout] of documents) {
  const flat = join(folder, `${name}.fodt`);
  writeFileSync(flat, flatDocument(readFileSync(source, "utf8"), layout));
  for (const format of ["pdf", "docx"]) {
    execFileSync("soffice", ["--headless", "--convert-to", format, "--outdir", out, flat], { stdio: "ignore" });
  }
}
