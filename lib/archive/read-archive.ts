import { join } from "node:path";
import { describeFileError } from "@/lib/diagnostics/file-error";
import { Report } from "@/lib/diagnostics/report";
import type { Hearing } from "@/lib/model/hearing";
import type { Glossary } from "@/lib/model/glossary";
import { seriesIdSchema, type HearingId, type SentenceId } from "@/lib/model/ids";
import type { HearingHistory } from "@/lib/model/history";
import { languagesOf, type Languages } from "@/lib/model/languages";
import type { Person } from "@/lib/model/person";
import type { Series } from "@/lib/model/series";
import type { Site } from "@/lib/model/site";
import type { Synonyms } from "@/lib/model/synonyms";
import { collectGarbage } from "./collect-garbage";
import { listSeries, listUnknown, type SeriesFolder } from "./content-files";
import { HearingReader, type ReadingOptions } from "./hearing-reader";
import { readGlossary, readLanguages, readLexicons, readSynonyms } from "./lexicon-files";
import { toPeople } from "./people";
import { readPeople } from "./people-file";
import { readSeries } from "./series-file";
import { readSite, type SiteReading } from "./site-file";

/** Everything under `content/`, as the rest of the house sees it. */
export type Archive = {
  readonly site: Site;
  readonly series: readonly Series[];
  /** Newest first. */
  readonly hearings: readonly Hearing[];
  /** By surname, then first name. */
  readonly people: readonly Person[];
  readonly synonyms: Synonyms;
  readonly languages: Languages;
  readonly glossary: Glossary;
  /** What became of every passage, for the hearings that have a register. */
  readonly histories: ReadonlyMap<HearingId, HearingHistory>;
  /** The sentences that the file as received does not hold letter for letter. */
  readonly differences: ReadonlyMap<HearingId, readonly SentenceId[]>;
  /** One changes with anything that is published of its hearing; the frame, with what surrounds all of them. */
  readonly fingerprints: ReadonlyMap<HearingId, string>;
  readonly frame: string;
};

/** A canonical file, and what was read in it. */
export type ReadFile = { readonly path: string; readonly hearing: Hearing };

export type ReadOptions = SiteReading &
  Pick<ReadingOptions, "unregistered" | "recordCache"> & {
    /** Called after each hearing. */
    readonly onRead?: (read: number, all: number) => void;
    /** Called with each hearing that could be read, whatever is wrong with the others. */
    readonly onHearing?: (file: ReadFile) => void;
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
  const site = await readSite(contentDir, options, report);
  const people = await readPeople(contentDir, report);
  const synonyms = await readSynonyms(contentDir, report);
  const languages = await readLanguages(contentDir, report);
  const glossary = await readGlossary(contentDir, report);
  const series: Series[] = [];
  const hearings: Hearing[] = [];
  const histories = new Map<HearingId, HearingHistory>();
  const differences = new Map<HearingId, readonly SentenceId[]>();
  const fingerprints = new Map<HearingId, string>();
  const reader = await HearingReader.open({ contentDir, people, languages, ...options });
  const folders = await foldersOf(contentDir, report);
  const all = folders.reduce((sum, folder) => sum + folder.hearings.length, 0);
  let count = 0;
  for (const folder of folders) {
    const known = await readKnownSeries(contentDir, folder, report);
    if (known) series.push(known);
    for (const file of folder.hearings) {
      const read = await reader.read(file, known ?? unnamedSeries(folder.id), report);
      options.onRead?.((count += 1), all);
      collectGarbage();
      if (!read) continue;
      const { hearing, history } = read;
      hearings.push(hearing);
      options.onHearing?.({ path: file.path, hearing });
      if (history) histories.set(hearing.id, history);
      differences.set(hearing.id, read.differences);
      fingerprints.set(hearing.id, read.fingerprint);
    }
  }
  if (hearings.length === 0 && !report.refused) report.add(contentDir, undefined, "archive-empty");
  if (!site || report.refused) return { archive: undefined, report };
  hearings.sort((left, right) =>
    left.date === right.date ? right.number - left.number : right.date.localeCompare(left.date),
  );
  return {
    archive: {
      ...{ site, series, hearings, people: toPeople(hearings, people), synonyms, glossary, histories, differences },
      languages: languages ?? languagesOf([]),
      fingerprints,
      frame: JSON.stringify([site, series, await readLexicons(contentDir)]),
    },
    report,
  };
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
