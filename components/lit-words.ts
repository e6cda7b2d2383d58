import type { SearchSummary } from "@/lib/search/search-result";

/** What to light where a link lands: the question, with what was searched instead of its words, or beside them. */
export function litWords({ query, notes }: SearchSummary): string {
  return notes.reduce((words, note) => {
    if (note.type === "corrected") return words.replace(note.said, note.instead.join(" OU "));
    if (note.type === "completed") return words.replace(note.said, `${note.said}*`);
    if (note.type === "synonyms") return words.replace(note.said, [note.said, ...note.also.map(quoted)].join(" OU "));
    return words;
  }, query.q);
}

function quoted(expression: string): string {
  return /\s/u.test(expression) ? `"${expression}"` : expression;
}
