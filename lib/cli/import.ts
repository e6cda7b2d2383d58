import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { listSeries, readOptional } from "@/lib/archive/content-files";
import { putInPlace } from "@/lib/archive/put-in-place";
import { printSeries, readSeries } from "@/lib/archive/series-file";
import { describeFileError } from "@/lib/diagnostics/file-error";
import { visible } from "@/lib/diagnostics/format";
import { Report } from "@/lib/diagnostics/report";
import { importReceived } from "@/lib/import/import-received";
import type { Imported, ReceivedFile } from "@/lib/import/received-file";
import { seriesIdSchema, type SeriesId } from "@/lib/model/ids";
import {
  contentDir,
  printDiagnostics,
  printJson,
  readArguments,
  relativeDiagnostics,
  run,
  shown,
  typedPath,
  UsageError,
} from "./command";
import { ImportProgress } from "./import-progress";
import { reportOf, summaryOf, type Outcome } from "./import-summary";
import { withKnownIds } from "./known-ids";

/** A scan of 200 pages is under it; nothing that a secretariat sends is over. */
const largestFile = 256 * 1024 * 1024;

const usage = "npm run import -- FICHIER… [--series ia] [--content DOSSIER] [--dry-run] [--force] [--json]";

type Options = { readonly content: string; readonly dryRun: boolean; readonly force: boolean };
await run(usage, async () => {
  const { values, positionals } = readArguments({
    series: { type: "string" },
    content: { type: "string" },
    "dry-run": { type: "boolean" },
    force: { type: "boolean" },
    json: { type: "boolean" },
  });
  if (positionals.length === 0) throw new UsageError("aucun fichier à importer");
  const report = new Report();
  const options = {
    content: contentDir(values.content),
    dryRun: values["dry-run"] ?? false,
    force: values.force ?? false,
  };
  const outcomes: Outcome[] = [];
  const taken = new Map<string, string>();
  const progress = new ImportProgress(process.stderr, positionals.length);
  for (const path of positionals.map(typedPath)) {
    progress.started(visible(shown(path)));
    outcomes.push(await importFile(path, await seriesFor(values.series, options.content), options, taken, report));
  }
  progress.clear();
  printDiagnostics(report);
  const { dryRun } = options;
  if (values.json === true) {
    printJson({ files: outcomes.map((one) => summaryOf(one, dryRun)), diagnostics: relativeDiagnostics(report) });
  } else for (const outcome of outcomes) process.stdout.write(reportOf(outcome, dryRun));
  return outcomes.every(({ written }) => written) ? 0 : 1;
});

/** The series asked for, else the only one there is; the known ones when there is no telling. */
async function seriesFor(asked: string | undefined, content: string): Promise<SeriesId | { known: string }> {
  const parsed = seriesIdSchema.safeParse(asked);
  if (parsed.success) return parsed.data;
  if (asked !== undefined)
    throw new UsageError(`« ${asked} » n'est pas un nom de série : minuscules, chiffres et tirets`);
  const folders = existsSync(content) ? await listSeries(content) : [];
  const [only] = folders;
  return folders.length === 1 && only
    ? seriesIdSchema.parse(only.id)
    : { known: folders.map(({ id }) => id).join(", ") };
}

/** One file, all or nothing: its own diagnostics never stop the others. */
async function importFile(
  file: string,
  series: SeriesId | { known: string },
  options: Options,
  taken: Map<string, string>,
  report: Report,
): Promise<Outcome> {
  const refused = { file, imported: undefined, target: undefined, written: false };
  if (typeof series !== "string") {
    report.add(file, undefined, "import-series-unknown", series);
    return refused;
  }
  const bytes = await readBytes(file, report);
  if (!bytes) return refused;
  const own = new Report();
  const known = await readSeries(options.content, series, own);
  const read = await tryImport({ file, bytes, series, known }, own);
  const target = read ? join(options.content, series, `${String(read.hearing.number)}.md`) : undefined;
  const existing = target === undefined ? undefined : await readOptional(target);
  const imported = read && target !== undefined ? await withKnownIds(read, target, options.content, own) : undefined;
  const free = target !== undefined && imported && !own.refused && isFree(target, file, imported, options, taken, own);
  const written = free && (options.dryRun || (await write(target, imported, bytes, known === undefined, own)));
  if (written && !known) {
    own.add(file, undefined, "import-series-created", { file: shown(join(options.content, series, "series.yaml")) });
  }
  report.append(own);
  if (written) taken.set(target, file);
  return { file, imported, target, existing, written: written === true };
}

/** Whatever a file does to the program, the others are imported, and nobody is shown a stack. */
async function tryImport(received: ReceivedFile, report: Report): Promise<Imported | undefined> {
  try {
    return await importReceived(received, report);
  } catch (error) {
    report.add(received.file, undefined, "import-failed", { detail: String(error) });
    return undefined;
  }
}

async function readBytes(file: string, report: Report): Promise<Uint8Array | undefined> {
  try {
    const found = await stat(file);
    // A pipe or a device may have no end, and no beginning.
    if (!found.isFile() && !found.isDirectory()) throw Object.assign(new Error(file), { code: "ENXIO" });
    if (found.size > largestFile) throw Object.assign(new Error(file), { code: "EFBIG" });
    return await readFile(file);
  } catch (error) {
    report.add(file, undefined, "file-unreadable", { detail: describeFileError(error) });
    return undefined;
  }
}

function isFree(
  target: string,
  file: string,
  { hearing }: Imported,
  options: Options,
  taken: Map<string, string>,
  report: Report,
): boolean {
  const other = taken.get(target);
  if (other !== undefined) {
    report.add(file, undefined, "import-number-taken", { number: hearing.number, other: shown(other) });
    return false;
  }
  const source = join(dirname(target), hearing.source.file);
  // The same source without its canonical file is what an import that was stopped may leave: it can be taken up.
  const existing = existsSync(target) ? target : isOther(source, hearing.source.sha256) ? source : undefined;
  if (existing === undefined || options.force) return true;
  report.add(file, undefined, "import-target-exists", { target: shown(existing) });
  return false;
}

function isOther(path: string, sha256: string): boolean {
  return existsSync(path) && createHash("sha256").update(readFileSync(path)).digest("hex") !== sha256;
}

/** The file as received and the canonical one, with the series where it is new: all or none. */
async function write(
  target: string,
  imported: Imported,
  bytes: Uint8Array,
  newSeries: boolean,
  report: Report,
): Promise<boolean> {
  try {
    await putInPlace(dirname(target), [
      ...(newSeries ? [["series.yaml", printSeries(imported.series)] as const] : []),
      [imported.hearing.source.file, bytes],
      [basename(target), imported.canonical],
    ]);
    return true;
  } catch (error) {
    report.add(target, undefined, "file-unwritable", { detail: describeFileError(error) });
    return false;
  }
}
