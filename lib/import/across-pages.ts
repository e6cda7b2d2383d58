import type { Paged } from "./furniture";

export type PagedParagraph = Extract<Paged, { type: "paragraph" }>;

/** Where two blocks stand that only a page parts: each pair, in order. */
export function* pairsAcrossPages(content: readonly Paged[]): Generator<readonly [before: number, after: number]> {
  let before: number | undefined;
  let turned = false;
  for (const [at, { type }] of content.entries()) {
    if (type === "page") turned = true;
    if (type === "page" || type === "rule") continue;
    if (turned && before !== undefined) yield [before, at];
    before = at;
    turned = false;
  }
}

/** What a page cuts in two, mended: each pair of paragraphs that only a page parts becomes what is returned for it. */
export function mendAcrossPages(
  content: readonly Paged[],
  mend: (left: PagedParagraph, right: PagedParagraph) => readonly [PagedParagraph, PagedParagraph] | undefined,
): Paged[] {
  const mended = [...content];
  for (const [before, after] of pairsAcrossPages(content)) {
    const [left, right] = [mended[before], mended[after]];
    const parts = left?.type === "paragraph" && right?.type === "paragraph" && mend(left, right);
    if (parts) [mended[before], mended[after]] = parts;
  }
  return mended;
}
