import type { Report } from "@/lib/diagnostics/report";
import { seriesIdSchema } from "@/lib/model/ids";
import type { Register } from "@/lib/model/register";
import { emptyRegister } from "@/lib/register/registration";
import { listSeries } from "./content-files";
import { readPeople } from "./people-file";
import { readHearing, type ReadHearing } from "./read-hearing";
import { pendingPath, registerPath } from "./register-files";
import { readSeries } from "./series-file";
import { finishWriting } from "./write-together";

/** A hearing on its way to its register, which is empty before the first publication. */
export type Registrable = ReadHearing & {
  readonly register: Register;
  readonly registerPath: string;
  readonly pendingPath: string;
};

/** Ends the registrations that were interrupted; the paths of what they were. */
export async function finishRegistrations(contentDir: string): Promise<string[]> {
  const pending = (await listSeries(contentDir)).flatMap(({ hearings }) =>
    hearings.map(({ path, number }) => pendingPath(path, number)),
  );
  const done: string[] = [];
  for (const path of pending) if (await finishWriting(path)) done.push(path);
  return done;
}

/** Every hearing of a content folder with its register. What cannot be read is reported. */
export async function readRegistrables(contentDir: string, report: Report): Promise<Registrable[]> {
  const people = await readPeople(contentDir, report);
  const found: Registrable[] = [];
  for (const { id, hearings } of await listSeries(contentDir)) {
    const seriesId = seriesIdSchema.parse(id);
    const series = (await readSeries(contentDir, seriesId, report)) ?? { id: seriesId, title: id };
    for (const file of hearings) {
      const read = await readHearing(file, series, people, report, { mints: true });
      if (!read) continue;
      const register = read.register ?? emptyRegister(read);
      const { path, number } = file;
      found.push({
        ...read,
        register,
        registerPath: registerPath(path, number),
        pendingPath: pendingPath(path, number),
      });
    }
  }
  return found;
}
