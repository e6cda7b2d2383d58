import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import type { Element, Nodes } from "hast";
import { Speech } from "@/components/speech";
import { Notes } from "@/components/notes";
import { readArchive } from "@/lib/archive/read-archive";
import { termUses } from "@/lib/model/glossary";
import { languagesOf, unclassifiedItalics } from "@/lib/model/languages";
import { htmlToRuns } from "@/lib/text/inline";
import { archiveOf, contents } from "../unit/real-archives";

describe.each(contents)("the lexicons of %s", (content) => {
  it("say of every italic in which language it is", async () => {
    const { archive, report } = await readArchive(content);
    expect(report.all.filter(({ rule }) => rule === "language-unclassified")).toEqual([]);
    const texts = (archive?.hearings ?? []).flatMap(({ interventions, footnotes }) => [
      ...interventions.flatMap(({ paragraphs }) => paragraphs),
      ...footnotes,
    ]);
    const runs = texts.flatMap(({ html }) => htmlToRuns(html));
    const said = archive && texts.flatMap(({ html }) => unclassifiedItalics(htmlToRuns(html), archive.languages));
    expect(said).toEqual([]);
    // Without them, every one of them would be told: none is overlooked.
    const all = texts.flatMap(({ html }) => unclassifiedItalics(htmlToRuns(html), languagesOf([])));
    expect(all.length).toBe(runs.filter((run) => run.type === "text" && run.marks.some(({ type }) => type === "em")).length);
    expect(all.length).toBeGreaterThan(5);
  });

  it("change no word that is shown", async () => {
    const { hearings, languages } = await archiveOf(content);
    for (const { interventions, footnotes } of hearings) {
      for (const intervention of interventions) {
        const page = createElement(Speech, { intervention, languages, pageBefore: undefined, anchored: true });
        expect(textsOf(renderToStaticMarkup(page), "p")).toEqual(intervention.paragraphs.map(({ text }) => text));
      }
      const notes = renderToStaticMarkup(createElement(Notes, { footnotes, languages, heading: "h2" }));
      expect(textsOf(notes, "li")).toEqual(footnotes.map(({ text }) => text));
    }
  });

  it("explain what is said somewhere", async () => {
    const { hearings, glossary } = await archiveOf(content);
    const uses = termUses(glossary, hearings);
    expect(glossary.terms.filter((term) => !uses.has(term)).map(({ term }) => term)).toEqual([]);
    expect(glossary.terms.length).toBeGreaterThan(1);
  });
});

/** The words of each element of that name: what stands between them and French spaces set aside. */
function textsOf(html: string, tagName: string): string[] {
  const texts: string[] = [];
  visit(unified().use(rehypeParse, { fragment: true }).parse(html), "element", (node) => {
    if (node.tagName === tagName) texts.push(wordsOf(node).replace(/[\u00a0\u202f]/gu, " ").trim());
  });
  return texts;
}

function wordsOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (node.type === "element" && (isAside(node) || node.tagName === "br")) return node.tagName === "br" ? " " : "";
  return "children" in node ? node.children.map(wordsOf).join("") : "";
}

function isAside({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && ["page", "call", "back"].some((name) => className.includes(name));
}
