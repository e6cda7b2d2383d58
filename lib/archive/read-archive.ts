import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { readYaml } from "@/lib/diagnostics/yaml";
import { describeFileError } from "@/lib/diagnostics/file-error";
import { Report } from "@/lib/diagnostics/report";
import type { Hearing } from "@/lib/model/hearing";
import { hearingId, seriesIdSchema, type HearingId, type SentenceId } from "@/lib/model/ids";
import type { HearingHistory } from "@/lib/model/history";
import type { Register } from "@/lib/model/register";
import { peopleFileSchema, type Person, type PersonEntry } from "@/lib/model/person";
import type { Series } from "@/lib/model/series";
import { defaultSite, siteSchema, type Site } from "@/lib/model/site";
import { synonymsFileSchema, type Synonyms } from "@/lib/model/synonyms";
import { holdsWords } from "@/lib/text/cut-words";
import { fold } from "@/lib/text/fold";
import { decodeUtf8 } from "@/lib/text/utf8";
import { historyOf } from "@/lib/register/history";
import { nextIntervention, planRegistration } from "@/lib/register/plan";
import type { Plan } from "@/lib/register/plan-shape";
import { foldedNameKey } from "@/lib/transcript/byline";
import { mintIds, nextNumber } from "@/lib/transcript/mint-ids";
import { parseTranscript } from "@/lib/transcript/parse-transcript";
import { listSeries, listUnknown, readOptional, type SeriesFolder } from "./content-files";
import { toPeople } from "./people";
import { readRegisterFile, registerPath } from "./register-files";
import { reportPlan } from "./report-plan";
import { readSeries } from "./series-file";

/** Everything under `content/`, as the rest of the house sees it. */
export type Archive = {
  readonly site: Site;
  readonly series: readonly Series[];
  /** Newest first. */
  readonly hearings: readonly Hearing[];
  /** By surname, then first name. */
  readonly people: readonly Person[];
  readonly synonyms: Synonyms;
  /** What became of every passage, for the hearings that have a register. */
  readonly histories: ReadonlyMap<HearingId, HearingHistory>;
  /** The sentences that the file as received does not hold letter for letter. */
  readonly differences: ReadonlyMap<HearingId, readonly SentenceId[]>;
};

type ReadOptions = {
  /** Content that its register does not know yet is a fault, unless it is read to see what it would be. */
  readonly unregistered?: "refused" | "read";
};

/**
 * Reads all of `content/`. Every fault of every file is in the report; the archive is returned only when
 * none refuses it, so that nothing is ever published in part.
 */
export async function readArchive(
  contentDir: string,
  options: ReadOptions = {},
): Promise<{ archive: Archive | undefined; report: Report }> {
  const report = new Report();
  const site = await readSite(contentDir, report);
  const people = await readPeople(contentDir, report);
  const synonyms = await readSynonyms(contentDir, report);
  const series: Series[] = [];
  const hearings: Hearing[] = [];
  const histories = new Map<HearingId, HearingHistory>();
  const differences = new Map<HearingId, readonly SentenceId[]>();
  for (const folder of await foldersOf(contentDir, report)) {
    const known = await readKnownSeries(contentDir, folder, report);
    if (known) series.push(known);
    for (const { path, number } of folder.hearings) {
      const read = await readHearing({ path, number }, known ?? unnamedSeries(folder.id), people, report);
      if (read?.plan && read.register) {
        if (options.unregistered !== "read")
          reportPlan(read.plan, read.register, { file: path, text: read.text }, report);
        histories.set(read.hearing.id, historyOf(read.register));
      }
      if (!read) continue;
      const hearing = read.plan?.hearing ?? read.hearing;
      hearings.push(hearing);
      differences.set(hearing.id, differencesFrom(read.received, hearing));
    }
  }
  if (hearings.length === 0 && !report.refused) report.add(contentDir, undefined, "archive-empty");
  if (!site || report.refused) return { archive: undefined, report };
  hearings.sort((left, right) =>
    left.date === right.date ? right.number - left.number : right.date.localeCompare(left.date),
  );
  return {
    archive: { site, series, hearings, people: toPeople(hearings, people), synonyms, histories, differences },
    report,
  };
}

async function readSite(contentDir: string, report: Report): Promise<Site | undefined> {
  const path = join(contentDir, "site.yaml");
  const text = await readOptional(path);
  if (text === undefined) {
    report.add(path, undefined, "site-missing");
    return defaultSite;
  }
  return readYaml({ file: path, text, firstLine: 1 }, siteSchema, report).value;
}

