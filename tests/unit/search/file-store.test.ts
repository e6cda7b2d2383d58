import { describe, expect, it } from "vitest";
import { openFileStore } from "@/lib/search/file-store";
import { manifestName } from "@/lib/search/index-files";
import { filesOf, memoryTransport } from "../../store-files";
import { asking, everyHearing, found } from "./store-of";

const files = await filesOf(await everyHearing());
const names = [...files.keys()];

/** Reads as usual, keeps the names asked for, and fails the first time for some. */
function watched(failing: readonly string[] = []) {
  const read: string[] = [];
  const again: string[] = [];
  const failures = new Set(failing);
  const transport = memoryTransport(files);
  const store = openFileStore((name, retry) => {
    read.push(name);
    if (retry) again.push(name);
    return failures.delete(name) ? Promise.reject(new Error("the network is down")) : transport(name, retry);
  });
  return { read, again, store, ask: asking(store) };
}

/** The files that a question needs, on a store of its own. */
async function filesFor(question: string): Promise<string[]> {
  const { read, ask } = watched();
  await ask(question, {}, 10);
  return read;
}

describe("the store of the index", () => {
  it("reads nothing before a word is asked for", async () => {
    const { read, ask } = watched();
    await ask("");
    expect(read.filter((name) => name !== manifestName)).toEqual([]);
  });

  it("reads each file once, and nothing for a question that was answered", async () => {
    const { read, ask } = watched();
    for (const question of ["horloge", "horloge marée", "« horloge de marée »"]) await ask(question);
    expect(read.sort()).toEqual([...new Set(read)]);
    const before = read.length;
    for (const question of ["horloge", "horloge marée", "« horloge de marée »"]) await ask(question);
    expect(read).toHaveLength(before);
  });

  it("reads one shard a word, and the texts of what it shows", async () => {
    const read = await filesFor("hareng");
    expect(read.filter((name) => name.includes("/formes/"))).toHaveLength(1);
    expect(read.filter((name) => name.includes("/textes/"))).toHaveLength(1);
    expect(read.filter((name) => /facettes|pages|mots/u.test(name))).toEqual([]);
  });

  it("reads the facets only for a filter, and the lists of words only for a word that it does not know", async () => {
    expect(await filesFor("hareng intervenant:cordage")).toContain("build/facettes.json");
    expect(await filesFor("harang tempête")).toContain("build/mots/h.bin");
  });

  it("tries again what failed, past any cache", async () => {
    for (const name of await filesFor("horloge")) {
      const { read, again, ask } = watched([name]);
      await expect(ask("horloge")).rejects.toThrow("the network is down");
      expect(found(await ask("horloge")).length).toBeGreaterThan(0);
      expect(read.filter((one) => one === name)).toHaveLength(2);
      expect(again).toEqual([name]);
    }
  });

  it("answers without the network what it has read", async () => {
    let isCut = false;
    const transport = memoryTransport(files);
    const ask = asking(
      openFileStore((name, again) => (isCut ? Promise.reject(new Error("cut")) : transport(name, again))),
    );
    const before = found(await ask("horloge"));
    isCut = true;
    expect(found(await ask("horloge"))).toEqual(before);
  });

  it("refuses a file that is cut or spoilt, wherever, and reads it again when it is mended", async () => {
    for (const name of await filesFor("horloge")) {
      const whole = files.get(name) ?? new Uint8Array();
      const spoilt = Uint8Array.from(whole);
      spoilt[whole.length - 1] = (spoilt[whole.length - 1] ?? 0) ^ 0xff;
      const cuts = [0, 1, Math.floor(whole.length / 2), whole.length - 1].map((length) => whole.slice(0, length));
      for (const bad of name.endsWith(".bin") ? [...cuts, spoilt] : cuts) {
        const served = new Map(files).set(name, bad);
        const ask = asking(openFileStore(memoryTransport(served)));
        await expect(ask("horloge"), `${name}, ${String(bad.length)} bytes`).rejects.toThrow();
        served.set(name, whole);
        expect(found(await ask("horloge")).length).toBeGreaterThan(0);
      }
    }
  });

  it("gives each result the anchor of its own sentence", async () => {
    const { ask } = watched();
    const { results } = await ask("phare");
    for (const { intervention, sentence } of results) expect(sentence).toMatch(new RegExp(`^${intervention}-s`, "u"));
    expect(new Set(results.map(({ hearing }) => hearing.series))).toEqual(new Set(["fil"]));
  });

  it("is refused when another version wrote it", async () => {
    const other = new TextEncoder().encode(JSON.stringify({ version: 1 }));
    const ask = asking(openFileStore(memoryTransport(new Map(files).set(manifestName, other))));
    await expect(ask("phare")).rejects.toThrow("another version");
  });

  it("says which hearing, group and pages every passage is of", async () => {
    const hearings = await everyHearing();
    const { store } = watched();
    const facets = await store.facets();
    const pages = await store.pages();
    const paragraphs = hearings.flatMap(({ id, interventions }) =>
      interventions.flatMap(({ speaker, paragraphs: own }) => own.map((paragraph) => ({ id, speaker, paragraph }))),
    );
    const passages = await store.passages(paragraphs.map((_, passage) => passage));
    expect(pages).toHaveLength(paragraphs.length);
    for (const [number, { id, speaker, paragraph }] of paragraphs.entries()) {
      const passage = passages.get(number);
      expect(passage?.hearing.id).toBe(id);
      expect(passage?.speaker.id).toBe(speaker);
      expect(passage?.sentences).toEqual(
        paragraph.sentences.map(({ id: sentence, page, text }) => ({ id: sentence, page, text })),
      );
      expect(pages[number]).toEqual([paragraph.page, paragraph.pageEnd]);
    }
    expect(facets.interventions).toHaveLength(
      hearings.reduce((sum, { interventions }) => sum + interventions.length, 0),
    );
  });

  it("has no two builds in one folder, and one name that lasts", () => {
    expect(names.filter((name) => !name.startsWith("build/"))).toEqual([manifestName]);
  });
});
