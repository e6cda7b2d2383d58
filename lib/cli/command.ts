import { isAbsolute, relative, resolve } from "node:path";
import { parseArgs, type ParseArgsConfig } from "node:util";
import { formatDiagnostic, summarize } from "@/lib/diagnostics/format";
import type { Diagnostic, Report } from "@/lib/diagnostics/report";

/** Where the command was typed: npm runs it from the project's root and says so in INIT_CWD. */
const typedFrom = process.env["INIT_CWD"] ?? process.cwd();

/** A path of the command line, taken from where the command was typed. */
export function typedPath(path: string): string {
  return isAbsolute(path) ? path : resolve(typedFrom, path);
}

/** The content folder: the option, else CONTENT_DIR, else `content/` of the project. */
export function contentDir(option: string | undefined): string {
  const chosen = option ?? process.env["CONTENT_DIR"];
  return chosen === undefined ? resolve("content") : typedPath(chosen);
}

/** As short as a reader of the terminal would write it. */
export function shown(path: string): string {
  const short = relative(typedFrom, path);
  return short.startsWith("../../..") || short === "" ? path : short;
}

/** The day of who types, YYYY-MM-DD: SOURCE_DATE_EPOCH, in seconds, else the clock. */
export function today(): string {
  const epoch = process.env["SOURCE_DATE_EPOCH"];
  const now = epoch === undefined ? new Date() : new Date(Number(epoch) * 1000);
  return now.toISOString().slice(0, 10);
}

/** Wrong arguments: the command ends with 2 and says how it is used. */
export class UsageError extends Error {}

export function readArguments<Options extends NonNullable<ParseArgsConfig["options"]>>(options: Options) {
  try {
    return parseArgs({ args: process.argv.slice(2), options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(inFrench(error));
  }
}

/** What Node says of an option, in its own words and in English. */
function inFrench(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  const option = /'(-[^' ]+)/u.exec(said)?.[1] ?? said;
  if (said.startsWith("Unknown option")) return `l'option « ${option} » n'existe pas`;
  if (said.includes("does not take an argument")) return `l'option « ${option} » ne prend pas de valeur`;
  return `il manque une valeur à l'option « ${option} »`;
}

/** PORT, else 3000. */
export function port(): number {
  const asked = process.env["PORT"] ?? "3000";
  const number = Number(asked);
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    throw new UsageError(`PORT « ${asked} » n'est pas un port`);
  return number;
}

/** Runs a command to its exit code: 0 done, 1 refused, 2 wrong arguments. */
export async function run(usage: string, command: () => Promise<number>): Promise<void> {
  // Whoever reads us may stop before the end (`| head`): that is no fault.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message === "" ? "" : `${error.message}\n`}Usage : ${usage}\n`);
    process.exitCode = 2;
  }
}

export function printDiagnostics(report: Report): void {
  const diagnostics = relativeDiagnostics(report);
  for (const diagnostic of diagnostics) process.stderr.write(`${formatDiagnostic(diagnostic)}\n`);
  if (diagnostics.length > 0) process.stderr.write(`${summarize(diagnostics)}\n`);
}

export function relativeDiagnostics(report: Report): Diagnostic[] {
  return report.all.map((diagnostic) => ({ ...diagnostic, file: shown(diagnostic.file) }));
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
