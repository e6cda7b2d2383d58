/*
 * What most numbers need no data of a locale for is written without: to make the first `Intl` object takes a browser
 * longer than to read a module.
 */

/** « 1 audition », « 3 auditions », « 8 176 mots »; what is below two is singular in French. `nouns` when -s is not enough. */
export function count(number: number, noun: string, nouns = `${noun}s`): string {
  return `${formatNumber(number)} ${Math.abs(number) < 2 ? noun : nouns}`;
}

let grouped: Intl.NumberFormat | undefined;

/** « 8 176 », with the no-break spaces of French. */
export function formatNumber(number: number): string {
  if (Number.isInteger(number) && Math.abs(number) < 1000) return String(number);
  grouped ??= new Intl.NumberFormat("fr-FR");
  return grouped.format(number);
}

/** « 640 octets », « 12,3 ko », « 1,2 Mo », by thousands. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return count(bytes, "octet");
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, "ko"] : [bytes / 1_000_000, "Mo"];
  return `${formatNumber(Number(size.toPrecision(3)))}\u00a0${unit}`;
}
