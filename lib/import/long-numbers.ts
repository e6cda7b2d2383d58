import type { RootContent } from "mdast";
import type { Received } from "./blocks";
import type { Paged } from "./furniture";

/** Says which raised figures are too many for the number of a note: they are text, whatever they were meant to be. */
export function reportLongNumbers(content: readonly Paged[], received: Received): void {
  for (const block of content) {
    if (block.type === "paragraph") for (const { children } of block.lines) reportIn(children, received);
    else if ("node" in block) reportIn([block.node], received);
  }
}

function reportIn(nodes: readonly RootContent[], received: Received): void {
  for (const [index, node] of nodes.entries()) {
    if ("children" in node) reportIn(node.children, received);
    const [digits, close] = nodes.slice(index + 1, index + 3);
    const value = digits?.type === "text" ? digits.value.trim() : "";
    if (!isTag(node, "<sup>") || !isTag(close, "</sup>") || !/^[1-9]\d{5,}$/u.test(value)) continue;
    received.report.add(received.file, node.position?.start, "import-note-number-too-large", { value });
  }
}

function isTag(node: RootContent | undefined, tag: string): boolean {
  return node?.type === "html" && node.value.toLowerCase() === tag;
}
