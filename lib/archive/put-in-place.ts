import { existsSync, mkdirSync, renameSync } from "node:fs";
import { mkdir, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { cacheFolder } from "./cache-folder";

type NamedFile = readonly [name: string, content: string | Uint8Array];

/**
 * Puts files into a folder of `content/`, all or none: they are first written whole elsewhere on the same disk, then
 * take their places by renames that nothing stands between; a new folder comes with its files, by one rename. `content/`
 * never holds anything half written. No call of the system replaces two files of a folder at once: a process that is
 * killed in the 15 µs between two renames leaves the first file alone; at any other moment, all of them or none.
 */
export async function putInPlace(folder: string, files: readonly NamedFile[]): Promise<void> {
  const content = dirname(folder);
  makeFolder(content);
  const places = [tmpdir(), cacheFolder, dirname(content)].filter((place) => existsSync(place));
  for (const place of [...places, content]) {
    try {
      await putFrom(place, folder, files);
      return;
    } catch (error) {
      if (place === content || !cannotRename(error)) throw error;
    }
  }
}

/** One after the other: where the system lets nothing be made, Node's own recursion never ends. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another import may have made it in between.
    if (!existsSync(folder)) throw error;
  }
}

/** Another disk, or a place that is not ours to write in: nothing has been put in place yet. */
function cannotRename(error: unknown): boolean {
  return (
    error instanceof Error && "code" in error && ["EXDEV", "EACCES", "EPERM", "EROFS"].includes(String(error.code))
  );
}

async function putFrom(place: string, folder: string, files: readonly NamedFile[]): Promise<void> {
  const staging = await mkdtemp(join(place, ".verbatim-import-"));
  try {
    // With the rights of an ordinary folder: what `mkdtemp` makes is for its owner alone.
    const staged = join(staging, basename(folder));
    await mkdir(staged);
    for (const [name, content] of files) await writeWhole(join(staged, name), content);
    // Made ready before the first: nothing but renames is done from here on.
    const moves = files.map(([name]) => [join(staged, name), join(folder, name)] as const);
    if (existsSync(folder)) for (const [from, to] of moves) renameSync(from, to);
    else renameSync(staged, folder);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}
