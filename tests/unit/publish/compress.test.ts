import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { compressFiles } from "@/lib/publish/compress";
import { temporaryFolder, writeFiles } from "../temporary-folder";

const text = "Le texte d'une audition, mot pour mot. ".repeat(100);

async function compressed(cacheDir: string): Promise<string> {
  const folder = temporaryFolder();
  await writeFiles(folder, {
    "a/index.html": text,
    "court.txt": "court",
    "b.png": text,
    "c.bin": text,
    SHA256SUMS: text,
  });
  await compressFiles(folder, cacheDir);
  return folder;
}

function filesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [
      join(parentPath, name).slice(folder.length + 1),
      readFileSync(join(parentPath, name)).toString("hex"),
    ]),
  );
}

describe("the compressed forms", () => {
  it("stand beside each text that is worth it, and hold it", async () => {
    const folder = await compressed(temporaryFolder());
    const added = Object.keys(filesOf(folder)).filter((name) => /\.(?:br|gz)$/u.test(name));
    expect(added.sort()).toEqual(["SHA256SUMS.br", "SHA256SUMS.gz", "a/index.html.br", "a/index.html.gz"]);
    expect(brotliDecompressSync(readFileSync(join(folder, "a/index.html.br"))).toString()).toBe(text);
    expect(gunzipSync(readFileSync(join(folder, "a/index.html.gz"))).toString()).toBe(text);
  });

  it("are the same bytes, out of the cache or not", async () => {
    const cache = temporaryFolder();
    const first = filesOf(await compressed(cache));
    expect(filesOf(await compressed(cache))).toEqual(first);
    expect(filesOf(await compressed(temporaryFolder()))).toEqual(first);
  });

  it("are made once", async () => {
    const cache = temporaryFolder();
    await compressed(cache);
    const [kept = ""] = Object.keys(filesOf(cache));
    await writeFiles(cache, { [kept]: "déjà là" });
    expect(readFileSync(join(await compressed(cache), "a/index.html.br"), "utf8")).toBe("déjà là");
  });
});
