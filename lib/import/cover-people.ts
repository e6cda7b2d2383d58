import type { List, ListItem, PhrasingContent } from "mdast";
import { readByline } from "@/lib/transcript/byline";
import type { PagedParagraph } from "./across-pages";
import { joinLines, plainText, textOf, type Line } from "./blocks";
import { isFullName } from "./full-name";
import type { Paged } from "./furniture";
import { stopsInside } from "./sentence-end";

type PagedList = Extract<Paged, { type: "list" }>;

/** The people of a cover as lists, whatever bullets they are printed with, and whatever line of theirs a page cuts. */
export function withPeopleListed(content: readonly Paged[]): readonly Paged[] {
  return withCutRoles(withBullets(content));
}

/**
 * A cover whose people have no bullets → the same cover, each paragraph of people a list. Its page must hold nothing
 * else from the first « Groupe : » on: there, a name with its role may also be somebody who takes the floor.
 */
function withBullets(content: readonly Paged[]): readonly Paged[] {
  const end = content.findIndex((block) => block.type === "page" && block.page > 1);
  const start = content.findIndex(isGroup);
  if (start === -1 || end <= start) return content;
  const lists = content.slice(start, end).flatMap((block) => (isGroup(block) ? block : (listOf(block) ?? [])));
  return lists.length < end - start ? content : [...content.slice(0, start), ...lists, ...content.slice(end)];
}

function isGroup(block: Paged): boolean {
  return block.type === "paragraph" && block.lines.length === 1 && block.lines[0]?.text.endsWith(":") === true;
}

function listOf(block: Paged): PagedList | undefined {
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
  for (const line of lines.map(withoutBullet)) {
    const previous = people.at(-1);
    if (isFullName(readByline(line.text).name)) people.push([line]);
    else if (previous && goesOn(previous.at(-1)?.text ?? "", line.text)) previous.push(line);
    else return undefined;
  }
  return people;
}

const bullet = /^[•·▪◦–—-]\s*/u;

function withoutBullet(line: Line): Line {
  const [first, ...others] = line.children;
  if (first?.type !== "text" || !bullet.test(first.value)) return line;
  const children: PhrasingContent[] = [{ ...first, value: first.value.replace(bullet, "") }, ...others];
  return { ...line, children, text: line.text.replace(bullet, "") };
}

function goesOn(before: string, after: string): boolean {
  return /^\p{Ll}/u.test(after) || stopsInside(before);
}

/** The last role of a page that goes on at the head of the next one, among the lists that follow each other. */
function withCutRoles(content: readonly Paged[]): readonly Paged[] {
  const first = content.findIndex(({ type }) => type === "list");
  const at = content.findIndex((block, index) => {
    return index > first && block.type !== "page" && block.type !== "list" && !isGroup(block);
  });
  const [list, page, rest] = first === -1 ? [] : content.slice(Math.max(0, at - 2), at + 1);
  if (list?.type !== "list" || page?.type !== "page" || rest?.type !== "paragraph") return content;
  if (printsPerson(content, textOf(rest.lines))) return content;
  const last = list.node.children.at(-1);
  const role = last?.children.at(-1);
  if (!last || role?.type !== "paragraph" || !goesOn(plainText(role.children, ""), textOf(rest.lines))) return content;
  const children: PhrasingContent[] = [...role.children, { type: "text", value: " " }, ...joinLines(rest.lines)];
  const item: ListItem = { ...last, children: [...last.children.slice(0, -1), { ...role, children }] };
  const whole: Paged = { ...list, node: { ...list.node, children: [...list.node.children.slice(0, -1), item] } };
  return withCutRoles([...content.slice(0, at - 2), whole, page, ...content.slice(at + 1)]);
}

/** The line of somebody who takes the floor at the head of a page is that of the cover, even where their name starts with a small letter. */
function printsPerson(content: readonly Paged[], line: string): boolean {
  return content.some(
    (block) =>
      block.type === "list" &&
      block.node.children.some(({ children }) =>
        children.some((child) => child.type === "paragraph" && plainText(child.children, "") === line),
      ),
  );
}
