import { dirname, join } from "node:path";
import type { Report } from "@/lib/diagnostics/report";
import type { HearingId } from "@/lib/model/ids";
import type { Register } from "@/lib/model/register";
import { isFault, readRegister } from "@/lib/register/register-file";
import { readOptional } from "./content-files";

/** Where the register of a canonical file stands: beside it. */
export function registerPath(transcript: string, number: number): string {
  return join(dirname(transcript), `${String(number)}.register.jsonl`);
}

/** Where a registration that is being written stands, until it is. */
export function pendingPath(transcript: string, number: number): string {
  return join(dirname(transcript), `${String(number)}.register.pending.json`);
}

/** The register of a hearing by its id alone: its content is not read. */
export async function readRegisterOf(contentDir: string, id: HearingId, report: Report): Promise<Register | undefined> {
  const [, series = "", number = ""] = /^(.+)-(\d+)$/u.exec(id) ?? [];
  const path = registerPath(join(contentDir, series, `${number}.md`), Number(number));
  return (await readRegisterFile(path, id, report))?.register;
}

/** The register at a path, and its text; nothing where there is none. A register that is not whole is reported. */
export async function readRegisterFile(
  path: string,
  hearing: HearingId,
  report: Report,
): Promise<{ readonly text: string; readonly register: Register } | undefined> {
  const text = await readOptional(path);
  if (text === undefined) return undefined;
  const read = readRegister(hearing, text);
  if (!isFault(read)) return { text, register: read };
  report.add(path, { line: read.line, column: 1 }, "register-damaged", { detail: read.detail });
  return undefined;
}
