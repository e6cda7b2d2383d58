import { describe, expect, it } from "vitest";
import { hearingSchema, type Hearing } from "@/lib/model/hearing";
import { tokenize } from "@/lib/search/analyse";
import { countWords } from "@/lib/text/words";
import { queriesPerKind, queryDrawer } from "../../bench/draw-queries";
import { generateHearings } from "../../bench/generate-hearings";
import { wordsPerHearing } from "../../bench/hearing-plan";
import { heaps } from "../../bench/word-stream";

const hearings = [...generateHearings(30)];

function textsOf(hearing: Hearing): string[] {
  return hearing.interventions.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
}

/** How many words the first hearings say, and how many different ones, as written. */
function vocabulary(count: number): { said: number; different: number } {
  const texts = hearings.slice(0, count).flatMap(textsOf);
  const words = texts.flatMap((text) => tokenize(text).map(({ start, end }) => text.slice(start, end).toLowerCase()));
  return { said: words.length, different: new Set(words).size };
}

describe("the invented hearings", () => {
  it("are the same at each run, and the texts of the first ones do not depend on how many follow", () => {
    expect([...generateHearings(3)]).toEqual([...generateHearings(3)]);
    expect([...generateHearings(3)].map(textsOf)).toEqual(hearings.slice(0, 3).map(textsOf));
    expect([...generateHearings(1, 12)].map(textsOf)).not.toEqual(hearings.slice(0, 1).map(textsOf));
  });

  it("are valid records, whose sentences are their text and whose words are counted", () => {
    for (const hearing of hearings) {
      expect(hearingSchema.parse(hearing)).toEqual(hearing);
      expect(hearing.wordCount).toBe(textsOf(hearing).reduce((sum, text) => sum + countWords(text), 0));
      for (const { id, paragraphs } of hearing.interventions) {
        const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
        expect(sentences.map((sentence) => sentence.id)).toEqual(sentences.map((_, at) => `${id}-s${String(at + 1)}`));
        for (const { text, sentences: parts } of paragraphs)
          expect(parts.map((part) => part.text).join(" ")).toBe(text);
      }
    }
  });

  it.each([1, 10, 30])("have the vocabulary that Heaps' law gives %i of them, within a tenth", (count) => {
    const { said, different } = vocabulary(count);
    expect(Math.abs(different / (heaps.k * said ** heaps.beta) - 1)).toBeLessThan(0.1);
  });

  it("have about 10,000 words each, 32 interventions and 90 paragraphs", () => {
    for (const { wordCount, participants } of hearings) {
      expect(Math.abs(wordCount / wordsPerHearing - 1)).toBeLessThan(0.05);
      expect(participants.length).toBeGreaterThanOrEqual(8);
      expect(participants.length).toBeLessThanOrEqual(10);
    }
    const interventions = hearings.flatMap((hearing) => hearing.interventions);
    expect(Math.round(interventions.length / hearings.length)).toBe(32);
    expect(
      Math.abs(interventions.flatMap(({ paragraphs }) => paragraphs).length / hearings.length / 90 - 1),
    ).toBeLessThan(0.1);
  });

  it("are spread over 15 years", () => {
    expect(hearings.at(0)?.date).toBe("2011-01-01");
    expect(hearings.at(-1)?.date.slice(0, 4)).toBe("2025");
    expect(hearings.map(({ date }) => date)).toEqual(hearings.map(({ date }) => date).sort());
  });
});

describe("the queries drawn from them", () => {
  const drawer = queryDrawer(hearings.length);
  for (const hearing of hearings) drawer.see(hearing);
  const queries = drawer.drawn(hearings);
  const texts = hearings.flatMap(textsOf).map((text) => text.toLowerCase());

  it("are 20 of each kind, all different", () => {
    for (const kind of ["one", "three", "phrase"] as const) expect(new Set(queries[kind]).size).toBe(queriesPerKind);
  });

  it("are common where ten paragraphs say them", () => {
    const phrases = queries["common phrase"];
    expect(phrases.length).toBeGreaterThan(0);
    for (const phrase of phrases) {
      const said = texts.filter((text) => text.includes(phrase.replaceAll('"', "")));
      expect(said.length, phrase).toBeGreaterThanOrEqual(10);
    }
  });

  it("are found in one paragraph, phrases as they stand", () => {
    for (const query of [...queries.one, ...queries.three])
      expect(texts.some((text) => query.split(" ").every((word) => text.includes(word)))).toBe(true);
    for (const phrase of queries.phrase)
      expect(texts.some((text) => text.includes(phrase.replaceAll('"', "")))).toBe(true);
  });
});
