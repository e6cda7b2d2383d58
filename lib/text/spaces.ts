/** Every run of white space, no-break spaces included, becomes one plain space; the ends are trimmed. */
export function collapseSpaces(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
