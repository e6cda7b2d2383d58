import type { Intervention } from "@/lib/model/intervention";
import { pagesLabel } from "@/lib/site/pages-label";

export type PassageReference = {
  /** « Asma MHALLA, Politologue et essayiste » */
  readonly speaker: string;
  /** « audition n° 11, « L'IA et l'information », 28 mai 2024 » */
  readonly hearing: string;
  readonly pages: Pick<Intervention, "page" | "pageEnd">;
  readonly address?: string;
};

/** What a reader puts under a quotation, from its parts. */
export function passageReference({ speaker, hearing, pages, address }: PassageReference): string {
  return [speaker, hearing, pagesLabel(pages), address].filter((part) => part !== undefined).join(", ");
}
