import { createHash, type Hash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { listPublished } from "@/lib/archive/content-files";
import type { Archive } from "@/lib/archive/read-archive";
import { lastUpdate } from "@/lib/model/history";
import { basePath, dataFilePath } from "@/lib/site/addresses";
import { archiveZip } from "@/lib/site/data-files";
import { archiveReadme } from "./archive-readme";
import { buildUnpackedScripts, type AssetManifest } from "./assets";
import { sameFile, textFile, type PackedFile } from "./packed-file";
import { unpackedFiles } from "./unpacked-site";

type ZipSource = {
  readonly contentDir: string;
  /** The site as it is about to be published: the archive is written among its data. */
  readonly stage: string;
  /** A folder of the build, for the scripts. */
  readonly scripts: string;
  readonly manifest: AssetManifest;
};

/** The one file that outlives us: the site as it opens from a folder, what it is made from, and the sums of it all. */
export async function writeArchiveZip(
  archive: Archive,
  { contentDir, stage, scripts, manifest }: ZipSource,
): Promise<void> {
  await buildUnpackedScripts({ outDir: scripts, basePath: basePath() });
  // It is of the day of the last change, whenever it is built.
  const date = lastUpdate(archive);
  const content = await listPublished(contentDir);
  const files = [
    textFile("LISEZMOI.txt", archiveReadme(archive, date)),
    ...content.map((name) => sameFile(`contenu/${name}`, join(contentDir, name))),
    ...(await unpackedFiles({ stage, scripts, manifest, site: archive.site })),
  ];
  await writeZip(files, date, join(stage, dataFilePath(archiveZip.name)));
}

/**
 * Writes files in the order of their names, then `SHA256SUMS`. Each is read when its turn comes, and none is held whole
 * but those that are made. The same files on the same day are the same bytes, in any time zone.
 */
export async function writeZip(files: readonly PackedFile[], date: string, path: string): Promise<void> {
  const zip = new ZipFile();
  await mkdir(dirname(path), { recursive: true });
  const written = pipeline(zip.outputStream, createWriteStream(path));
  // A file that cannot be read is told first.
  written.catch(() => undefined);
  const sums: string[] = [];
  for (const { name, open } of sorted(files)) {
    const hash = createHash("sha256");
    const content = Readable.from(hashed(open(), hash), { objectMode: false });
    zip.addReadStream(content, name, entryOptions(date));
    await Promise.race([once(content, "end"), written]);
    sums.push(`${hash.digest("hex")}  ${name}\n`);
  }
  zip.addBuffer(Buffer.from(sums.join("")), "SHA256SUMS", entryOptions(date));
  zip.end();
  await written;
}

/** By the bytes of their names, as `LC_ALL=C sort` has them. */
function sorted(files: readonly PackedFile[]): PackedFile[] {
  return [...files].sort((left, right) => (left.name < right.name ? -1 : 1));
}

async function* hashed(content: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const chunk of content) {
    hash.update(chunk);
    yield chunk;
  }
}

/** A ZIP has the time of a clock on a wall, without its zone: noon of that day, wherever it is built. */
function entryOptions(date: string) {
  return { mtime: new Date(`${date}T12:00:00`), forceDosTimestamp: true, mode: 0o100644 };
}
