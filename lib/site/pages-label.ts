import type { Intervention } from "@/lib/model/intervention";

/** « p. 2 », « p. 2 à 6 »; nothing when the source has no pages. */
export function pagesLabel({ page, pageEnd }: Pick<Intervention, "page" | "pageEnd">): string | undefined {
  if (page === undefined) return undefined;
  return pageEnd === undefined || pageEnd === page ? `p. ${String(page)}` : `p. ${String(page)} à ${String(pageEnd)}`;
}
