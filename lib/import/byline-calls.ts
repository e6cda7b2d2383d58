import type { PhrasingContent } from "mdast";
import { plainText, type Line } from "./blocks";
import { numberOf } from "./notes";

/** No line that names a speaker is printed on more lines. */
const mostLines = 4;

/** Lines without the note calls that they bear, and those calls: a line that names who speaks may bear one. */
export function withoutCalls(
  lines: readonly Line[],
  isNote: (number: number) => boolean,
  source: string,
): { readonly lines: readonly Line[]; readonly calls: readonly PhrasingContent[] } {
  const calls: PhrasingContent[] = [];
  if (lines.length > mostLines) return { lines, calls };
  const bare = lines.map((line) => {
    const before = calls.length;
    const children = bareOf(line.children, isNote, calls);
    return calls.length === before ? line : { ...line, children, text: plainText(children, source) };
  });
  return calls.length === 0 ? { lines, calls } : { lines: bare, calls };
}

function bareOf(
  children: readonly PhrasingContent[],
  isNote: (number: number) => boolean,
  calls: PhrasingContent[],
): PhrasingContent[] {
  const bare: PhrasingContent[] = [];
  for (let index = 0; index < children.length; index++) {
    const child = children[index];
    if (!child) continue;
    const triple = children.slice(index, index + 3);
    const number = numberOf(triple);
    if (number !== undefined && isNote(number)) {
      calls.push(...triple);
      index += 2;
    } else if (child.type === "emphasis" || child.type === "strong") {
      bare.push({ ...child, children: bareOf(child.children, isNote, calls) });
    } else bare.push(child);
  }
  return bare;
}
