import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { archiveOf } from "../real-archives";
import { openEverything } from "./store-of";

type Judged = {
  readonly kind: string;
  readonly query: string;
  readonly relevant: readonly { readonly hearing: string; readonly intervention: string }[];
};

const judged = JSON.parse(readFileSync("tests/bench/relevance-queries.json", "utf8")) as Judged[];
const { synonyms } = await archiveOf("content");
const ask = await openEverything(synonyms);

/** The reciprocal of the first right answer's rank among ten interventions, and the share of the right ones among them. */
async function judge({ query, relevant }: Judged): Promise<{ rank: number; recall: number }> {
  const { results } = await ask(query, {}, 10);
  const found = [...new Set(results.map(({ hearing, intervention }) => `${hearing.id} ${intervention}`))];
  const right = relevant.map(({ hearing, intervention }) => `${hearing} ${intervention}`);
  const first = found.findIndex((one) => right.includes(one));
  return {
    rank: first === -1 ? 0 : 1 / (first + 1),
    recall: right.filter((one) => found.includes(one)).length / right.length,
  };
}

describe("judged queries", () => {
  it("are many, and of every kind", () => {
    expect(judged.length).toBeGreaterThanOrEqual(60);
    const kinds = new Set(judged.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(["elided", "inflected", "phrase", "plain", "typo", "unaccented"]);
  });

  it("are answered: MRR@10 and recall@10", async () => {
    const verdicts = await Promise.all(judged.map(judge));
    const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;
    expect(mean(verdicts.map(({ rank }) => rank))).toBeGreaterThan(0.98);
    expect(mean(verdicts.map(({ recall }) => recall))).toBeGreaterThan(0.99);
  });

  it("that are phrases find all of what they ask for, and nothing else", async () => {
    for (const { kind, query, relevant } of judged) {
      if (kind !== "phrase") continue;
      const { results } = await ask(query, {}, 100);
      // A phrase beside a word may be there without it.
      const whole = results.filter((result) => result.whole);
      const found = new Set(whole.map(({ hearing, intervention }) => `${hearing.id} ${intervention}`));
      expect([...found].sort(), query).toEqual(relevant.map((one) => `${one.hearing} ${one.intervention}`).sort());
    }
  });
});