export async function readPeople(contentDir: string, report: Report): Promise<PersonEntry[]> {
  const path = join(contentDir, "intervenants.yaml");
  const text = await readOptional(path);
  if (text === undefined) return [];
  const { value = [], placeOf } = readYaml({ file: path, text, firstLine: 1 }, peopleFileSchema, report);
  const known = new Map<string, string>();
  value.forEach((entry, index) => {
    for (const name of [entry.name, ...(entry.otherNames ?? [])]) {
      for (const scope of entry.hearings ?? ["*"]) {
        const key = `${scope} ${foldedNameKey(name)}`;
        const owner = known.get(key);
        if (owner !== undefined && owner !== entry.id)
          report.add(path, placeOf([index, "name"]), "person-defined-twice", { name });
        known.set(key, entry.id);
      }
    }
  });
  return value;
}

async function readSynonyms(contentDir: string, report: Report): Promise<Synonyms> {
  const path = join(contentDir, "synonymes.yaml");
  const text = await readOptional(path);
  if (text === undefined) return [];
  const { value = [], placeOf } = readYaml({ file: path, text, firstLine: 1 }, synonymsFileSchema, report);
  const known = new Set<string>();
  value.forEach((group, index) => {
    group.forEach((name, member) => {
      const key = fold(name);
      if (known.has(key)) report.add(path, placeOf([index, member]), "synonym-defined-twice", { name });
      known.add(key);
    });
  });
  return value;
}

async function foldersOf(contentDir: string, report: Report): Promise<SeriesFolder[]> {
  try {
    for (const path of await listUnknown(contentDir)) report.add(path, undefined, "unknown-file");
    return (await listSeries(contentDir)).filter(({ hearings }) => hearings.length > 0);
  } catch (error) {
    report.add(contentDir, undefined, "file-unreadable", { detail: describeFileError(error) });
    return [];
  }
}

async function readKnownSeries(contentDir: string, { id }: SeriesFolder, report: Report): Promise<Series | undefined> {
  const known = await readSeries(contentDir, seriesIdSchema.parse(id), report);
  const path = join(contentDir, id, "series.yaml");
  if (!known && !report.refuses(path)) report.add(path, undefined, "file-unreadable", { detail: "il n'existe pas" });
  return known;
}

/** Stands for a series that could not be read, so that its hearings are still checked. */
function unnamedSeries(id: string): Series {
  return { id: seriesIdSchema.parse(id), title: id };
}

/** A canonical file, read. */
type ReadHearing = {
  readonly hearing: Hearing;
  /** As it was parsed: with ids for the headings that had none, where there is a register to say that they are new. */
  readonly text: string;
  /** The file as received, where it could be read. */
  readonly received: string | undefined;
  readonly register?: Register;
  /** What its register would have to learn; nothing to learn where it says the same. */
  readonly plan?: Plan;
};

async function readHearing(
  { path, number }: { path: string; number: number },
  series: Series,
  people: readonly PersonEntry[],
  report: Report,
): Promise<ReadHearing | undefined> {
  const bytes = await readFile(path);
  const decoded = decodeUtf8(bytes);
  if (decoded.text === undefined) {
    report.add(path, { line: decoded.line, column: 1 }, "file-encoding", { offset: decoded.offset });
    return undefined;
  }
  const { id, title } = series;
  const known = await readRegisterFile(registerPath(path, number), hearingId(series.id, number), report);
  const text = known
    ? mintIds(decoded.text, Math.max(nextIntervention(known.register), nextNumber(decoded.text)))
    : decoded.text;
  const hearing = parseTranscript({ file: path, text, number, series: { id, title }, people }, report);
  if (!hearing) return undefined;
  const received = await checkSource(path, hearing, report);
  if (!known) return { hearing, text, received };
  return { hearing, text, received, register: known.register, plan: planRegistration(known.register, hearing) };
}

function differencesFrom(received: string | undefined, { interventions }: Hearing): SentenceId[] {
  if (received === undefined) return [];
  const sentences = interventions.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.sentences));
  return sentences.filter(({ text }) => !holdsWords(received, text)).map(({ id }) => id);
}

/** The file as received must stand beside the canonical one, byte for byte; its text, where it does. */
export async function checkSource(path: string, { source }: Hearing, report: Report): Promise<string | undefined> {
  if (basename(source.file) !== source.file) {
    report.add(path, undefined, "source-missing", { source: source.file });
    return undefined;
  }
  try {
    const bytes = await readFile(join(dirname(path), source.file));
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    if (sha256 !== source.sha256) report.add(path, undefined, "source-changed", { source: source.file });
    return decodeUtf8(bytes).text;
  } catch {
    report.add(path, undefined, "source-missing", { source: source.file });
    return undefined;
  }
}
