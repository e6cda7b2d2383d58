import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import { EmbedPage } from "@/components/embed-page";
import { QuotedSpeech } from "@/components/quoted-speech";
import { interventionContexts } from "@/lib/archive/find";
import { oEmbed } from "@/lib/export/oembed";
import { languagesOf } from "@/lib/model/languages";
import { opening, speechText } from "@/lib/model/speech-text";
import { assetNames } from "@/lib/site/assets";
import { archiveOf, contents } from "../real-archives";

const contexts = (await Promise.all(contents.map(archiveOf))).flatMap(interventionContexts);
const largestPage = 15_000;

beforeAll(() => {
  process.env["VERBATIM_ASSETS"] = JSON.stringify(
    Object.fromEntries(assetNames.map((name) => [name, `/assets/${name}`])),
  );
});

describe("an intervention on somebody else's page", () => {
  it("is a quotation without script, with its address", () => {
    for (const context of contexts) {
      const html = renderToStaticMarkup(createElement(QuotedSpeech, { ...context, languages: languagesOf([]) }));
      const answer = oEmbed(context, html, undefined);
      expect(answer).toMatchObject({ version: "1.0", type: "rich" });
      expect(answer.html).toMatch(/^<blockquote cite="https:\/\/[^"]+\/auditions\/[^"]+\/\d+\/" lang="fr"><p>/u);
      expect(answer.html).not.toMatch(/<script|<iframe|\son\w+=|javascript:/iu);
    }
  });

  it("is a page of at most 15 KB, without script, that no index keeps", () => {
    for (const context of contexts) {
      const page = renderToStaticMarkup(createElement(EmbedPage, { ...context, languages: languagesOf([]) }));
      expect(Buffer.byteLength(page)).toBeLessThanOrEqual(largestPage);
      expect(page).not.toContain("<script");
      expect(page).toContain('<meta name="robots" content="noindex"/>');
    }
  });

  it("is whole where it is short, else whole sentences of its start", () => {
    for (const { intervention } of contexts) {
      const { paragraphs, whole } = opening(intervention, 1500);
      const text = paragraphs.join(" ");
      expect(speechText(intervention).startsWith(text)).toBe(true);
      expect(whole).toBe(text === speechText(intervention));
      expect(text).not.toBe("");
    }
  });

  it("is cut between words where a sentence has no end", () => {
    const sentence = { id: "i1-s1", text: "mot ".repeat(5000).trim() };
    const paragraph = { text: sentence.text, html: sentence.text, footnotes: [], sentences: [sentence] };
    const { paragraphs, whole } = opening(
      { paragraphs: [paragraph] } as unknown as Parameters<typeof opening>[0],
      1500,
    );
    expect(whole).toBe(false);
    expect(paragraphs.join(" ")).toMatch(/^(?:mot )+mot$/u);
    expect(paragraphs.join(" ").length).toBeLessThanOrEqual(1500);
  });
});
