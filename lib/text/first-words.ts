/** The first words of a text, cut between two words. */
export function firstWords(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1)).replace(/(?<![\s,;:.!?…«(–-])[\s,;:.!?…«(–-]+$/u, "")}…`;
}
