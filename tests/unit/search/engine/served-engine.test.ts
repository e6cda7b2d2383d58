import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formsOf } from "@/lib/search/analyse";
import { openFileStore } from "@/lib/search/file-store";
import type { SearchStore } from "@/lib/search/store";
import { archiveOf } from "../../real-archives";
import { filesOf, memoryTransport } from "../../../store-files";
import { asking, everyHearing } from "../store-of";
import { serve, serveAgain } from "./test-engine";

const hearings = await everyHearing();
const { synonyms } = await archiveOf("content");
const files = openFileStore(memoryTransport(await filesOf(hearings, synonyms)));
const written = await serve(hearings, synonyms);
const served = written && (await serveAgain(written));

const texts = hearings.flatMap(({ interventions }) => interventions.flatMap(({ paragraphs }) => paragraphs));
const forms = [...new Set(texts.flatMap(({ text }) => formsOf(text).map(({ folded }) => folded)))];
const judged = JSON.parse(readFileSync("tests/bench/relevance-queries.json", "utf8")) as { query: string }[];

/** One in five: each is a round trip, or several. */
function some<One>(all: readonly One[]): One[] {
  return all.filter((_, index) => index % 5 === 0);
}

/** The same question of both. */
async function both(ask: (store: SearchStore) => Promise<unknown>, said?: string): Promise<void> {
  expect(served && (await ask(served.store)), said).toEqual(await ask(files));
}

// Where PostgreSQL does not start, that is said (`test-engine.ts`), and nothing is proved here.
describe.skipIf(!served)("an archive in PostgreSQL, stopped and started again from its folder", () => {
  it("has the family of every form, the postings of many, and none of what nobody says", async () => {
    expect(forms.length).toBeGreaterThan(2000);
    await both((store) => store.families([...forms, "xylophone"]));
    await both((store) => store.postings([...some(forms), "xylophone"], "all"));
  });

  it("has the words that begin so, and those that resemble a slip", async () => {
    for (const form of some(forms)) {
      await both((store) => store.beginningWith(form.slice(0, 3)), form.slice(0, 3));
      const slip = `${form.slice(0, 2)}${form.slice(3)}`;
      await both((store) => store.resembling(slip), slip);
    }
  });

  it("has every passage, its pages, and who speaks where", async () => {
    await both((store) => store.passages(texts.map((_, passage) => passage)));
    await both((store) => store.pages());
    await both((store) => store.facets());
    await both(async (store) => {
      const { passageCount, synonyms: groups } = await store.overview();
      return { passageCount, groups };
    });
    await expect(served?.store.passages([texts.length])).rejects.toThrow("no passage");
  });

  it("answers judged queries as the files do", async () => {
    expect(judged.length).toBeGreaterThan(200);
    for (const { query } of some(judged)) await both((store) => asking(store)(query), query);
  });

  it("would be found out, were one passage missing from one list", async () => {
    await both((store) => asking(store)("horloge"));
    const removed = await served?.database.result(
      "DELETE FROM $1:name.map WHERE key = 'horloge' AND id = (SELECT max(id) FROM $1:name.map WHERE key = 'horloge')",
      [`flexsearch_${served.name}`],
    );
    expect(removed?.rowCount).toBe(1);
    await expect(both((store) => asking(store)("horloge"))).rejects.toThrow();
  });
});
