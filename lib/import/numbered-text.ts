import type { List, ListItem, Paragraph, RootContent, Text } from "mdast";
import type { Position } from "unist";
import { consecutive } from "@/lib/text/consecutive";

/** No list has a year for its first number. */
const greatestFirst = 999;

/**
 * A list → the lists that it is, and what is none: a paragraph that somebody opens with a number, « 2024. C'était… », or
 * « 1958. » before « 1962. ». The numbers of a list count its items; a number alone, or that counts nothing, is a word.
 * « + 3 % » is a sum, « - 3 - » the number of a page, « - 3 °C » a measure.
 */
export function numberedParts(list: List, source: string): RootContent[] {
  if (list.ordered !== true) {
    const sign = signOfText(list, source);
    return sign === undefined ? [list] : list.children.flatMap((item) => asText(sign, item));
  }
  const follows = (left: ListItem, right: ListItem): boolean => {
    const [before, number] = [numberOf(left, source), numberOf(right, source)];
    return number === before + 1 || (number === 1 && before === 1);
  };
  return consecutive(list.children, follows).flatMap((items): RootContent[] => {
    const [first] = items;
    if (!first || items.length === 1 || numberOf(first, source) > greatestFirst)
      return items.flatMap((item) => asText(printedNumber(item, source), item));
    return [{ ...list, children: items, ...span(first.position, items.at(-1)?.position) }];
  });
}

/** The number that is printed before the first item; none where the list has no numbers. */
export function firstNumber(list: List, source: string): number {
  return list.children[0]?.position ? numberOf(list.children[0], source) : (list.start ?? NaN);
}

/** The number that is printed before the last item. */
export function lastNumber(list: List, source: string): number {
  const last = list.children.at(-1);
  return last?.position ? numberOf(last, source) : (list.start ?? NaN);
}

/** What stands before each item and is no bullet. */
function signOfText({ children }: List, source: string): "+" | "-" | undefined {
  const items = children.map((item) => written(item, source));
  if (items.every((item) => /^\+\s+\d/u.test(item))) return "+";
  return items.every((item) => /^-\s+\d{1,4}\s+-$/u.test(item)) || (items.length === 1 && isMeasure(items[0]))
    ? "-"
    : undefined;
}

/** « - 3 °C » alone in its list is below zero. */
function isMeasure(item = ""): boolean {
  return /^-\s+\d[\d,.]*\s?°/u.test(item);
}

function printedNumber(item: ListItem, source: string): string {
  return /^\d+[.)]/u.exec(written(item, source))?.[0] ?? "";
}

function written({ position }: ListItem, source: string): string {
  return source.slice(position?.start.offset, position?.end.offset);
}

function numberOf(item: ListItem, source: string): number {
  return Number.parseInt(printedNumber(item, source), 10);
}

function span(first: Position | undefined, last: Position | undefined): { position?: Position } {
  return first && last ? { position: { start: first.start, end: last.end } } : {};
}

/** What stands in an item, behind the mark that is no bullet. */
function asText(mark: string, item: ListItem): RootContent[] {
  const [first, ...others] = item.children;
  const place = span(item.position, item.position);
  const marked = (after: string): Text => ({ type: "text", value: mark + after, ...place });
  if (first?.type !== "paragraph") return [{ type: "paragraph", children: [marked("")], ...place }, ...item.children];
  return [{ ...first, children: [marked(" "), ...first.children] } satisfies Paragraph, ...others];
}
