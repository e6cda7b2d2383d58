/** The words of a text: the runs between spaces that hold a letter or a digit (DESIGN, Records). */
export function words(text: string): string[] {
  return text.split(/\s+/u).filter((run) => /[\p{L}\p{N}]/u.test(run));
}

export function countWords(text: string): number {
  return words(text).length;
}
