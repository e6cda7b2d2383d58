import { readdir, readFile, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

/** The bytes of a file as it is, and as a host sends it: in brotli where that is shorter. */
export type FileSize = { readonly path: string; readonly raw: number; readonly sent: number };

export const brotliSuffix = ".br";

const compress = promisify(brotliCompress);

/** Puts the brotli form of every file of a folder beside it, as hosts that serve static files do. */
export async function compressFolder(folder: string, qualityOf: (path: string) => number): Promise<FileSize[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith(brotliSuffix))
    .map((entry) => join(entry.parentPath, entry.name));
  const sizes: FileSize[] = [];
  const work = async (): Promise<void> => {
    for (let path = paths.pop(); path !== undefined; path = paths.pop())
      sizes.push({ path: path.slice(folder.length + 1), ...(await compressFile(path, qualityOf(path))) });
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return sizes;
}

/** Puts the brotli form of a file beside it, where it is shorter. */
export async function compressFile(path: string, quality: number): Promise<Omit<FileSize, "path">> {
  const raw = await readFile(path);
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, BROTLI_PARAM_LGWIN } = constants;
  const params = {
    [BROTLI_PARAM_QUALITY]: quality,
    [BROTLI_PARAM_SIZE_HINT]: raw.length,
    [BROTLI_PARAM_LGWIN]: windowOf(raw.length),
  };
  const compressed = await compress(raw, { params });
  if (compressed.length >= raw.length) return { raw: raw.length, sent: raw.length };
  await writeFile(path + brotliSuffix, compressed);
  return { raw: raw.length, sent: compressed.length };
}

/** The least window that holds a file: thousands of small ones would each be given the memory of a large one. */
function windowOf(length: number): number {
  const { BROTLI_MIN_WINDOW_BITS, BROTLI_DEFAULT_WINDOW } = constants;
  return Math.min(BROTLI_DEFAULT_WINDOW, Math.max(BROTLI_MIN_WINDOW_BITS, Math.ceil(Math.log2(length + 16))));
}
