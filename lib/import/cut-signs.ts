import type { Paragraph, PhrasingContent, RootContent } from "mdast";
import { linesOf, textOf, type Received } from "./blocks";
import { pairsAcrossPages } from "./across-pages";
import type { Paged } from "./furniture";
import { endsSentence } from "./sentence-end";

/**
 * « Elle a baissé de », then « - 4 % en un an » at the head of a page, which Markdown takes for a list, or « > 30 % » for a
 * quotation: the sign is a word of the sentence that the page cuts.
 */
export function restoreCutSigns(content: readonly Paged[], received: Received): Paged[] {
  const restored = [...content];
  for (const [at, after] of pairsAcrossPages(content)) {
    const [before, block] = [restored[at], restored[after]];
    if (block && before?.type === "paragraph" && isOpen(textOf(before.lines)))
      restored[after] = withItsSign(block, received);
  }
  return restored;
}

/** A colon, a semicolon or a comma may introduce the items of a list. */
function isOpen(text: string): boolean {
  return !endsSentence(text) && !/[:;,]\s*$/u.test(text);
}

function withItsSign(block: Paged, received: Received): Paged {
  const said = block.type === "list" || block.type === "blockquote" ? loneParagraph(block.node) : undefined;
  const offset = "place" in block ? block.place?.start.offset : undefined;
  const [, sign] = /^([-+*>])[ \t]+[\p{Ll}\d]/u.exec(offset === undefined ? "" : received.source.slice(offset)) ?? [];
  if (!said || sign === undefined) return block;
  const children: PhrasingContent[] = [{ type: "text", value: `${sign} ` }, ...said.children];
  return { type: "paragraph", lines: linesOf(children, received) };
}

/** All that a block holds, where that is one paragraph. */
function loneParagraph(node: RootContent): Paragraph | undefined {
  if (node.type === "paragraph") return node;
  const [only, other] = "children" in node ? node.children : [];
  return only && !other ? loneParagraph(only) : undefined;
}
