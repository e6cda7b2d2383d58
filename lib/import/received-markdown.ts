import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified, type Processor } from "unified";
import type { Root } from "mdast";
import { gfmOptions } from "@/lib/transcript/markdown";
import { parseMarked } from "@/lib/transcript/plain-lines";

/**
 * What a transcript never means, and what one stray sign would make of the rest of the file: a fence, a comment or a
 * tag that nobody closes runs over everybody who speaks after it. Without these, what is not closed stays in its
 * paragraph. Indented code, definitions and underlined headings are lines of text too.
 */
export const disabledConstructs = ["codeFenced", "codeIndented", "definition", "htmlFlow", "setextUnderline"];

/** The syntax tree of a Markdown file as received, each node with its place in the text. */
export function parseReceivedMarkdown(text: string): Root {
  return parseMarked(text, (marked) => processor.parse(marked));
}

function paragraphsStayClosed(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push({ disable: { null: disabledConstructs } });
}

const processor = unified().use(remarkParse).use(remarkGfm, gfmOptions).use(paragraphsStayClosed).freeze();
