import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { queryDrawer, type DrawnQueries } from "./draw-queries";
import { generateHearings } from "./generate-hearings";
import { writePages } from "./peers/pagefind-pages";
import { readRecords, writeRecords } from "./record-file";

/** An invented archive on the disk, as each engine reads it. */
export type PreparedArchive = {
  readonly count: number;
  readonly words: number;
  /** Its folder: what is built from it goes there too. */
  readonly folder: string;
  /** Hearings, one a line. */
  readonly records: string;
  /** The pages that Pagefind reads: writing them is no part of its build. */
  readonly site: string;
  readonly queries: DrawnQueries;
};

export function prepareArchive(count: number, cache: string): PreparedArchive {
  const folder = join(cache, String(count));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const records = join(folder, "hearings.jsonl");
  const site = join(folder, "site");
  const drawer = queryDrawer(count);
  let words = 0;
  writeRecords(generateHearings(count), records, (hearing) => {
    writePages(hearing, "hearing", site);
    drawer.see(hearing);
    words += hearing.wordCount;
  });
  return { count, words, folder, records, site, queries: drawer.drawn(readRecords(records)) };
}
