import { fold } from "@/lib/text/fold";
import { isNameIn, type NameStyle } from "./full-name";
import type { Paged } from "./furniture";
import { isLabel } from "./unnamed-speaker";

/**
 * The words that say what somebody is and stand alone on two lines or more, « Modératrice », « Journaliste »: they name
 * who speaks. One that a name stands above is the role of that name.
 */
export function labelsIn(content: readonly Paged[], style: NameStyle): Set<string> {
  const once = new Set<string>();
  const labels = new Set<string>();
  const roles = new Set<string>();
  let above = "";
  for (const block of content) {
    if (block.type !== "paragraph") continue;
    const [line] = block.lines;
    const text = block.lines.length === 1 && line && line.text.length <= longestLabel ? line.text : "";
    const key = fold(text);
    if (isLabel(text)) {
      if (isNameIn(style, above)) roles.add(key);
      else if (once.has(key)) labels.add(key);
      once.add(key);
    }
    above = text;
  }
  for (const role of roles) labels.delete(role);
  return labels;
}

const longestLabel = 80;
