const noBreak = "\u00a0";
const narrowNoBreak = "\u202f";

/**
 * French spacing as a view: a plain space that stands before « ; ! ? : » », or after « « », becomes one that does not
 * break. Nothing else changes and no space is added, so that plain spaces put back give the stored text
 * (rules of the Imprimerie nationale; STANDARDS, 2).
 */
export function withFrenchSpaces(text: string): string {
  return text
    .replace(/ (?=[;!?](?:\s|[»”)]|$))/gu, narrowNoBreak)
    .replace(/ (?=:(?:\s|$))/gu, noBreak)
    .replace(/ (?=»)|(?<=«) /gu, noBreak)
    .replace(/(?<=\d) (?=\d{3}(?!\d))/gu, narrowNoBreak)
    .replace(/(?<=\d) (?=%)/gu, noBreak);
}
