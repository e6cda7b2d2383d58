import type { Site } from "./site";

/** The keys that the pages of a public site need and `site.yaml` leaves blank, each by its path in the file. */
export function blanksOf(site: Site): string[][] {
  const { host, audit } = site;
  return [
    ...blankKeys(site, ["postalAddress", "telephone", "contact", "director"]),
    ...(host ? blankKeys(host, ["name", "address", "telephone"], "host") : [["host"]]),
    ...blankKeys(site, ["dataProtection"]),
    ...(audit ? blankKeys(audit, ["technologies", "environment", "tools"], "audit") : []),
    // Whoever meets all criteria has none to list.
    ...(audit && audit.rate < 100 ? blankKeys(audit, ["nonConformities"], "audit") : []),
  ];
}

function blankKeys<Part extends object>(
  part: Part,
  keys: readonly (keyof Part & string)[],
  under?: string,
): string[][] {
  const isBlank = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);
  return keys.filter((key) => isBlank(part[key])).map((key) => (under === undefined ? [key] : [under, key]));
}
