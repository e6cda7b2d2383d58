import type { Point } from "unist";
import type { Report } from "@/lib/diagnostics/report";
import { hiddenCharacters } from "@/lib/text/hidden-characters";

/** More of them in one file are of one cause: the first ones show where to look. */
const mostReported = 20;

/**
 * Says where a file as received holds characters that nobody sees. Those that a terminal obeys, or that change the
 * order of what is read, refuse it; others are kept, and said once a line.
 */
export function reportHiddenCharacters(text: string, file: string, report: Report): void {
  const found = [...hiddenCharacters(text), ...hiddenEntities(text)].sort((one, other) => one.offset - other.offset);
  const placeOf = placesIn(text);
  const lines = new Set<string>();
  for (const { kind, code, offset } of found) {
    const place = placeOf(offset);
    const once = `${String(place.line)} ${kind} ${code}`;
    if (lines.has(once) || lines.size >= mostReported) continue;
    lines.add(once);
    if (kind === "control") report.add(file, place, "control-character", { code });
    else if (kind === "bidirectional") report.add(file, place, "bidirectional-character", { code });
    else report.add(file, place, "import-invisible-character", { code });
  }
}

/** « &#x202E; », « &rlm; »: what Markdown reads as a character that nobody sees. */
function hiddenEntities(text: string): ReturnType<typeof hiddenCharacters> {
  return [
    ...text.matchAll(/&(?:#[xX](?<hex>[\da-fA-F]{1,6})|#(?<decimal>\d{1,7})|(?<name>rlm|lrm|zwj|zwnj));/gu),
  ].flatMap(({ index, groups }) => {
    const code = Number.parseInt(groups?.["hex"] ?? groups?.["decimal"] ?? "", groups?.["hex"] ? 16 : 10);
    const character = named.get(groups?.["name"] ?? "") ?? (code <= 0x10ffff ? String.fromCodePoint(code) : "");
    return hiddenCharacters(character).map((found) => ({ ...found, offset: index }));
  });
}

const named = new Map([
  ["rlm", "\u200F"],
  ["lrm", "\u200E"],
  ["zwj", "\u200D"],
  ["zwnj", "\u200C"],
]);

/** Lines and columns, from 1, of offsets that only rise. */
function placesIn(text: string): (offset: number) => Point {
  let [line, lineStart, seen] = [1, 0, 0];
  return (offset) => {
    for (let end = text.indexOf("\n", seen); end !== -1 && end < offset; end = text.indexOf("\n", seen)) {
      line += 1;
      lineStart = end + 1;
      seen = end + 1;
    }
    return { line, column: offset - lineStart + 1, offset };
  };
}
