import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { z } from "zod";
import { cacheFolder } from "@/lib/archive/cache-folder";
import { codeVersion } from "@/lib/archive/code-version";
import { readOptional } from "@/lib/archive/content-files";
import { readPeople } from "@/lib/archive/people-file";
import type { ReadFile } from "@/lib/archive/read-archive";
import { readRegisterFile, registerPath } from "@/lib/archive/register-files";
import { placesIn } from "@/lib/archive/report-plan";
import { Report } from "@/lib/diagnostics/report";
import type { Hearing } from "@/lib/model/hearing";
import type { PersonEntry } from "@/lib/model/person";
import { unexplained } from "@/lib/register/unexplained";
import { parseTranscript } from "@/lib/transcript/parse-transcript";

const floors = ["diagnostics", "text", "model", "transcript", "register", "import", "cli"];
const shownLength = 80;

/**
 * The last gate: every hearing that was read says the words of its source, by the same people, but for what its register
 * tells. A source that is no transcript to the importer has nothing to say. Hearings that passed are not read again
 * until something changes: their hashes are kept in the cache.
 */
export async function holdAgainstSources(
  contentDir: string,
  files: readonly ReadFile[],
  report: Report,
): Promise<void> {
  const people = await readPeople(contentDir, new Report());
  const code = await codeVersion([...floors.map((floor) => join("lib", floor)), "package-lock.json"]);
  const cache = join(cacheFolder, "held-against-source.json");
  const known = await readPassed(cache);
  const passed: string[] = [];
  for (const file of files) {
    if (report.refuses(file.path)) continue;
    const bytes = await readFile(join(dirname(file.path), file.hearing.source.file));
    const canonical = await readFile(file.path, "utf8");
    const register = await readOptional(registerPath(file.path, file.hearing.number));
    const key = hashOf([code, JSON.stringify(people), file.path, canonical, register ?? "", hashOf([bytes])]);
    const own = new Report();
    if (!known.has(key)) await hold(file, { bytes, canonical, people }, own);
    if (own.all.length === 0) passed.push(key);
    report.append(own);
  }
  if (passed.some((key) => !known.has(key))) await keepPassed(cache, passed);
}

type Texts = { readonly bytes: Uint8Array; readonly canonical: string; readonly people: readonly PersonEntry[] };

async function hold({ path, hearing }: ReadFile, { bytes, canonical, people }: Texts, report: Report): Promise<void> {
  const received = await readSource(hearing, bytes, people);
  if (!received) return;
  const registered = await readRegisterFile(registerPath(path, hearing.number), hearing.id, new Report());
  const place = placesIn(canonical);
  for (const { type, id, ...sides } of unexplained(received, hearing, registered?.register)) {
    const at = id === undefined ? undefined : place(id);
    const facts = { id: id ?? hearing.id, received: shorten(sides.received), published: shorten(sides.published) };
    report.add(path, at, type === "words" ? "source-words-differ" : "source-speaker-differs", facts);
  }
}

/** What importing the source again would publish; nothing where it would be refused. */
async function readSource(
  { source, series, number }: Hearing,
  bytes: Uint8Array,
  people: readonly PersonEntry[],
): Promise<Hearing | undefined> {
  const { id } = series;
  // The importer is loaded where a source is read: an ordinary check has nothing to read again.
  const { importReceived } = await import("@/lib/import/import-received");
  const imported = await importReceived({ file: source.file, bytes, series: id, known: series }, new Report());
  if (!imported) return undefined;
  const text = imported.canonical;
  return parseTranscript({ file: source.file, text, number, series, people }, new Report());
}

function shorten(text: string): string {
  return text.length <= shownLength ? text : `${text.slice(0, shownLength).trimEnd()}…`;
}

/** What cannot be read, or written, is made again. */
async function readPassed(path: string): Promise<ReadonlySet<string>> {
  try {
    return new Set(z.array(z.string()).parse(JSON.parse(await readFile(path, "utf8"))));
  } catch {
    return new Set();
  }
}

async function keepPassed(path: string, keys: readonly string[]): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFileAtomic(path, JSON.stringify(keys), { fsync: false });
  } catch {
    // The next check reads the sources again.
  }
}

function hashOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(String(part.length)).update(part);
  return hash.digest("hex");
}
