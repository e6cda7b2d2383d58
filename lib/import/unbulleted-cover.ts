import type { List, ListItem } from "mdast";
import { readByline } from "@/lib/transcript/byline";
import type { PagedParagraph } from "./across-pages";
import { joinLines, type Line } from "./blocks";
import { isFullName } from "./full-name";
import type { Paged } from "./furniture";

/**
 * A cover whose people have no bullets → the same cover, each paragraph of people a list. Its page must hold nothing
 * else from the first « Groupe : » on: there, a name with its role may also be somebody who takes the floor.
 */
export function withBullets(content: readonly Paged[]): readonly Paged[] {
  const end = content.findIndex((block) => block.type === "page" && block.page > 1);
  const start = content.findIndex(isGroup);
  if (start === -1 || end <= start) return content;
  const lists = content.slice(start, end).flatMap((block) => (isGroup(block) ? block : (listOf(block) ?? [])));
  return lists.length < end - start ? content : [...content.slice(0, start), ...lists, ...content.slice(end)];
}

function isGroup(block: Paged): boolean {
  return block.type === "paragraph" && block.lines.length === 1 && block.lines[0]?.text.endsWith(":") === true;
}

function listOf(block: Paged): Paged | undefined {
  if (block.type === "list") return block;
  const people = block.type === "paragraph" && peopleOf(block);
  if (!people) return undefined;
  const children = people.map((lines): ListItem => {
    return { type: "listItem", children: [{ type: "paragraph", children: joinLines(lines) }] };
  });
  return { type: "list", node: { type: "list", ordered: false, children } satisfies List, place: undefined };
}

/** The lines of each person: a role may take several. */
function peopleOf({ lines }: PagedParagraph): readonly Line[][] | undefined {
  const people: Line[][] = [];
  for (const line of lines) {
    const previous = people.at(-1);
    if (isFullName(readByline(line.text).name)) people.push([line]);
    else if (previous && goesOn(previous.at(-1)?.text ?? "", line.text)) previous.push(line);
    else return undefined;
  }
  return people;
}

function goesOn(before: string, after: string): boolean {
  return /^\P{Lu}/u.test(after) || /(?:,|\s(?:de|du|des|d['’]|à|au|aux|et|la|le|les|l['’]|en|pour|sur))$/u.test(before);
}
