import { plugins } from "@citation-js/core";
import "@citation-js/plugin-csl";
import type { ElementContent } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { citedType, type BibliographicItem } from "./bibliographic-item";
import { speechStyle } from "./speech-style";

/** CSL styles by name, as their files have them. */
export type StyleFiles = Readonly<Record<string, string>>;

/** Around italics: noncharacters of Unicode, which no text has. */
export const [italicStart, italicEnd] = ["\uFDD0", "\uFDD1"];

/** What a style prints of an item, as text with marks around its italics. */
export function printEntry(item: BibliographicItem, style: string, files: StyleFiles): string {
  const register = plugins.config.get("@csl").styles;
  const template = `${style}-${citedType}`;
  // APA is Citation.js' own.
  if (!register.has(template)) register.add(template, speechStyle(files[style] ?? register.get(style)));
  const options = { format: "html", template, lang: "fr-FR", nosort: true };
  return markedText(String(plugins.output.format("bibliography", [item], options)));
}

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/** The only mark that these styles print is the italic of a title. */
function markedText(html: string): string {
  let text = "";
  visit(parser.parse(html), "element", (entry) => {
    if (entry.properties["dataCslEntryId"] === undefined) return;
    for (const child of entry.children) {
      const isItalic = child.type === "element" && child.tagName === "i";
      text += isItalic ? italicStart + toText(child) + italicEnd : toText(child);
    }
  });
  return text;
}

function toText(node: ElementContent): string {
  if (node.type === "text") return node.value;
  return node.type === "element" ? node.children.map(toText).join("") : "";
}
