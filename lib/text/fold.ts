/**
 * What a reader takes for the same letters: case, accents, ligatures and the shape of an apostrophe
 * or of a hyphen are set aside. Used to compare, never to show.
 */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replaceAll("ß", "ss")
    .replace(/[’ʼ‘`´]/gu, "'")
    .replace(/[‐‑]/gu, "-");
}

/** An address segment: lower-case ASCII letters and digits in groups joined by single hyphens. */
export function slug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "");
}
