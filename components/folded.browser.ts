/** Says on the document that turns were folded or opened: what stands beside them moves. */
export const foldsChanged = "foldschanged";

export function isFolded(article: HTMLElement): boolean {
  return article.hasAttribute("data-folded");
}

export type Folds = { readonly foldsChanged: string; readonly isFolded: (article: HTMLElement) => boolean };
