import type { List, ListItem, Paragraph, RootContent, Text } from "mdast";
import type { Position } from "unist";
import { consecutive } from "@/lib/text/consecutive";

/** No list has a year for its first number. */
const greatestFirst = 999;

/**
 * A list → the lists that it is, and what is none: a paragraph that somebody opens with a number, « 2024. C'était… », or
 * « 1958. » before « 1962. ». The numbers of a list count its items; a number alone, or that counts nothing, is a word.
 */
export function numberedParts(list: List, source: string): RootContent[] {
  if (list.ordered !== true) return [list];
  const follows = (left: ListItem, right: ListItem): boolean => {
    const [before, number] = [numberOf(left, source), numberOf(right, source)];
    return number === before + 1 || (number === 1 && before === 1);
  };
  return consecutive(list.children, follows).flatMap((items): RootContent[] => {
    const [first] = items;
    if (!first || items.length === 1 || numberOf(first, source) > greatestFirst)
      return items.flatMap((item) => numberedText(item, source));
    return [{ ...list, children: items, ...span(first.position, items.at(-1)?.position) }];
  });
}

function printedNumber({ position }: ListItem, source: string): string {
  return /^\d+[.)]/u.exec(source.slice(position?.start.offset, position?.end.offset))?.[0] ?? "";
}

function numberOf(item: ListItem, source: string): number {
  return Number.parseInt(printedNumber(item, source), 10);
}

function span(first: Position | undefined, last: Position | undefined): { position?: Position } {
  return first && last ? { position: { start: first.start, end: last.end } } : {};
}

function numberedText(item: ListItem, source: string): RootContent[] {
  const [first, ...others] = item.children;
  const place = span(item.position, item.position);
  const number = (after: string): Text => ({ type: "text", value: printedNumber(item, source) + after, ...place });
  if (first?.type !== "paragraph") return [{ type: "paragraph", children: [number("")], ...place }, ...item.children];
  return [{ ...first, children: [number(" "), ...first.children] } satisfies Paragraph, ...others];
}
