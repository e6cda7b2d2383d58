import { describe, expect, it } from "vitest";
import { interventionContext, interventionContexts } from "@/lib/archive/find";
import { cardFile, cardOf } from "@/lib/export/card";
import { speechText } from "@/lib/model/speech-text";
import { archiveOf, contents } from "../real-archives";

const archive = await archiveOf("content");
const context = interventionContext(archive, "ia-11", "7");
const card = cardOf(context);

describe("a card", () => {
  it("has another name as soon as it would show anything else", () => {
    const changes = {
      words: "Autre chose",
      cut: !card.cut,
      speaker: "X",
      role: "Y",
      hearing: "Z",
      label: "L",
      series: "S",
      site: "V",
    };
    const names = Object.entries(changes).map(([key, value]) => cardFile({ ...card, [key]: value }));
    expect(new Set([cardFile(card), ...names]).size).toBe(names.length + 1);
    expect(Object.keys(changes).sort()).toEqual(Object.keys(card).sort());
  });

  it("keeps its name when what it does not show changes", () => {
    const { intervention } = context;
    const [first, ...others] = intervention.paragraphs;
    if (!first) throw new Error("an intervention has a paragraph");
    const longer = { ...first, text: `${first.text} Et une phrase de plus.` };
    const edited = { ...context, intervention: { ...intervention, page: 99, paragraphs: [longer, ...others] } };
    expect(speechText(intervention).length).toBeGreaterThan(card.words.length);
    expect(cardFile(cardOf(edited))).toBe(cardFile(card));
  });

  it("shows the first words as they were said, none cut", async () => {
    for (const content of contents) {
      for (const one of interventionContexts(await archiveOf(content))) {
        const { words, cut } = cardOf(one);
        const text = speechText(one.intervention);
        expect(text.startsWith(words)).toBe(true);
        expect(cut).toBe(words !== text);
        expect(/^(?: |$)/u.test(text.slice(words.length))).toBe(true);
      }
    }
  });
});
