import { stringify } from "csv-stringify/browser/esm/sync";
import type { FoundPassages } from "@/lib/search/found-passages";
import type { SearchResult, SearchSummary } from "@/lib/search/search-result";
import { addressForOthers } from "./shared-address.browser";

const columns = ["date", "intervenant", "fonction", "audition", "titre", "page", "texte", "adresse"] as const;

/** Whole addresses, so that they can be followed from the file. The page gives them: this module is fetched alone. */
type Addresses = { readonly question: string; readonly of: (result: SearchResult) => string };

/** Gives the reader a file of all that answers, whatever must be read for it. */
export async function exportAll(
  found: FoundPassages,
  format: string,
  addressOf: (result: SearchResult) => string,
): Promise<SearchSummary> {
  await found.settle();
  const results = await found.results(Number.POSITIVE_INFINITY);
  const summary = found.summary();
  const question = addressForOthers(location.href);
  const addresses: Addresses = { question, of: (result) => new URL(addressOf(result), question).href };
  if (format === "csv") download(toCsv(results, addresses), "recherche.csv", "text/csv;charset=utf-8");
  else download(toJson(summary, results, addresses), "recherche.json", "application/json");
  return summary;
}

/** One row a passage; RFC 4180, UTF-8. What a spreadsheet would take for a formula is put behind an apostrophe. */
export function toCsv(results: readonly SearchResult[], addresses: Pick<Addresses, "of">): string {
  const rows = results.map((result) => [
    result.hearing.date,
    result.speaker.name,
    result.role ?? "",
    result.hearing.number,
    result.hearing.title,
    result.page ?? "",
    result.text,
    addresses.of(result),
  ]);
  return stringify([[...columns], ...rows], { escape_formulas: true, record_delimiter: "windows" });
}

export function toJson(
  { query, understood, total, whole }: SearchSummary,
  results: readonly SearchResult[],
  addresses: Addresses,
): string {
  const passages = results.map((result) => ({
    date: result.hearing.date,
    speaker: result.speaker.id,
    name: result.speaker.name,
    role: result.role,
    hearing: result.hearing.id,
    title: result.hearing.title,
    intervention: result.intervention,
    sentence: result.sentence,
    page: result.page,
    text: result.text,
    url: addresses.of(result),
  }));
  return JSON.stringify(
    { query: query.q, understood, total, whole, address: addresses.question, results: passages },
    null,
    2,
  );
}

/** Gives the reader a file that was made here. */
function download(text: string, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has read it by then.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}
