import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Report } from "@/lib/diagnostics/report";
import type { Hearing } from "@/lib/model/hearing";
import { hearingId, type HearingId } from "@/lib/model/ids";
import type { PersonEntry } from "@/lib/model/person";
import type { Register } from "@/lib/model/register";
import type { SeriesReference } from "@/lib/model/series";
import { nextIntervention } from "@/lib/register/plan";
import { emptyRegister } from "@/lib/register/registration";
import { decodeUtf8 } from "@/lib/text/utf8";
import { mintIds, nextNumber } from "@/lib/transcript/mint-ids";
import { parseTranscript } from "@/lib/transcript/parse-transcript";
import { pendingPath, readRegisterFile, registerPath } from "./register-files";

/** A canonical file, read. */
export type ReadHearing = {
  readonly id: HearingId;
  readonly path: string;
  readonly hearing: Hearing;
  /** The file as it stands, and as it was parsed: with ids for the headings that had none, where they can be given. */
  readonly original: string;
  readonly text: string;
  /** The file as received, where it could be read and is text. */
  readonly received: string | undefined;
  readonly register: Register | undefined;
  readonly registerText: string;
  /** The record of another text of the same file; nothing when it is refused, which is reported. */
  readonly parse: (text: string, report: Report) => Hearing | undefined;
};

type Options = {
  /** Gives an id to a heading that has none even where no register says which are taken. */
  readonly mints?: boolean;
};

/** Reads a canonical file, its register and the file as received beside it; what is wrong with them is reported. */
export async function readHearing(
  { path, number }: { readonly path: string; readonly number: number },
  { id: seriesId, title }: SeriesReference,
  people: readonly PersonEntry[],
  report: Report,
  { mints = false }: Options = {},
): Promise<ReadHearing | undefined> {
  const pending = pendingPath(path, number);
  if (existsSync(pending)) {
    report.add(pending, undefined, "register-unfinished");
    return undefined;
  }
  const decoded = decodeUtf8(await readFile(path));
  if (decoded.text === undefined) {
    report.add(path, { line: decoded.line, column: 1 }, "file-encoding", { offset: decoded.offset });
    return undefined;
  }
  const original = decoded.text;
  const id = hearingId(seriesId, number);
  const known = await readRegisterFile(registerPath(path, number), id, report);
  const next = Math.max(nextIntervention(known?.register ?? emptyRegister({ id })), nextNumber(original));
  const text = known || mints ? mintIds(original, next) : original;
  const parse = (changed: string, to: Report): Hearing | undefined =>
    parseTranscript({ file: path, text: changed, number, series: { id: seriesId, title }, people }, to);
  const hearing = parse(text, report);
  if (!hearing) return undefined;
  const received = await readReceived(path, hearing, report);
  const { register, text: registerText = "" } = known ?? {};
  return { id, path, hearing, original, text, received, register, registerText, parse };
}

/** The file as received must stand beside the canonical one, byte for byte; its text, where it does and is text. */
async function readReceived(path: string, { source }: Hearing, report: Report): Promise<string | undefined> {
  if (basename(source.file) !== source.file) {
    report.add(path, undefined, "source-missing", { source: source.file });
    return undefined;
  }
  try {
    const bytes = await readFile(join(dirname(path), source.file));
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    if (sha256 !== source.sha256) report.add(path, undefined, "source-changed", { source: source.file });
    return /\.(?:pdf|docx)$/u.test(source.file) ? undefined : decodeUtf8(bytes).text;
  } catch {
    report.add(path, undefined, "source-missing", { source: source.file });
    return undefined;
  }
}
