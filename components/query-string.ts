import type { SearchQuery } from "@/lib/search/query";

/** The question that the address of the search page holds (DESIGN, Addresses); a choice may be there several times. */
export function readQuery(parameters: URLSearchParams): SearchQuery {
  const value = (name: string): string => parameters.get(name)?.trim() ?? "";
  const values = (name: string): string[] => [...new Set(parameters.getAll(name).filter((one) => one !== ""))];
  return {
    q: value("q"),
    speakers: values("intervenant"),
    groups: values("groupe"),
    hearings: values("audition"),
    years: values("annee"),
    from: value("du"),
    to: value("au"),
    sort: value("tri") === "date" ? "date" : "relevance",
  };
}

/** The same question as an address holds it, without its empty fields. */
export function queryString(query: SearchQuery): string {
  const { q, speakers = [], groups = [], hearings = [], years = [], from = "", to = "", sort } = query;
  const fields: [string, string][] = [
    ["q", q],
    ...pairs("intervenant", speakers),
    ...pairs("groupe", groups),
    ...pairs("audition", hearings),
    ...pairs("annee", years),
    ["du", from],
    ["au", to],
    ["tri", sort === "date" ? "date" : ""],
  ];
  const filled = fields.filter(([, value]) => value !== "");
  return filled.length === 0 ? "" : `?${new URLSearchParams(filled).toString()}`;
}

function pairs(name: string, values: readonly string[]): [string, string][] {
  return values.map((value) => [name, value]);
}
