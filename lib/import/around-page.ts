import { textOf } from "./blocks";
import type { Paged } from "./furniture";

export function startsPage(content: readonly Paged[], index: number): boolean {
  return content[index - 1]?.type === "page";
}

export function endsPage(content: readonly Paged[], index: number): boolean {
  return content[index + 1]?.type === "page";
}

/** The paragraph that follows, on its page or on the next; empty where a list or a table comes first. */
export function nextText(content: readonly Paged[], index: number): string {
  const block = content[nextParagraph(content, index)];
  return block?.type === "paragraph" ? textOf(block.lines) : "";
}

/** Where that paragraph stands; -1 where there is none. */
export function nextParagraph(content: readonly Paged[], index: number): number {
  for (let at = index + 1; at < content.length; at++) {
    const type = content[at]?.type;
    if (type === "paragraph") return at;
    if (type !== "page" && type !== "rule") return -1;
  }
  return -1;
}
