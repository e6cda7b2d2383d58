import { readFile } from "node:fs/promises";
import type { Report } from "@/lib/diagnostics/report";
import type { Hearing } from "@/lib/model/hearing";
import { hearingId, seriesIdSchema, type HearingId } from "@/lib/model/ids";
import type { Register } from "@/lib/model/register";
import { nextIntervention, planRegistration } from "@/lib/register/plan";
import type { Plan } from "@/lib/register/plan-shape";
import { emptyRegister } from "@/lib/register/registration";
import { decodeUtf8 } from "@/lib/text/utf8";
import { mintIds, nextNumber } from "@/lib/transcript/mint-ids";
import { parseTranscript } from "@/lib/transcript/parse-transcript";
import { listSeries, readOptional } from "./content-files";
import { checkSource, readPeople } from "./read-archive";
import { readRegisterFile, registerPath } from "./register-files";
import { readSeries } from "./series-file";

/** A canonical file beside its register, on its way to what the register should say. */
export type Registrable = {
  readonly id: HearingId;
  readonly path: string;
  readonly registerPath: string;
  /** The canonical file as it stands, then with an id for each heading that has none. */
  readonly original: string;
  readonly text: string;
  readonly registerText: string;
  readonly register: Register;
  readonly source: Hearing["source"];
  /** What the register would learn from a canonical text; nothing when that is refused, which is reported. */
  readonly plan: (text: string, reattributed: ReadonlySet<string>, report: Report) => Plan | undefined;
};

/** Every hearing of a content folder with its register, empty where it has none. What is not readable is reported. */
export async function readRegistrables(contentDir: string, report: Report): Promise<Registrable[]> {
  const people = await readPeople(contentDir, report);
  const found: Registrable[] = [];
  for (const folder of await listSeries(contentDir)) {
    const series = await readSeries(contentDir, seriesIdSchema.parse(folder.id), report);
    for (const { path, number } of folder.hearings) {
      const original = decodeUtf8(await readFile(path)).text;
      if (original === undefined) {
        report.add(path, undefined, "file-encoding", { offset: 0 });
        continue;
      }
      const id = hearingId(seriesIdSchema.parse(folder.id), number);
      const file = registerPath(path, number);
      const known = await readRegisterFile(file, id, report);
      if (!known && (await readOptional(file)) !== undefined) continue;
      const register = known?.register ?? emptyRegister({ id });
      const parse = (text: string, to: Report): Hearing | undefined =>
        parseTranscript(
          {
            file: path,
            text,
            number,
            series: { id: seriesIdSchema.parse(folder.id), title: series?.title ?? folder.id },
            people,
          },
          to,
        );
      const text = mintIds(original, Math.max(nextIntervention(register), nextNumber(original)));
      const hearing = parse(text, report);
      if (!hearing) continue;
      await checkSource(path, hearing, report);
      found.push({
        id,
        path,
        registerPath: file,
        original,
        text,
        registerText: known?.text ?? "",
        register,
        source: hearing.source,
        plan: (changed, reattributed, to) => {
          const parsed = changed === text ? hearing : parse(changed, to);
          return parsed && planRegistration(register, parsed, { reattributed });
        },
      });
    }
  }
  return found;
}
