import type { ListItem } from "mdast";
import type { Block, Line } from "./blocks";

/** A block of a Word document, or where its next page starts. */
export type DocxBlock = Block | { readonly type: "break" };

const typedBullet = /^\s*[-–•▪●○]\s+/u;

/** Paragraphs that a typed dash or bullet opens are a list, as they are in Markdown. */
export function typedLists(blocks: readonly DocxBlock[]): DocxBlock[] {
  const listed: DocxBlock[] = [];
  for (const block of blocks) {
    const items =
      block.type === "paragraph" && block.lines.every(({ text }) => typedBullet.test(text)) ? block.lines : [];
    const last = listed.at(-1);
    if (items.length === 0) {
      listed.push(block);
    } else if (last?.type === "list") {
      for (const item of items) last.node.children.push(toItem(item));
    } else {
      const [first] = items;
      const place = first?.place && { start: first.place, end: first.place };
      listed.push({
        type: "list",
        node: { type: "list", ordered: false, spread: false, children: items.map(toItem) },
        place,
      });
    }
  }
  return listed;
}

function toItem({ children: [first, ...others] }: Line): ListItem {
  const bare = first?.type === "text" ? { ...first, value: first.value.replace(typedBullet, "") } : first;
  return {
    type: "listItem",
    spread: false,
    children: [{ type: "paragraph", children: bare ? [bare, ...others] : [] }],
  };
}
