const plural = new Intl.PluralRules("fr");
const grouped = new Intl.NumberFormat("fr-FR");

/** « 1 audition », « 3 auditions », « 8 176 mots »; zero is singular in French. `nouns` when -s is not enough. */
export function count(number: number, noun: string, nouns = `${noun}s`): string {
  return `${formatNumber(number)} ${plural.select(number) === "one" ? noun : nouns}`;
}

/** « 8 176 », with the no-break spaces of French. */
export function formatNumber(number: number): string {
  return grouped.format(number);
}
