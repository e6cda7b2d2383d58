import { existsSync } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Hearing } from "@/lib/model/hearing";
import { archiveOf, contents } from "../unit/real-archives";
import { loadEngine, type EngineId } from "./load-engine";
import type { Found, Searcher } from "./peers/engine";
import { mean } from "./statistics";

const querySetFile = join("tests", "bench", "relevance-queries.json");

export const relevanceKinds = ["plain", "inflected", "unaccented", "elided", "typo", "phrase"] as const;
type RelevanceKind = (typeof relevanceKinds)[number];

const querySetSchema = z
  .array(
    z.strictObject({
      kind: z.enum(relevanceKinds),
      query: z.string().min(1),
      relevant: z.array(z.strictObject({ hearing: z.string(), intervention: z.string() })).min(1),
    }),
  )
  .min(1);
type JudgedQuery = z.infer<typeof querySetSchema>[number];

/** MRR@10 and recall@10 of some queries, at the level of the intervention. */
export type Score = { readonly queries: number; readonly mrr: number; readonly recall: number };

export type Relevance = {
  readonly label: string;
  readonly overall: Score;
  readonly byKind: Readonly<Record<RelevanceKind, Score>>;
};

const judgedEngines = [
  "ours",
  "pagefind-intervention",
  "minisearch",
  "minisearch-french",
  "orama",
  "orama-all",
  "lunr",
] as const satisfies readonly EngineId[];

const rankLimit = 10;

/**
 * Asks every engine the judged queries over the real hearing and the invented ones of the tests.
 * @throws when there is no query set, or when it names an intervention that does not exist.
 */
export async function relevance(cache: string, say: (line: string) => void): Promise<Relevance[]> {
  const queries = await readQuerySet();
  const archives = await Promise.all(contents.map(archiveOf));
  const hearings = archives.flatMap((archive) => archive.hearings);
  checkJudgements(queries, hearings);
  const judged: Relevance[] = [];
  for (const id of judgedEngines) {
    const engine = await loadEngine(id);
    say(`relevance: ${engine.label}`);
    const folder = join(cache, "relevance", id);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await engine.build(hearings, folder);
    const searcher = await engine.open(folder);
    judged.push({ label: engine.label, ...(await judge(searcher, queries)) });
    await searcher.close();
  }
  return judged;
}

async function readQuerySet(): Promise<JudgedQuery[]> {
  if (!existsSync(querySetFile)) throw new Error(`there is no ${querySetFile}`);
  return querySetSchema.parse(JSON.parse(await readFile(querySetFile, "utf8")));
}

function checkJudgements(queries: readonly JudgedQuery[], hearings: readonly Hearing[]): void {
  const known = new Set(hearings.flatMap(({ id, interventions }) => interventions.map((one) => `${id}/${one.id}`)));
  for (const { query, relevant } of queries) {
    const lost = relevant.find(({ hearing, intervention }) => !known.has(`${hearing}/${intervention}`));
    if (lost) throw new Error(`« ${query} »: there is no ${lost.hearing}/${lost.intervention}`);
  }
}

async function judge(searcher: Searcher, queries: readonly JudgedQuery[]): Promise<Omit<Relevance, "label">> {
  const answers: { kind: RelevanceKind; rank: number | undefined; recall: number }[] = [];
  for (const { kind, query, relevant } of queries) {
    const found = distinct(await searcher.search(query)).slice(0, rankLimit);
    const wanted = new Set(relevant.map(key));
    const rank = found.findIndex((intervention) => wanted.has(intervention));
    const recall = found.filter((intervention) => wanted.has(intervention)).length / Math.min(wanted.size, rankLimit);
    answers.push({ kind, rank: rank === -1 ? undefined : rank + 1, recall });
  }
  const score = (some: typeof answers): Score => ({
    queries: some.length,
    mrr: mean(some.map(({ rank }) => (rank === undefined ? 0 : 1 / rank))),
    recall: mean(some.map(({ recall }) => recall)),
  });
  const scoreOf = (kind: RelevanceKind): Score => score(answers.filter((answer) => answer.kind === kind));
  const byKind = {
    plain: scoreOf("plain"),
    inflected: scoreOf("inflected"),
    unaccented: scoreOf("unaccented"),
    elided: scoreOf("elided"),
    typo: scoreOf("typo"),
    phrase: scoreOf("phrase"),
  };
  return { overall: score(answers), byKind };
}

function distinct(found: readonly Found[]): string[] {
  return [...new Set(found.map(key))];
}

function key({ hearing, intervention }: Found): string {
  return `${hearing}/${intervention}`;
}
