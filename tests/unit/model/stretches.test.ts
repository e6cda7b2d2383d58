import { describe, expect, test } from "vitest";
import { startedPages, stretchesOf } from "@/lib/model/stretches";
import { archiveOf } from "../real-archives";

const { hearings } = await archiveOf("content");
const [hearing] = hearings;
if (!hearing) throw new Error("content has no hearing");

describe("places inside a long turn", () => {
  test("are sentences of that turn, in its order, and never its first", () => {
    for (const intervention of hearing.interventions) {
      const sentences = intervention.paragraphs.flatMap((paragraph) => paragraph.sentences.map(({ id }) => id));
      const places = stretchesOf(intervention).map(({ id }) => sentences.indexOf(id));
      expect(places).toEqual([...places].sort((left, right) => left - right));
      for (const place of places) expect(place).toBeGreaterThan(0);
    }
  });

  test("leave no stretch of more than 700 words in a turn of 2,725 words, nor in a paragraph of 1,450", () => {
    for (const intervention of hearing.interventions) {
      const stops = new Set(stretchesOf(intervention).map(({ id }) => id));
      let words = 0;
      for (const { id, text } of intervention.paragraphs.flatMap(({ sentences }) => sentences)) {
        words = stops.has(id) ? 0 : words;
        words += text.split(" ").length;
        expect(words, id).toBeLessThan(700);
      }
    }
  });

  test("are not needed in a short turn", () => {
    const short = hearing.interventions.filter(({ wordCount }) => wordCount < 600);
    expect(short.flatMap(stretchesOf)).toEqual([]);
    expect(short.length).toBeGreaterThan(10);
  });
});

test("the pages of hearing 11 that can be asked for are those of its text", () => {
  expect(startedPages(hearing)).toEqual(Array.from({ length: 15 }, (_, index) => index + 2));
});
