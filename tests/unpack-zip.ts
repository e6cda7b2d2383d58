import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { openPromise, type Entry } from "yauzl";

/** Unpacks a ZIP in a folder, and gives its files in their order. Names that leave the folder are refused by yauzl. */
export async function unpackZip(path: string, folder: string): Promise<Entry[]> {
  const zip = await openPromise(path, { lazyEntries: true });
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    const target = join(folder, entry.fileName);
    await mkdir(dirname(target), { recursive: true });
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target));
    entries.push(entry);
  }
  return entries;
}
