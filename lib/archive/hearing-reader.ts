import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Report } from "@/lib/diagnostics/report";
import type { Hearing } from "@/lib/model/hearing";
import type { SentenceId } from "@/lib/model/ids";
import type { Languages } from "@/lib/model/languages";
import type { PersonEntry } from "@/lib/model/person";
import type { SeriesReference } from "@/lib/model/series";
import { historyOf } from "@/lib/register/history";
import { planRegistration } from "@/lib/register/plan";
import { holdsWords } from "@/lib/text/cut-words";
import { readOptional } from "./content-files";
import { reportItalics } from "./italics";
import { languagesFile } from "./lexicon-files";
import { readHearing } from "./read-hearing";
import { RecordCache, type HearingReading } from "./record-cache";
import { pendingPath, registerPath } from "./register-files";
import { reportPlan } from "./report-plan";

export type ReadingOptions = {
  readonly contentDir: string;
  readonly people: readonly PersonEntry[];
  readonly languages: Languages | undefined;
  /** Content that its register does not know yet is a fault, unless it is read to see what it would be. */
  readonly unregistered?: "refused" | "read";
  /** Where what has been read is kept: `.cache/records`. */
  readonly recordCache?: string;
};

type CanonicalFile = { readonly path: string; readonly number: number };

/** Reads hearings of one folder, each from the cache where nothing that it depends on has changed. */
export class HearingReader {
  readonly #options: ReadingOptions;
  readonly #cache: RecordCache;

  private constructor(options: ReadingOptions, cache: RecordCache) {
    this.#options = options;
    this.#cache = cache;
  }

  static async open(options: ReadingOptions): Promise<HearingReader> {
    const { contentDir, people, unregistered, recordCache } = options;
    const languages = await readOptional(join(contentDir, languagesFile));
    return new HearingReader(options, await RecordCache.open([people, unregistered, languages], recordCache));
  }

  /** A hearing with its history; nothing when it is refused. What is wrong is reported, read again or not. */
  async read(file: CanonicalFile, series: SeriesReference, report: Report): Promise<HearingReading | undefined> {
    const { path, number } = file;
    const made = [path, series.id, series.title, await hashOf(path), await hashOf(registerPath(path, number))];
    const receivedOf = ({ source }: Pick<Hearing, "source">): Promise<string | undefined> =>
      hashOf(join(dirname(path), basename(source.file)));
    const isPending = existsSync(pendingPath(path, number));
    const kept = isPending ? undefined : await this.#cache.find(made, receivedOf);
    if (kept) {
      report.append({ all: kept.diagnostics });
      return kept;
    }
    const said = new Report();
    const reading = await this.#parse(file, series, said);
    report.append(said);
    if (!reading) return undefined;
    return said.refused ? { ...reading, fingerprint: "" } : this.#cache.keep(made, reading, receivedOf);
  }

  async #parse(
    file: CanonicalFile,
    series: SeriesReference,
    report: Report,
  ): Promise<Omit<HearingReading, "fingerprint"> | undefined> {
    const { people, languages, unregistered } = this.#options;
    const { path } = file;
    const read = await readHearing(file, series, people, report);
    if (!read) return undefined;
    const { text, received, register } = read;
    if (languages) reportItalics({ file: path, text }, read.hearing, languages, report);
    const plan = register && planRegistration(register, read.hearing);
    if (plan && unregistered !== "read") reportPlan(plan, register, { file: path, text }, report);
    const hearing = plan?.hearing ?? read.hearing;
    const history = register && historyOf(register);
    return { hearing, history, differences: differencesFrom(received, hearing), diagnostics: report.all };
  }
}

/** The sentences that the file as received does not hold letter for letter. */
function differencesFrom(received: string | undefined, { interventions }: Hearing): SentenceId[] {
  if (received === undefined) return [];
  const sentences = interventions.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.sentences));
  return sentences.filter(({ text }) => !holdsWords(received, text)).map(({ id }) => id);
}

/** Nothing where there is no file. */
async function hashOf(path: string): Promise<string | undefined> {
  if (!existsSync(path)) return undefined;
  return createHash("sha256")
    .update(await readFile(path))
    .digest("hex");
}
