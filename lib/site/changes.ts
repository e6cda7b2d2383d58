import type { Change } from "@/lib/model/register";
import { formatFrenchDate } from "@/lib/text/french-date";

/** French wordings for what happens to a passage. */
const nouns: Readonly<Record<Change["event"], string>> = {
  reworded: "Mots modifiés",
  moved: "Déplacement",
  split: "Division en plusieurs passages",
  joined: "Réunion avec un autre passage",
  reattributed: "Attribution corrigée",
  withdrawn: "Retrait",
  erased: "Effacement ordonné par la loi",
};

export function changeLabel({ event }: Pick<Change, "event">): string {
  return nouns[event];
}

/** « Passage retiré le 24 novembre 2026 » */
export function departureText({ event, date }: Pick<Change, "event" | "date">): string {
  return `Passage ${event === "erased" ? "effacé" : "retiré"} le ${formatFrenchDate(date)}`;
}
