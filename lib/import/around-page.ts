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
  for (let at = index + 1; at < content.length; at++) {
    const block = content[at];
    if (block?.type === "paragraph") return textOf(block.lines);
    if (block?.type !== "page" && block?.type !== "rule") return "";
  }
  return "";
}
