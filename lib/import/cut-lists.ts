import type { List, ListItem, PhrasingContent } from "mdast";
import { pairsAcrossPages } from "./across-pages";
import { joinLines } from "./blocks";
import type { Paged } from "./furniture";
import { firstNumber, lastNumber } from "./numbered-text";

type PagedList = Extract<Paged, { type: "list" }>;

/**
 * A numbered item that a page parts from its list is an item, as on one page it would be: alone on its page, « 7. » would
 * be a word of what is said.
 */
export function joinCutLists(content: readonly Paged[], source: string): readonly Paged[] {
  const joined = [...content];
  for (const [before, after] of pairsAcrossPages(content)) {
    const [left, right] = [asList(joined[before]), asList(joined[after])];
    if (left && right && lastNumber(left.node, source) + 1 === firstNumber(right.node, source))
      [joined[before], joined[after]] = [left, right];
  }
  return joined;
}

/** A list as it stands, and a paragraph that opens with a number as the list of one item that it may be. */
function asList(block: Paged | undefined): PagedList | undefined {
  if (block?.type === "list") return block;
  const [first, ...others] = block?.type === "paragraph" ? joinLines(block.lines) : [];
  const number = first?.type === "text" ? /^(\d{1,3})[.)]\s+/u.exec(first.value) : null;
  if (first?.type !== "text" || number === null) return undefined;
  const value = first.value.slice(number[0].length);
  const children: PhrasingContent[] = value === "" ? others : [{ ...first, value }, ...others];
  const item: ListItem = { type: "listItem", spread: false, children: [{ type: "paragraph", children }] };
  const node: List = { type: "list", ordered: true, start: Number(number[1]), spread: false, children: [item] };
  return { type: "list", node, place: first.position };
}
