import { fold } from "@/lib/text/fold";
import { readByline } from "@/lib/transcript/byline";
import type { Paged } from "./furniture";
import { isFullName } from "./full-name";
import { isNote } from "./notes";

/** No foot of a page is longer: what is longer is speech. */
const longestFoot = 80;

/**
 * Removes the line that closes half of the pages or more and counts them, « 3 », « Compte rendu – page 3/16 », or that
 * closes them all. It is known by repetition, as furniture is, and a line that names somebody is never one.
 */
export function removePageFeet(content: readonly Paged[]): Paged[] {
  const feet = new Map<Paged, string>();
  let pages = 0;
  for (const [index, block] of content.entries()) {
    if (block.type === "page") pages += 1;
    const next = content[index + 1];
    if (next !== undefined && next.type !== "page") continue;
    const foot = footOf(block);
    if (foot !== undefined) feet.set(block, foot);
  }
  const counts = new Map<string, number>();
  for (const foot of feet.values()) counts.set(foot, (counts.get(foot) ?? 0) + 1);
  return content.filter((block) => {
    const foot = feet.get(block);
    const least = foot?.includes("0") === true ? pages / 2 : pages - 1;
    return foot === undefined || (counts.get(foot) ?? 0) < Math.max(3, least);
  });
}

function footOf(block: Paged): string | undefined {
  const [line, second] = block.type === "paragraph" ? block.lines : [];
  if (!line || second || isNote(block) || line.text.length > longestFoot || isFullName(readByline(line.text).name))
    return undefined;
  return fold(line.text).replace(/\d+/gu, "0");
}
