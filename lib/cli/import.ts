import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { listSeries } from "@/lib/archive/content-files";
import { printSeries, readSeries } from "@/lib/archive/series-file";
import { describeFileError } from "@/lib/diagnostics/file-error";
import { Report } from "@/lib/diagnostics/report";
import { importReceived } from "@/lib/import/import-received";
import type { Imported } from "@/lib/import/received-file";
import { seriesIdSchema, type SeriesId } from "@/lib/model/ids";
import { count } from "@/lib/text/plural";
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

const usage = "npm run import -- FICHIER… [--series ia] [--content DOSSIER] [--dry-run] [--force] [--json]";

type Options = { readonly content: string; readonly dryRun: boolean; readonly force: boolean };
type Outcome = { readonly file: string; readonly imported: Imported | undefined; readonly target: string | undefined };

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
  for (const path of positionals.map(typedPath)) {
    outcomes.push(await importFile(path, await seriesFor(values.series, options.content), options, taken, report));
  }
  printDiagnostics(report);
  if (values.json === true) printJson({ files: outcomes.map(summaryOf), diagnostics: relativeDiagnostics(report) });
  else for (const outcome of outcomes) process.stdout.write(sentenceOf(outcome, options.dryRun));
  return outcomes.every(({ target }) => target !== undefined) ? 0 : 1;
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
  const refused = { file, imported: undefined, target: undefined };
  if (typeof series !== "string") {
    report.add(file, undefined, "import-series-unknown", series);
    return refused;
  }
  const bytes = await readBytes(file, report);
  if (!bytes) return refused;
  const own = new Report();
  const known = await readSeries(options.content, series, own);
  const imported = await importReceived({ file, bytes, series, known }, own);
  const target = imported ? join(options.content, series, `${String(imported.hearing.number)}.md`) : undefined;
  const free = target !== undefined && imported && !own.refused && isFree(target, file, imported, options, taken, own);
  const written = free && (options.dryRun || (await write(target, imported, bytes, known === undefined, own)));
  if (written && !known) {
    own.add(file, undefined, "import-series-created", { file: shown(join(options.content, series, "series.yaml")) });
  }
  report.append(own);
  if (!written) return refused;
  taken.set(target, file);
  return { file, imported, target };
}

async function readBytes(file: string, report: Report): Promise<Uint8Array | undefined> {
  try {
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
  // The same source without its canonical file is what an import that was stopped leaves: it can be taken up.
  const existing = existsSync(target) ? target : isOther(source, hearing.source.sha256) ? source : undefined;
  if (existing === undefined || options.force) return true;
  report.add(file, undefined, "import-target-exists", { target: shown(existing) });
  return false;
}

function isOther(path: string, sha256: string): boolean {
  return existsSync(path) && createHash("sha256").update(readFileSync(path)).digest("hex") !== sha256;
}

/** The source first: a canonical file is never without the one that it was made from. Each write is atomic. */
async function write(
  target: string,
  imported: Imported,
  bytes: Uint8Array,
  newSeries: boolean,
  report: Report,
): Promise<boolean> {
  const folder = dirname(target);
  try {
    await mkdir(folder, { recursive: true });
    if (newSeries) await writeFileAtomic(join(folder, "series.yaml"), printSeries(imported.series));
    await writeFileAtomic(join(folder, imported.hearing.source.file), Buffer.from(bytes));
    await writeFileAtomic(target, imported.canonical);
    return true;
  } catch (error) {
    report.add(target, undefined, "file-unwritable", { detail: describeFileError(error) });
    return false;
  }
}

function summaryOf({ file, imported, target }: Outcome) {
  if (!imported || target === undefined) return { file: shown(file), imported: false };
  const { hearing, joined } = imported;
  return {
    file: shown(file),
    imported: true,
    target: shown(target),
    id: hearing.id,
    title: hearing.title,
    date: hearing.date,
    pages: hearing.pages,
    words: hearing.wordCount,
    participants: hearing.participants.length,
    interventions: hearing.interventions.length,
    footnotes: hearing.footnotes.length,
    joinedParagraphs: joined,
  };
}

function sentenceOf({ file, imported, target }: Outcome, dryRun: boolean): string {
  if (!imported || target === undefined) return `${shown(file)} : refusé, rien n'est écrit\n`;
  const { hearing, joined } = imported;
  const facts = [
    count(hearing.participants.length, "participant"),
    count(hearing.interventions.length, "intervention"),
    count(hearing.wordCount, "mot"),
    ...(hearing.pages === undefined ? [] : [count(hearing.pages, "page")]),
    count(hearing.footnotes.length, "note"),
    `${count(joined, "paragraphe")} recousu${joined > 1 ? "s" : ""}`,
  ].join(", ");
  const verb = dryRun ? "serait écrit" : "écrit";
  const text = dryRun ? `\n${imported.canonical}` : "";
  return `${shown(file)} → ${shown(target)} ${verb} : ${facts}\n${text}`;
}
