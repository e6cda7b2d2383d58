import { parseMarkdown } from "./markdown";

/** A line that may be a heading of level 2 without its id: « ## … », or the dashes under one. */
const mayLackId = /^(?:##(?!#)(?!.*\{#i[1-9]\d*\}\s*$)|-+\s*$)/mu;

/** The same canonical file with an id in each heading of an intervention that has none; nothing else is touched. */
export function mintIds(text: string, next: number): string {
  if (!mayLackId.test(text.slice(text.indexOf("\n---", 3) + 4))) return text;
  let minted = text;
  let number = next;
  const headings = parseMarkdown(text).children.filter((node) => node.type === "heading" && node.depth === 2);
  const ends = headings.flatMap((node) => {
    const end = node.position?.end.offset;
    return end === undefined || /\{#i[1-9]\d*\}\s*$/u.test(text.slice(node.position?.start.offset, end)) ? [] : [end];
  });
  // From the last one, so that the places of the others stay true; numbered from the first one all the same.
  number += ends.length;
  for (const end of ends.reverse()) {
    number -= 1;
    minted = `${minted.slice(0, end).trimEnd()} {#i${String(number)}}${minted.slice(end)}`;
  }
  return minted;
}

/** The number after the greatest one that a heading of the file has. */
export function nextNumber(text: string): number {
  const numbers = [...text.matchAll(/\{#i([1-9]\d*)\}/gu)].map((match) => Number(match[1]));
  return Math.max(0, ...numbers) + 1;
}
