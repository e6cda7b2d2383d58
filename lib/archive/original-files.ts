import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Hearing } from "@/lib/model/hearing";

/** The canonical file of a hearing, as it stands in `content/`. */
export function readCanonical(hearing: Hearing, contentDir = contentFolder()): Promise<Buffer> {
  return readFile(canonicalPath(hearing, contentDir));
}

/** The file as received, byte for byte: its hash is in the record. */
export function readReceived(hearing: Hearing, contentDir = contentFolder()): Promise<Buffer> {
  return readFile(join(dirname(canonicalPath(hearing, contentDir)), hearing.source.file));
}

function canonicalPath({ series, number }: Hearing, contentDir: string): string {
  return join(contentDir, series.id, `${String(number)}.md`);
}

/** The folder that the build reads. */
export function contentFolder(): string {
  return resolve(process.env["CONTENT_DIR"] ?? "content");
}
