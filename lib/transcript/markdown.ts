import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Root } from "mdast";
import { parseMarked } from "./plain-lines";

/** A lone tilde means « environ » in French, never a deletion. */
export const gfmOptions = { singleTilde: false } as const;

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm, gfmOptions).freeze();

/** The syntax tree of a Markdown text (GFM with a YAML header), each node with its place in the text. */
export function parseMarkdown(text: string): Root {
  return parseMarked(text, (marked) => processor.parse(marked));
}
