import { existsSync } from "node:fs";
import { readOptional } from "@/lib/archive/content-files";
import { readPeople } from "@/lib/archive/people-file";
import { readHearing } from "@/lib/archive/read-hearing";
import { readRegisterFile, registerPath } from "@/lib/archive/register-files";
import { Report } from "@/lib/diagnostics/report";
import type { Imported } from "@/lib/import/received-file";
import type { Hearing } from "@/lib/model/hearing";
import type { Register } from "@/lib/model/register";
import { keepIds, speechesIn, speechesOf, type KnownSpeech } from "@/lib/register/keep-ids";
import { nextIntervention } from "@/lib/register/plan";
import { nextNumber } from "@/lib/transcript/mint-ids";
import { parseTranscript } from "@/lib/transcript/parse-transcript";
import { renumber } from "@/lib/transcript/renumber";

/**
 * A hearing that is received again, with the ids that its interventions already have: those of the file that stands
 * there, else those of its register. The register itself is only read. Documents in XML bring their own ids.
 */
export async function withKnownIds(
  imported: Imported,
  target: string,
  content: string,
  report: Report,
): Promise<Imported | undefined> {
  const { hearing } = imported;
  const { number, series } = hearing;
  const own = new Report();
  const registered = await readRegisterFile(registerPath(target, number), hearing.id, own);
  report.append(own);
  if (own.refused) return undefined;
  if (hearing.source.file.endsWith(".xml") || (!registered && !existsSync(target))) return imported;
  const people = await readPeople(content, new Report());
  const present = existsSync(target)
    ? await readHearing({ path: target, number }, series, people, new Report(), { mints: true })
    : undefined;
  const parse = (text: string): Hearing | undefined =>
    parseTranscript({ file: target, text, number, series, people }, new Report());
  const received = parse(imported.canonical);
  if (!received) return imported;
  const known = knownSpeeches(present?.hearing, registered?.register);
  const ids = keepIds(known, received, nextId(await readOptional(target), registered?.register));
  const canonical = renumber(imported.canonical, ids);
  const kept = parse(canonical);
  return kept ? { ...imported, hearing: kept, canonical } : imported;
}

function knownSpeeches(present: Hearing | undefined, register: Register | undefined): readonly KnownSpeech[] {
  if (present) return speechesOf(present);
  return register ? speechesIn(register) : [];
}

/** Never one that the register, or the file that stands there, has used. */
function nextId(text: string | undefined, register: Register | undefined): number {
  return Math.max(register ? nextIntervention(register) : 1, text === undefined ? 1 : nextNumber(text));
}
