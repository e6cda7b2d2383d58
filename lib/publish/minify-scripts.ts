import { copyFile, mkdir, readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { minify, type MinifyOptions } from "terser";
import writeFileAtomic from "write-file-atomic";

const options: MinifyOptions = { module: true, compress: { ecma: 2020, passes: 2 }, format: { ecma: 2020 } };
const { version } = createRequire(import.meta.url)("terser/package.json") as { readonly version: string };

/**
 * The first line of each script that the bundler writes, and that `minifyScripts` takes away: its name is the hash of
 * what the bundler wrote, and scripts that are minified in another way have to be named otherwise.
 */
export const minifiedWith = `/* terser ${version} ${JSON.stringify(options)} */`;

/**
 * Minifies scripts of a folder once more, in their places. terser follows values further than the bundler does: a
 * twentieth less to send, in brotli. It takes a second or two, so what it made is kept, by the name of each file.
 * @throws when a file is no script.
 */
export async function minifyScripts(folder: string, names: readonly string[], cacheDir: string): Promise<void> {
  await mkdir(cacheDir, { recursive: true });
  const kept = new Set(await readdir(cacheDir));
  for (const name of names) {
    if (!kept.has(name)) {
      const { code = "" } = await minify(await readFile(join(folder, name), "utf8"), options);
      await writeFileAtomic(join(cacheDir, name), code);
    }
    await copyFile(join(cacheDir, name), join(folder, name));
  }
}
