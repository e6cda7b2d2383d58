import { existsSync, readdirSync } from "node:fs";
import { cp, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { parse } from "yaml";
import { checkContent } from "@/lib/cli/check-content";
import { formatDiagnostic } from "@/lib/diagnostics/format";
import { Report } from "@/lib/diagnostics/report";
import { importReceived } from "@/lib/import/import-received";
import { seriesIdSchema } from "@/lib/model/ids";
import { seriesFileSchema } from "@/lib/model/series";
import { runCommand } from "../run-command";
import { temporaryFolder } from "../temporary-folder";

/**
 * A folder of `tests/fixtures/rules` triggers one rule. What it holds says how it is run:
 *
 * - `12.md`: a canonical file; `site.yaml`, `series.yaml` and `12.source.md` beside the folders complete it;
 * - `content/`: a whole content folder;
 * - `received.md`, or `received` and the end of another name: a file as received, for the series of `series.yaml`;
 * - `received.repeated.md`: the same, where « ⟦mot ×400⟧ » stands for what is between the marks, that many times;
 * - `command.txt`: the arguments of `npm run import`, typed in the folder;
 * - `note.md`: nothing to run, and why.
 */
export const rulesFolder = "tests/fixtures/rules";

/** The diagnostics of a folder, formatted, their paths relative to it; nothing when it only holds a note. */
export async function diagnosticsOf(rule: string): Promise<string | undefined> {
  const folder = join(rulesFolder, rule);
  const holds = (name: string): boolean => existsSync(join(folder, name));
  if (holds("note.md")) return undefined;
  if (holds("command.txt")) return typed(folder);
  if (holds("12.md")) return canonical(folder);
  if (holds("content")) return archive(join(folder, "content"), folder);
  return received(folder, readdirSync(folder).find((name) => name.startsWith("received.")) ?? "received.md");
}

async function canonical(folder: string): Promise<string> {
  const temporary = temporaryFolder();
  await cp(join(rulesFolder, "site.yaml"), join(temporary, "site.yaml"));
  for (const file of ["series.yaml", "12.source.md"]) await cp(join(rulesFolder, file), join(temporary, "exe", file));
  await cp(join(folder, "12.md"), join(temporary, "exe/12.md"));
  return archive(temporary, join(temporary, "exe"));
}

async function archive(content: string, folder: string): Promise<string> {
  return printed((await checkContent(content, { today: "2026-11-24", blanks: "said" })).report, folder);
}

async function received(folder: string, file: string): Promise<string> {
  const report = new Report();
  const series = seriesIdSchema.parse("exe");
  const known = {
    id: series,
    ...seriesFileSchema.parse(parse(await readFile(join(rulesFolder, "series.yaml"), "utf8"))),
  };
  const bytes = await readFile(join(folder, file));
  await importReceived({ file, bytes: file.includes(".repeated.") ? repeated(bytes) : bytes, series, known }, report);
  return printed(report, "");
}

function repeated(template: Buffer): Buffer {
  const text = template.toString("utf8");
  return Buffer.from(text.replace(/⟦(.*?)×(\d+)⟧/gsu, (_, part: string, count: string) => part.repeat(Number(count))));
}

function printed(report: Report, folder: string): string {
  return report.all
    .map((diagnostic) => ({ ...diagnostic, file: relative(folder, diagnostic.file) || "." }))
    .map((diagnostic) => `${formatDiagnostic(diagnostic)}\n`)
    .join("");
}

/** What the command says on standard error, its last line, the count, included. */
async function typed(folder: string): Promise<string> {
  const temporary = temporaryFolder();
  await cp(folder, temporary, { recursive: true });
  const args = (await readFile(join(folder, "command.txt"), "utf8")).trim().split(" ");
  return (await runCommand("import", args, temporary)).stderr;
}
