import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { unpackZip } from "../../unpack-zip";
import { runCommand } from "../run-command";
import { temporaryFolder } from "../temporary-folder";

const words = /bibliothécaire et je tiens|d['’]emblée/u;

describe("words that the law takes out", () => {
  it("are in no file of out/ or content/, in no answer of the search, on no card", { timeout: 300_000 }, async () => {
    const content = temporaryFolder();
    cpSync("tests/fixtures/content", content, { recursive: true });
    const cache = temporaryFolder();
    const inCache = () => holding(join(cache, "records"), /et je tiens/u);
    const build = async () => {
      const out = temporaryFolder();
      const built = await runCommand("build", [], process.cwd(), {
        CONTENT_DIR: content,
        OUT_DIR: out,
        CACHE_DIR: cache,
      });
      expect(built.code, built.stderr).toBe(0);
      const search = await runCommand("search", ["emblée", "--out", out, "--json"], out);
      const { whole } = JSON.parse(search.stdout) as { whole: number };
      await unpackZip(join(out, "donnees/archive.zip"), join(out, "unpacked"));
      return { out, cards: new Set(readdirSync(join(out, "cartes"))), whole };
    };

    const before = await build();
    const places = holding(before.out).map((path) => path.slice(before.out.length + 1));
    for (const place of ["auditions/fil-1.akn.xml", "donnees/interventions.csv", "auditions/fil-1.source.md"])
      expect(places).toEqual(expect.arrayContaining([place, `unpacked/${place}`]));
    expect(places.filter((path) => /^(?:unpacked\/)?recherche\/fichiers\//u.test(path))).toHaveLength(2);
    expect(holding(content).length).toBe(3);
    expect(before.whole).toBe(1);

    const erase = ["--erase", "fil-1#i2-s1", "--reason", "ordonnance du tribunal", "--content", content];
    expect(inCache()).not.toEqual([]);
    expect((await runCommand("register", erase, content, { CACHE_DIR: cache })).code).toBe(0);
    expect(readdirSync(cache)).not.toEqual(expect.arrayContaining(["records", "batches", "compressed", "cards"]));
    const after = await build();
    expect(holding(after.out)).toEqual([]);
    expect(holding(content)).toEqual([]);
    expect(inCache()).toEqual([]);
    expect(after.whole).toBe(0);
    // Its words were the first of the intervention, which its card shows.
    expect([...before.cards].filter((card) => !after.cards.has(card))).toHaveLength(1);

    const says = (path: string, words: RegExp) => words.test(readFileSync(join(after.out, path), "utf8"));
    expect(says("auditions/fil-1/index.html", /id="i2-s1".{0,200}Passage effacé le/u)).toBe(true);
    expect(says("auditions/fil-1/index.html", /moins les mots dont la loi a ordonné l'effacement/u)).toBe(true);
    expect(says("corrections/index.html", /ordonnance du tribunal/u)).toBe(true);
  });
});

/** The files of a folder that hold the words. */
function holding(folder: string, sought = words): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => {
      const text = readFileSync(path, "utf8");
      // A script of the unpacked store holds its bytes in base64.
      const coded = /"([A-Za-z0-9+/=]{40,})"/u.exec(text)?.[1] ?? "";
      return sought.test(text) || sought.test(Buffer.from(coded, "base64").toString("utf8"));
    });
}
