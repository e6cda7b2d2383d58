import type { SearchQuery } from "@/lib/search/query";

/** The question that the address of the search page holds (DESIGN, Addresses). */
export function readQuery(parameters: URLSearchParams): SearchQuery {
  const value = (name: string): string => parameters.get(name)?.trim() ?? "";
  return {
    q: value("q"),
    speaker: value("intervenant"),
    group: value("groupe"),
    hearing: value("audition"),
    from: value("du"),
    to: value("au"),
  };
}

/** The same question as an address holds it, without its empty fields. */
export function queryString({ q, speaker = "", group = "", hearing = "", from = "", to = "" }: SearchQuery): string {
  const fields = { q, intervenant: speaker, groupe: group, audition: hearing, du: from, au: to };
  const filled = Object.entries(fields).filter(([, value]) => value !== "");
  return filled.length === 0 ? "" : `?${new URLSearchParams(filled).toString()}`;
}
