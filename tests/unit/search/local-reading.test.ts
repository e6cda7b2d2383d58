import { describe, expect, it } from "vitest";
import { mergeRanges } from "@/lib/search/excerpt";
import { readLocally, vocabularyOf } from "@/lib/search/local-reading";
import { matchText } from "@/lib/search/match";
import { parseQuery } from "@/lib/search/query";

const texts = [
  "La souveraineté numérique n'est pas la souveraineté technologique ; un État souverain le sait.",
  "Les données, c'est-à-dire chaque donnée, coûtent 1 500 euros. La cyber-sécurité aussi.",
  "Nous avons une approche très rectiligne. Les approches classiques, non.",
];

async function lit(question: string, synonyms?: readonly (readonly string[])[]): Promise<string[]> {
  const clauses = await readLocally(parseQuery(question), vocabularyOf(texts, synonyms));
  return texts.flatMap((text) =>
    mergeRanges(matchText(text, clauses).flat()).map(({ start, end }) => text.slice(start, end)),
  );
}

describe("a question read with the words of a few texts", () => {
  it("finds a word and its inflections, accents and capitals aside", async () => {
    expect(await lit("SOUVERAINETE")).toEqual(["souveraineté", "souveraineté"]);
    expect(await lit("donnee")).toEqual(["données", "donnée"]);
  });

  it("finds any of several words, wherever they are", async () => {
    expect(await lit("rectiligne données")).toEqual(["données", "donnée", "rectiligne"]);
    expect(await lit("rectiligne OU technologique")).toEqual(["technologique", "rectiligne"]);
  });

  it("finds a phrase as it is written, and nothing that resembles it", async () => {
    expect(await lit('"souveraineté technologique"')).toEqual(["souveraineté technologique"]);
    expect(await lit("« approche classique »")).toEqual([]);
  });

  it("finds words that begin so, and the last one while it is written", async () => {
    expect(await lit("souv*")).toEqual(["souveraineté", "souveraineté", "souverain"]);
    expect(await lit("technolo")).toEqual(["technologique"]);
    expect(await lit("technolo rectiligne")).toEqual(["rectiligne"]);
  });

  it("finds words that are near each other", async () => {
    expect(await lit("État PRÈS/2 souverain")).toEqual(["État", "souverain"]);
    expect(await lit("numérique PRÈS/2 souverain")).toEqual([]);
  });

  it("finds a word written in two, and a number in groups", async () => {
    expect(await lit("cybersécurité")).toEqual(["cyber-sécurité"]);
    expect(await lit("1500")).toEqual(["1 500"]);
  });

  it("looks for nothing that is excluded, nor for fields", async () => {
    expect(await lit("rectiligne -données")).toEqual(["rectiligne"]);
    expect(await lit("rectiligne intervenant:données")).toEqual(["rectiligne"]);
    expect(await lit("-données")).toEqual([]);
  });

  it("corrects nothing", async () => {
    expect(await lit("souverénaité")).toEqual([]);
  });

  it("finds synonyms where it is given some", async () => {
    expect(await lit("informatique")).toEqual([]);
    expect(await lit("informatique", [["informatique", "numérique"]])).toEqual(["numérique"]);
  });
});

describe("a vocabulary", () => {
  it("counts the texts that hold a form, and those that hold one of its family", async () => {
    const vocabulary = vocabularyOf(["Une donnée.", "Des données, une donnée.", "Rien."]);
    expect([...(await vocabulary.families(["donnee", "mot"]))]).toEqual([
      [
        "donnee",
        {
          forms: [
            { form: "donnee", count: 2 },
            { form: "donnees", count: 1 },
          ],
          count: 2,
        },
      ],
    ]);
  });

  it("has the most frequent of the words that begin so first", async () => {
    const { beginningWith } = vocabularyOf(["mare, marée", "marin", "marins et marins", "marin"]);
    expect(await beginningWith("mari")).toEqual([
      { form: "marin", count: 2 },
      { form: "marins", count: 1 },
    ]);
  });
});
