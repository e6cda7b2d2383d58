import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { Element, Nodes } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import type { Hearing } from "@/lib/model/hearing";

const folders = [process.env["ARCHIVE_DIR"] ?? "", process.env["FICTION_DIR"] ?? ""];

for (const folder of folders) {
  const name = folder.split("/").at(-1) ?? "";

  test(`each paragraph of each hearing says its record, word for word: ${name}`, () => {
    for (const hearing of recordsIn(folder)) {
      const articles = articlesOf(join(folder, "auditions", hearing.id, "index.html"));
      expect(articles.map(({ properties }) => properties.id)).toEqual(hearing.interventions.map(({ id }) => id));
      for (const [index, { id, speaker, paragraphs }] of hearing.interventions.entries()) {
        const article = articles[index];
        expect(article?.properties["dataSpeaker"], `${hearing.id} ${id}`).toBe(speaker);
        expect(paragraphsOf(article)).toEqual(paragraphs.map(({ text }) => text));
      }
    }
  });

  test(`each intervention alone says its record too: ${name}`, () => {
    for (const hearing of recordsIn(folder)) {
      for (const { id, paragraphs } of hearing.interventions) {
        const [article] = articlesOf(join(folder, "auditions", hearing.id, id.slice(1), "index.html"));
        expect(paragraphsOf(article), `${hearing.id} ${id}`).toEqual(paragraphs.map(({ text }) => text));
      }
    }
  });

  test(`each sentence is an anchor that holds its words: ${name}`, () => {
    for (const hearing of recordsIn(folder)) {
      const spans = new Map<string, string>();
      const page = readFileSync(join(folder, "auditions", hearing.id, "index.html"), "utf8");
      visit(unified().use(rehypeParse).parse(page), "element", (node) => {
        if (node.tagName === "span" && typeof node.properties.id === "string")
          spans.set(node.properties.id, wordsOf(node));
      });
      const sentences = hearing.interventions.flatMap(({ paragraphs }) =>
        paragraphs.flatMap((paragraph) => paragraph.sentences),
      );
      expect(sentences.map(({ id }) => [id, spans.get(id)])).toEqual(sentences.map(({ id, text }) => [id, text]));
    }
  });
}

function recordsIn(folder: string): Hearing[] {
  const names = readdirSync(join(folder, "auditions")).filter((name) => /^[a-z0-9-]+\.json$/u.test(name));
  return names.map((name) => JSON.parse(readFileSync(join(folder, "auditions", name), "utf8")) as Hearing);
}

function articlesOf(file: string): Element[] {
  const articles: Element[] = [];
  visit(unified().use(rehypeParse).parse(readFileSync(file, "utf8")), "element", (node) => {
    if (node.tagName === "article") articles.push(node);
  });
  return articles;
}

function paragraphsOf(article: Element | undefined): string[] {
  const paragraphs: string[] = [];
  if (!article) return paragraphs;
  visit(article, "element", (node) => {
    const classes = node.properties.className;
    if (!Array.isArray(classes) || !classes.includes("speech")) return;
    for (const child of node.children)
      if (child.type === "element" && child.tagName === "p") paragraphs.push(wordsOf(child));
  });
  return paragraphs;
}

/** What is said: page markers, note calls and mentions of a change apart, French spaces put back to plain ones. */
function wordsOf(node: Nodes): string {
  return textOf(node)
    .replace(/[\u00a0\u202f]/gu, " ")
    .trim();
}

function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (node.type === "element") {
    const classes = Array.isArray(node.properties.className) ? node.properties.className : [];
    if (["page", "call", "changed", "tombstone"].some((name) => classes.includes(name))) return "";
    if (node.tagName === "br") return " ";
  }
  return "children" in node ? node.children.map(textOf).join("") : "";
}
