import type { PhrasingContent } from "mdast";
import { numberOf } from "./notes";

/**
 * Takes away the space that stands between two calls, or between a word and the calls that the end of a sentence follows,
 * `mot <sup>1</sup> <sup>2</sup>.`, or that another space follows, `mot <sup>1</sup> suivi`: a call is no word, and without
 * it this space would part the word from its full stop, or be one too many.
 */
export function closeUp(before: PhrasingContent[], after: readonly PhrasingContent[]): void {
  const [last, previous] = [before.at(-1), before.at(-2)];
  if (last?.type !== "text") return;
  const next = afterCalls(after);
  const isBetween = last.value.trim() === "" && previous?.type === "footnoteReference";
  if (isBetween && !/^[\p{L}\p{N}]/u.test(next)) before.pop();
  else if (closing.test(next) || /^\s/u.test(next))
    before[before.length - 1] = { ...last, value: last.value.trimEnd() };
}

/** What French puts no space before. */
const closing = /^[.,)\]…](?!\.)/u;

/** The text that follows the calls at the head of these nodes, and the spaces between them. */
function afterCalls(nodes: readonly PhrasingContent[]): string {
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (numberOf(nodes.slice(index, index + 3)) !== undefined) index += 2;
    else if (node?.type !== "text") return node === undefined || node.type === "break" ? "" : "x";
    else if (node.value.trim() !== "") return index === 0 ? node.value : node.value.trimStart();
    else if (numberOf(nodes.slice(index + 1, index + 4)) === undefined) return node.value;
  }
  return "";
}
