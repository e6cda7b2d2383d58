import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { utimes } from "node:fs/promises";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { writeArchiveZip, writeZip } from "@/lib/publish/archive-zip";
import type { AssetManifest } from "@/lib/publish/assets";
import { textFile } from "@/lib/publish/packed-file";
import { storeCallback } from "@/lib/site/unpacked";
import { unpackZip } from "../../unpack-zip";
import { archiveOf } from "../real-archives";
import { temporaryFolder, writeFiles } from "../temporary-folder";

const contentDir = "tests/fixtures/content";
const manifest: AssetManifest = {
  "hearing.css": "/assets/hearing.A.css",
  "speech.css": "/assets/speech.A.css",
  "site.css": "/assets/site.A.css",
  "history.css": "/assets/history.A.css",
  "embed.css": "/assets/embed.A.css",
  "hearing.js": "/assets/hearing.A.js",
  "speech.js": "/assets/speech.A.js",
  "search.js": "/assets/search.A.js",
  "verify.js": "/assets/verify.A.js",
  "display.js": "/assets/display.A.js",
  "roman.woff2": "/assets/roman.A.woff2",
};
const spoken = new Uint8Array([0, 1, 2, 254, 255]);
const site = {
  "404.html": "<p>Introuvable",
  "index.html": '<a href="/donnees/archive.zip">Tout</a><script type="module" src="/assets/search.A.js"></script>',
  "assets/search.A.js": "import('./chunk.B.js')",
  "assets/chunk.B.js": "",
  "assets/site.A.css": "",
  "auditions/fil-1.json": "{}",
  "auditions/fil-1/1/oembed.json": "{}",
  "cartes/a.png": "",
  "corrections/flux.xml": "<feed/>",
  "recherche/fichiers/abc/formes/0.bin": spoken,
};

/** Packs a small site, and unpacks what was packed. */
async function packed(written: Date) {
  const folder = temporaryFolder();
  const stage = join(folder, "stage");
  await writeFiles(stage, site);
  for (const name of Object.keys(site)) await utimes(join(stage, name), written, written);
  await writeArchiveZip(await archiveOf(contentDir), { contentDir, stage, scripts: join(folder, "scripts"), manifest });
  const zip = join(stage, "donnees", "archive.zip");
  const entries = await unpackZip(zip, join(folder, "unpacked"));
  return {
    bytes: readFileSync(zip),
    entries,
    names: entries.map(({ fileName }) => fileName),
    read: (name: string) => readFileSync(join(folder, "unpacked", name)),
  };
}

describe("the archive in one file", () => {
  it("holds the site as it opens from a folder, what it is made from, and nothing that only serves online", async () => {
    const { names, read } = await packed(new Date());
    expect(names).toEqual([
      "LISEZMOI.txt",
      "assets/display.js",
      "assets/hearing.js",
      "assets/search.js",
      "assets/site.A.css",
      "assets/speech.js",
      "assets/verify.js",
      "auditions/fil-1.json",
      ...["1", "2", "3"].flatMap((number) =>
        ["md", "register.jsonl", "source.md"].map((kind) => `contenu/fil/${number}.${kind}`),
      ),
      "contenu/fil/series.yaml",
      "contenu/glossaire.yaml",
      "contenu/langues.yaml",
      "contenu/site.yaml",
      "index.html",
      "recherche/fichiers/abc/formes/0.bin.js",
      "SHA256SUMS",
    ]);
    const home = read("index.html").toString();
    expect(home).toContain('src="assets/search.js"');
    expect(home).toMatch(/<a href="https:\/\/[^"]+\/donnees\/archive\.zip">/u);
    expect(read("contenu/fil/1.md")).toEqual(readFileSync(join(contentDir, "fil/1.md")));
  });

  it("has the sum of each file, as sha256sum checks them", async () => {
    const { names, read } = await packed(new Date());
    const sums = names
      .slice(0, -1)
      .map((name) => `${createHash("sha256").update(read(name)).digest("hex")}  ${name}\n`);
    expect(read("SHA256SUMS").toString()).toBe(sums.join(""));
  });

  it("is the same bytes whenever it is built, of the day of its newest hearing or registration", async () => {
    const [one, other] = [await packed(new Date("2001-01-01")), await packed(new Date())];
    expect(one.bytes.equals(other.bytes)).toBe(true);
    const days = new Set(one.entries.map((entry) => entry.getLastModDate({ timezone: "UTC" }).toISOString()));
    const { hearings, histories } = await archiveOf(contentDir);
    const known = [...hearings.map(({ date }) => date), ...[...histories.values()].map(({ version }) => version.date)];
    expect([...days]).toEqual([`${known.sort().at(-1) ?? ""}T12:00:00.000Z`]);
  });

  it("hands the bytes of the search store over, whole", async () => {
    const { read } = await packed(new Date());
    const received: [string, string][] = [];
    const script = read("recherche/fichiers/abc/formes/0.bin.js").toString();
    runInNewContext(script, {
      [storeCallback]: (name: string, base64: string) => {
        received.push([name, base64]);
      },
    });
    expect(received.map(([name, base64]) => [name, [...Buffer.from(base64, "base64")]])).toEqual([
      ["abc/formes/0.bin", [...spoken]],
    ]);
  });

  it("runs no module, and fetches no part of a script later", async () => {
    const { read } = await packed(new Date());
    for (const name of ["hearing", "speech", "search", "verify"])
      expect(read(`assets/${name}.js`).toString()).not.toMatch(/\bimport\(|\bfetch\(|import\.meta|^export /mu);
  });

  it("says what it is, how to check it, and under which terms", async () => {
    const { read } = await packed(new Date());
    const text = read("LISEZMOI.txt").toString();
    const { site: known } = await archiveOf(contentDir);
    for (const said of ["index.html", "sha256sum --check", known.licence.name, known.licence.url, "Source : "])
      expect(text).toContain(said);
  });

  it("fails when a file cannot be read", async () => {
    const folder = temporaryFolder();
    const missing = {
      name: "b.txt",
      open: () => {
        throw new Error("the disk is gone");
      },
    };
    const path = join(folder, "archive.zip");
    await expect(writeZip([textFile("a.txt", "a"), missing], "2024-05-28", path)).rejects.toThrow("the disk is gone");
  });

  it("fails when it cannot be written", async () => {
    const folder = temporaryFolder();
    const large = textFile("a.txt", "a".repeat(5_000_000));
    await expect(writeZip([large], "2024-05-28", folder)).rejects.toThrow("EISDIR");
  });
});
