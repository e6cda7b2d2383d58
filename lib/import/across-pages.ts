import type { Paged } from "./furniture";

export type PagedParagraph = Extract<Paged, { type: "paragraph" }>;

/** What a page cuts in two, mended: each pair of paragraphs that only a page parts becomes what is returned for it. */
export function mendAcrossPages(
  content: readonly Paged[],
  mend: (left: PagedParagraph, right: PagedParagraph) => readonly [PagedParagraph, PagedParagraph] | undefined,
): Paged[] {
  const mended = [...content];
  let at = -1;
  let turned = false;
  for (const [index, right] of content.entries()) {
    if (right.type === "page") turned = true;
    if (right.type === "page" || right.type === "rule") continue;
    const left = mended[at];
    const parts = turned && left?.type === "paragraph" && right.type === "paragraph" && mend(left, right);
    if (parts) [mended[at], mended[index]] = parts;
    at = index;
    turned = false;
  }
  return mended;
}

/** Each block that only a page parts from the one before it becomes what is returned for it. */
export function mapAcrossPages(content: readonly Paged[], map: (before: Paged, block: Paged) => Paged): Paged[] {
  let before: Paged | undefined;
  let turned = false;
  return content.map((block) => {
    if (block.type === "page") turned = true;
    if (block.type === "page" || block.type === "rule") return block;
    const mapped = turned && before ? map(before, block) : block;
    before = mapped;
    turned = false;
    return mapped;
  });
}
