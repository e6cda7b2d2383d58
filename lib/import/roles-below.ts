import { isSameRole, readByline, recognize } from "@/lib/transcript/byline";
import type { HeaderPerson } from "@/lib/transcript/header";
import { textOf, type Line } from "./blocks";
import type { Paged } from "./furniture";

/**
 * A name of the cover alone on its line, and under it, in the same paragraph or in the next one, the role that the cover
 * gives: one speaker line. Left there, the role would be the first words of the speech.
 */
export function joinRolesBelow(content: readonly Paged[], people: readonly HeaderPerson[]): readonly Paged[] {
  const joined: Paged[] = [];
  for (const block of content) {
    const previous = joined.at(-1);
    const byline = block.type === "paragraph" ? bylineOf(block.lines, people) : undefined;
    const above =
      block.type === "paragraph" && previous?.type === "paragraph" && previous.lines.length === 1
        ? bylineOf([...previous.lines, ...block.lines], people)
        : undefined;
    if (above) joined.pop();
    const lines = above ?? byline;
    joined.push(lines ? { type: "paragraph", lines } : block);
  }
  return joined;
}

/** The lines of a name and its role, with the comma between them that one line would have. */
function bylineOf(lines: readonly Line[], people: readonly HeaderPerson[]): readonly Line[] | undefined {
  const [name, ...below] = lines;
  if (!name || below.length === 0 || name.text.length > longestName) return undefined;
  const byline = readByline(name.text);
  if (byline.role !== undefined) return undefined;
  const found = recognize(byline.name, people);
  if (found.type !== "same" || found.person.role === undefined) return undefined;
  const role = textOf(below);
  if (/[.!?…]$/u.test(role) || !isSameRole(role, found.person.role)) return undefined;
  const children: Line["children"] = [...name.children, { type: "text", value: "," }];
  return [{ ...name, text: `${name.text},`, children }, ...below];
}

const longestName = 150;
