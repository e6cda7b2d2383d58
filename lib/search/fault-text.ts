import type { SearchSummary } from "./search-result";

type Fault = SearchSummary["faults"][number];

const fieldFaults: Record<Extract<Fault, { type: "field" }>["fault"], string> = {
  date: "une date s'écrit 2024, 2024-05 ou 2024-05-28",
  page: "une page s'écrit 9, plusieurs 9-12",
  "unknown-speaker": "personne de ce nom ne parle dans l'archive",
  "unknown-group": "aucun groupe de ce nom",
  "unknown-hearing": "aucune audition de ce numéro ou de ce titre",
};

/** What could not be read, and why. */
export function faultText(fault: Fault): string {
  switch (fault.type) {
    case "field":
      return `« ${fault.said} » est laissé de côté : ${fieldFaults[fault.fault]}.`;
    case "operator":
      return `« ${fault.said} » est laissé de côté : il lui faut un mot de chaque côté.`;
    case "too-long":
      return "La question dépasse 1 000 caractères : la suite est laissée de côté.";
    case "too-many":
      return "La question a plus de 24 mots : la suite est laissée de côté.";
  }
}
