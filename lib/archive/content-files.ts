import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** A series folder and the hearings in it, by the number that their file name announces. */
export type SeriesFolder = {
  readonly id: string;
  readonly hearings: readonly { readonly number: number; readonly path: string }[];
};

const seriesFolder = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const hearingFile = /^([1-9]\d*)\.md$/u;

/** The folders of `content/` that hold a series, in the order of their names; hearings in that of their numbers. */
export async function listSeries(contentDir: string): Promise<SeriesFolder[]> {
  const entries = await readdir(contentDir, { withFileTypes: true });
  const folders = entries
    .filter((entry) => entry.isDirectory() && seriesFolder.test(entry.name))
    .map(({ name }) => name)
    .sort();
  return Promise.all(folders.map(async (id) => ({ id, hearings: await listHearings(join(contentDir, id)) })));
}

async function listHearings(folder: string): Promise<SeriesFolder["hearings"]> {
  const names = await readdir(folder);
  return names
    .flatMap((name) => {
      const number = hearingFile.exec(name)?.[1];
      return number === undefined ? [] : [{ number: Number(number), path: join(folder, name) }];
    })
    .sort((left, right) => left.number - right.number);
}

const lists = ["intervenants.yaml", "synonymes.yaml", "langues.yaml", "glossaire.yaml"];
const knownFiles = new Set(["site.yaml", ...lists, "LISEZMOI.md"]);
const knownInSeries =
  /^(?:series\.yaml|[1-9]\d*\.(?:md|source\.(?:md|xml|pdf|docx)|register\.jsonl|register\.pending\.json))$/u;

/** What stands under `content/` and no reader of ours knows: said, so that nothing is left out in silence. */
export async function listUnknown(contentDir: string): Promise<string[]> {
  const entries = (await readdir(contentDir, { withFileTypes: true })).filter(({ name }) => !name.startsWith("."));
  const nested = entries
    .filter((entry) => entry.isDirectory() && seriesFolder.test(entry.name))
    .map(async ({ name }) => {
      const names = await readdir(join(contentDir, name));
      return names
        .filter((file) => !file.startsWith(".") && !knownInSeries.test(file))
        .map((file) => join(contentDir, name, file));
    });
  const top = entries.filter((entry) =>
    entry.isDirectory() ? !seriesFolder.test(entry.name) : !knownFiles.has(entry.name),
  );
  return [...top.map(({ name }) => join(contentDir, name)), ...(await Promise.all(nested)).flat()].sort();
}

/** The files that make an archive, by their path under `content/`: what editors keep, not what a command is still writing. */
export async function listPublished(contentDir: string): Promise<string[]> {
  const names = (await readdir(contentDir)).filter((name) => knownFiles.has(name));
  const series = await listSeries(contentDir);
  const nested = series.map(async ({ id }) =>
    (await readdir(join(contentDir, id)))
      .filter((name) => knownInSeries.test(name) && !name.endsWith(".pending.json"))
      .map((name) => `${id}/${name}`),
  );
  return [...names, ...(await Promise.all(nested)).flat()].sort();
}

/** The text of a file that may be absent. */
export async function readOptional(path: string): Promise<string | undefined> {
  return existsSync(path) ? readFile(path, "utf8") : undefined;
}
