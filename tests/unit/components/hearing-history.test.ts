import { readFileSync } from "node:fs";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { CorrectionsPage } from "@/components/corrections-page";
import { HearingPage } from "@/components/hearing-page";
import { find, hearingContext, interventionPageParams } from "@/lib/archive/find";
import { correctionsFeed } from "@/lib/export/corrections-feed";
import type { RegisterLine } from "@/lib/model/register";
import { assetNames } from "@/lib/site/assets";
import { archiveOf } from "../real-archives";

process.env["VERBATIM_ASSETS"] ??= JSON.stringify(Object.fromEntries(assetNames.map((name) => [name, `/${name}`])));

const archive = await archiveOf("tests/fixtures/content");
const hearing = find(archive.hearings, "fil-2");
const history = archive.histories.get(hearing.id);
const lines = readFileSync("tests/fixtures/content/fil/2.register.jsonl", "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as RegisterLine);
const { site, hearings, histories, differences } = archive;
const page = renderToStaticMarkup(
  createElement(HearingPage, {
    context: hearingContext(archive, "fil-2"),
    displayNames: new Map(),
    languages: archive.languages,
    glossary: archive.glossary,
    history,
  }),
);
const corrections = renderToStaticMarkup(createElement(CorrectionsPage, { site, hearings, histories, differences }));

describe("a hearing that was corrected", () => {
  it("has a place for every passage that was ever published", () => {
    const ids = lines.flatMap((line) => (line.type === "passage" ? [line.id] : []));
    expect(ids.filter((id) => !page.includes(` id="${id}"`))).toEqual([]);
    expect(interventionPageParams(archive)).toContainEqual({ hearing: "fil-2", number: "9" });
  });

  it("says what changed where it changed, and where the former words are", () => {
    expect(page).toContain("modifiée le 20 mai 2026");
    expect(page).toContain('href="/corrections/#fil-2_i1-s1"');
    expect(corrections).toContain('id="fil-2_i1-s1"');
    expect(corrections).toContain("<del>vingt</del><ins>trente</ins>");
    expect(page).toContain("Passage retiré le 20 mai 2026");
  });

  it("has nothing left of words that the law took out, but that they were", () => {
    const feed = correctionsFeed(site, hearings, histories);
    for (const text of [page, corrections, feed]) {
      expect(text).not.toMatch(/veuve|Algues/u);
      expect(text).toMatch(/effacé|Effacement/u);
    }
  });
});
