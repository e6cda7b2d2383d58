import { createHash } from "node:crypto";
import { copyFile, mkdir, readdir, readFile, stat, utimes, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { dirname, extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import writeFileAtomic from "write-file-atomic";
import { forgetOld } from "./build-cache";

/** What does not shrink: pictures, fonts, archives, and the shards of the search store. */
const dense = new Set([".png", ".woff2", ".zip", ".bin"]);
/** In bytes: what is smaller fits in the first packet anyway. */
const leastSize = 1000;
/**
 * The last step of brotli is worth 1.7 % of the bytes and costs 2.7 times the time of the step before (12 ms a file and
 * 5): beyond so many files it is left out.
 */
const mostBestFiles = 20_000;

/** `PRECOMPRESS=none` leaves the compressed forms out. */
export function compressionWanted(): boolean {
  return process.env["PRECOMPRESS"] !== "none";
}

/**
 * Puts a `.br` and a `.gz` beside every text of a folder that is worth it. What a file becomes depends on what it holds
 * and nothing else; it is kept in the cache, since most files of a build are those of the build before.
 */
export async function compressFiles(folder: string, cacheDir: string): Promise<void> {
  const files = await filesWorthIt(folder);
  const quality = files.length > mostBestFiles ? constants.BROTLI_MAX_QUALITY - 1 : constants.BROTLI_MAX_QUALITY;
  const waiting = files.values();
  const work = async (): Promise<void> => {
    for (const file of waiting) await compress(file, quality, cacheDir);
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, work));
  await forgetOld(cacheDir);
}

async function filesWorthIt(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !dense.has(extname(entry.name)))
    .map(({ parentPath, name }) => join(parentPath, name));
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return files.filter((_, index) => (sizes[index] ?? 0) >= leastSize);
}

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

async function compress(file: string, quality: number, cacheDir: string): Promise<void> {
  const bytes = await readFile(file);
  const hash = createHash("sha256").update(bytes).digest("hex");
  const kept = join(cacheDir, hash.slice(0, 2), `${hash}-${String(quality)}.br`);
  const [zipped] = await Promise.all([
    toGzip(bytes, { level: constants.Z_BEST_COMPRESSION }),
    keep(kept, bytes, quality),
  ]);
  await writeFile(`${file}.gz`, zipped);
  await copyFile(kept, `${file}.br`);
}

/** The brotli form of those bytes, in that file of the cache. */
async function keep(kept: string, bytes: Buffer, quality: number): Promise<void> {
  const now = new Date();
  if (await utimes(kept, now, now).then(yes, no)) return;
  const made = await toBrotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  await mkdir(dirname(kept), { recursive: true });
  await writeFileAtomic(kept, made, { fsync: false });
}

const yes = (): boolean => true;
const no = (): boolean => false;
