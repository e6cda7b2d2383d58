import { formatFrenchDate } from "@/lib/text/french-date";
import type { Place, QuotationCheck, Verdict } from "./check-quotation";
import type { Difference, Omission } from "./judge";

export const verdictTitles: Record<Verdict, string> = {
  exact: "Citation exacte",
  typographic: "Citation exacte à la typographie près",
  truncated: "Citation tronquée",
  altered: "Citation altérée",
  "not-found": "Citation introuvable",
};

/** The verdict in a sentence. */
export function verdictText({ verdict, voices, nearest, partial }: QuotationCheck): string {
  switch (verdict) {
    case "exact":
      return "Ces mots sont publiés tels quels.";
    case "typographic":
      return "Les mots sont ceux du texte, dans le même ordre ; seuls diffèrent la typographie, les capitales, la ponctuation ou des accents omis.";
    case "truncated":
      return "Les mots cités sont dans le texte, dans le même ordre, mais il en manque.";
    case "altered":
      return voices.length > 1 ? joinedText(voices) : "La citation ne dit pas les mots du texte.";
    case "not-found":
      if (partial) return "Ces mots sont trop courants pour être cherchés dans toute l'archive : citez-en davantage.";
      return nearest.length > 0
        ? "Ces mots ne se trouvent dans aucune audition. Voici ce qui leur ressemble le plus."
        : "Ces mots ne se trouvent dans aucune audition, ni rien qui leur ressemble.";
  }
}

function joinedText(voices: readonly Place[]): string {
  const names = [...new Set(voices.map(({ speaker }) => speaker.name))];
  return names.length > 1
    ? `La citation met bout à bout les mots de plusieurs personnes : ${names.join(", ")}.`
    : "La citation met bout à bout des mots dits en plusieurs endroits.";
}

/** « Négation retirée : « n' » », « Dans le texte : « onze » ; dans la citation : « douze » » */
export function differenceText({ kind, quoted, published, negation }: Difference): string {
  const denial = negation && `Négation ${negation === "removed" ? "retirée" : "ajoutée"}`;
  switch (kind) {
    case "removed":
      return `${denial ?? "Retiré"} : « ${published} »`;
    case "added":
      return `${denial ?? "Ajouté"} : « ${quoted} »`;
    case "replaced":
      return `${denial === undefined ? "" : `${denial}. `}Dans le texte : « ${signText(published)} » ; dans la citation : « ${signText(quoted)} »`;
  }
}

function signText(text: string): string {
  return text === "" ? "aucun signe" : text;
}

const omissionPlaces: Record<Omission["where"], string> = {
  before: "Omis avant",
  inside: "Omis",
  after: "Omis après",
};

export function omissionText({ text, where, marked, negation }: Omission): string {
  const unmarked = marked ? "" : ", sans que rien le signale";
  const denied = negation ? " (négation retirée)" : "";
  return `${omissionPlaces[where]}${unmarked}${denied} : « ${text} »`;
}

/** « audition n° 2 · 4 mars 2025 · p. 3 » */
export function placeText({ hearing, page }: Place): string {
  const parts = [hearing.title, `audition n° ${String(hearing.number)}`, formatFrenchDate(hearing.date)];
  return [...parts, ...(page === undefined ? [] : [`p. ${String(page)}`])].join(" · ");
}
