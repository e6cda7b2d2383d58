import { plugins } from "@citation-js/core";
import "@citation-js/plugin-ris";
import type { BibliographicItem } from "./bibliographic-item";

type RisRecord = Readonly<Record<string, string | readonly string[]>>;

/** One RIS record. Written line by line: the plugin cuts its lines at 70 signs, in the middle of words and addresses. */
export function toRis(item: BibliographicItem): string {
  // As a speech, since the mapping leaves a hearing without its author; published as what reference managers call it.
  const [record = {}] = plugins.output.format("ris", [item], { format: "object" }) as RisRecord[];
  const { TY: _, ...fields } = record;
  const [[year, month, day]] = item.issued["date-parts"];
  const date = [String(year), String(month).padStart(2, "0"), String(day).padStart(2, "0"), ""].join("/");
  const all: RisRecord = { TY: "HEAR", ...fields, DA: date, T2: item["container-title"] };
  const lines = Object.entries(all).flatMap(([tag, value]) => [value].flat().map((one) => `${tag}  - ${one}`));
  return [...lines, "ER  - ", ""].join("\r\n");
}
