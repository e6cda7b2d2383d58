import { describe, expect, it } from "vitest";
import { toCsv, toJson } from "@/components/search-export.browser";
import type { SearchResult } from "@/lib/search/search-result";
import { findPassages } from "@/lib/search/search";
import { openFileStore } from "@/lib/search/file-store";
import { filesOf, memoryTransport } from "../../store-files";
import { everyHearing } from "../search/store-of";

const addresses = {
  question: "https://archive.example/recherche/?q=phare",
  of: ({ hearing, sentence }: SearchResult) => `https://archive.example/auditions/${hearing.id}/#${sentence}`,
};
const store = openFileStore(memoryTransport(await filesOf(await everyHearing())));
const found = await findPassages(store, { q: "phare" });
await found.settle();
const results = await found.results(Number.POSITIVE_INFINITY);

describe("a list of results taken away", () => {
  it("has a row a passage, its words as they are, and an address that leads to them", () => {
    const rows = toCsv(results, addresses).split("\r\n").filter(Boolean);
    expect(rows).toHaveLength(results.length + 1);
    for (const result of results) {
      expect(rows.some((row) => row.includes(result.text.replaceAll('"', '""')))).toBe(true);
      expect(rows.some((row) => row.endsWith(`,${addresses.of(result)}`))).toBe(true);
    }
  });

  it("never holds what a spreadsheet would run", () => {
    const [result] = results;
    if (!result) throw new Error("there is a result");
    const csv = toCsv([{ ...result, text: '=HYPERLINK("https://x.invalid")', role: "+1" }], addresses);
    expect(csv).toContain("'=HYPERLINK");
    expect(csv).toContain(",'+1,");
  });

  it("says the same as JSON, with the question", () => {
    const json = JSON.parse(toJson(found.summary(), results, addresses)) as {
      query: string;
      total: number;
      results: { text: string }[];
    };
    expect(json).toMatchObject({ query: "phare", total: results.length });
    expect(json.results.map(({ text }) => text)).toEqual(results.map(({ text }) => text));
  });
});
