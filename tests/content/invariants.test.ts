import { describe, expect, it } from "vitest";
import { hearingSchema } from "@/lib/model/hearing";
import { htmlToRuns, runsText } from "@/lib/text/inline";
import { countWords } from "@/lib/text/words";
import { archiveOf, contents } from "../unit/real-archives";

describe.each(contents)("every hearing of %s", (content) => {
  it("has the shape of a record", async () => {
    for (const hearing of (await archiveOf(content)).hearings) expect(hearingSchema.parse(hearing)).toEqual(hearing);
  });

  it("gives each passage and note an anchor of its own", async () => {
    for (const { interventions, footnotes } of (await archiveOf(content)).hearings) {
      const anchors = [
        ...footnotes.map(({ id }) => String(id)),
        ...interventions.flatMap(({ id, paragraphs }) => [
          String(id),
          ...paragraphs.flatMap(({ sentences }) => sentences.map((sentence) => String(sentence.id))),
        ]),
      ];
      expect(new Set(anchors).size).toBe(anchors.length);
      expect(anchors.length).toBeGreaterThan(footnotes.length + interventions.length);
    }
  });

  it("hears only its participants, and defines every note that it calls", async () => {
    for (const { participants, interventions, footnotes } of (await archiveOf(content)).hearings) {
      const known = participants.map(({ id }) => id);
      const defined = footnotes.map(({ id }) => id);
      for (const { speaker, paragraphs } of interventions) {
        expect(known).toContain(speaker);
        for (const note of paragraphs.flatMap((paragraph) => paragraph.footnotes)) expect(defined).toContain(note);
      }
    }
  });

  it("says in sentences, in text and in HTML the same words", async () => {
    for (const { interventions } of (await archiveOf(content)).hearings) {
      for (const { text, html, sentences } of interventions.flatMap(({ paragraphs }) => paragraphs)) {
        expect(sentences.map((sentence) => sentence.text).join(" ")).toBe(text);
        expect(runsText(htmlToRuns(html).filter(({ type }) => type !== "call"))).toBe(text);
        expect(text).not.toMatch(/[*_<>]|\s\s|\[\^|^\s|\s$/u);
        expect([...html.matchAll(/<(\w+)/gu)].map(([, tag]) => tag)).toSatisfy((tags: string[]) =>
          tags.every((tag) => ["em", "strong", "sup", "sub", "br", "a"].includes(tag)),
        );
      }
    }
  });

  it("turns its pages forward, within the document, and counts its words", async () => {
    for (const { pages = 0, interventions, wordCount } of (await archiveOf(content)).hearings) {
      const printed = interventions.flatMap(({ page, pageEnd, paragraphs }) => [
        page ?? 0,
        ...paragraphs.flatMap((paragraph) => [paragraph.page ?? 0, paragraph.pageEnd ?? 0]),
        pageEnd ?? 0,
      ]);
      expect(printed).toEqual([...printed].sort((left, right) => left - right));
      expect(Math.min(...printed)).toBe(2);
      expect(Math.max(...printed)).toBeLessThanOrEqual(pages);
      const counted = interventions.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => countWords(text)));
      expect(counted.reduce((sum, words) => sum + words, 0)).toBe(wordCount);
    }
  });
});
