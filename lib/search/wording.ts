import { count } from "@/lib/text/plural";
import type { Filter } from "./filter";
import type { ReadAtom, ReadClause, Reading } from "./reading";
import type { SearchSummary } from "./search-result";

type Note = SearchSummary["notes"][number];

/** What was searched for: « souveraineté + « libre arbitre » + sans Chine + intervenant : Asma MHALLA ». */
export function understoodText({ clauses, excluded, notes }: Reading, { said }: Pick<Filter, "said">): string {
  return [
    ...clauses.map((clause) => clauseText(clause, notes)),
    ...excluded.map((clause) => `sans ${clauseText(clause, notes)}`),
    ...said,
  ].join(" + ");
}

function clauseText({ atoms }: ReadClause, notes: readonly Note[]): string {
  return atoms.map((atom) => atomText(atom, notes)).join(" ou ");
}

function atomText(atom: ReadAtom, notes: readonly Note[]): string {
  if (atom.type === "phrase") return `« ${atom.said} »`;
  if (atom.type === "near") return `${atomText(atom.left, notes)} près de ${atomText(atom.right, notes)}`;
  const corrected = notes.find((note) => note.type === "corrected" && note.said === atom.said);
  return corrected?.type === "corrected" ? corrected.instead.join(" ou ") : atom.said;
}

/** « 12 passages pour souveraineté + IA, dont 2 contiennent tout. » */
export function answerText({ understood, total, whole, exact, unread }: SearchSummary): string {
  const what = understood === "" ? "" : ` pour ${understood}`;
  const left = unread === 0 ? "" : ` ; ${count(unread, "passage")} ${unread > 1 ? "restent" : "reste"} à lire`;
  if (total === 0 && understood === "") return "Écrivez au moins un mot.";
  if (total === 0) return `Aucun passage${what}${left && ` dans ce qui a été lu${left}`}.`;
  const counted = `${count(total, "passage")}${exact ? "" : " au moins"}${what}`;
  if (whole === total) return `${counted}${left}.`;
  if (whole === 0) return `${counted}, qui ${total > 1 ? "contiennent" : "contient"} une partie des mots seulement.`;
  return `${counted}, dont ${String(whole)} ${whole > 1 ? "contiennent" : "contient"} tout.`;
}

/** What the archive made of the words, in a sentence; what was corrected is said apart, with its way back. */
export function noteText(note: Note): string {
  switch (note.type) {
    case "corrected":
      return `Résultats pour « ${note.instead.join(" » ou « ")} » : « ${note.said} » ne se trouve dans aucune audition.`;
    case "completed":
      return `« ${note.said} » est lu comme le début d'un mot.`;
    case "synonyms":
      return `Aussi cherché pour « ${note.said} » : « ${note.also.join(" », « ")} ».`;
    case "unknown":
      return `« ${note.said} » ne se trouve dans aucune audition.`;
  }
}
