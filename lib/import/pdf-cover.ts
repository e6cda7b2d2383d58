import type { ListItem } from "mdast";
import type { Block, Line } from "./blocks";

/**
 * The lists of a cover whose bullets are drawings, which no text tells: under each line that ends with a colon, the
 * lines that name somebody. A cover with bullets is left as it is.
 */
export function coverLists(blocks: readonly Block[]): Block[] {
  if (blocks.some(({ type }) => type === "list")) return [...blocks];
  const lists: Block[] = [];
  let announced = false;
  for (const block of blocks) {
    if (block.type !== "paragraph") {
      lists.push(block);
      continue;
    }
    for (const [index, line] of block.lines.entries()) {
      if (announced && namesSomebody(line)) addItem(lists, line);
      else addLine(lists, line, index === 0);
      announced = line.text.endsWith(":") || (announced && namesSomebody(line));
    }
  }
  return lists;
}

/** « Asma MHALLA, Politologue »: two to six words, one of them in capitals, perhaps a role. */
function namesSomebody({ text }: Line): boolean {
  const [name = ""] = text.split(",");
  const words = name.trim().split(/\s+/u);
  return (
    words.length >= 2 && words.length <= 6 && !/[:.]$/u.test(text) && /(?<!\p{L})(?:\p{Lu}['’])?\p{Lu}{2}/u.test(name)
  );
}

function addItem(blocks: Block[], { children, place }: Line): void {
  const item: ListItem = {
    type: "listItem",
    spread: false,
    children: [{ type: "paragraph", children: [...children] }],
  };
  const last = blocks.at(-1);
  if (last?.type === "list") {
    blocks[blocks.length - 1] = { ...last, node: { ...last.node, children: [...last.node.children, item] } };
  } else {
    const node = { type: "list", ordered: false, spread: false, children: [item] } as const;
    blocks.push({ type: "list", node: { ...node, children: [item] }, place: place && { start: place, end: place } });
  }
}

function addLine(blocks: Block[], line: Line, first: boolean): void {
  const last = blocks.at(-1);
  if (!first && last?.type === "paragraph") blocks[blocks.length - 1] = { ...last, lines: [...last.lines, line] };
  else blocks.push({ type: "paragraph", lines: [line] });
}
