import { readFilter, type Filter } from "./filter";
import { FoundPassages } from "./found-passages";
import { parseQuery, type ParsedQuery, type SearchQuery } from "./query";
import { readClauses } from "./reading";
import type { SearchAnswer } from "./search-result";
import type { SearchStore } from "./store";

/** `thorough`: everything is counted, whatever must be read for it. */
type Wanted = { readonly limit: number; readonly thorough?: boolean };

/** Answers a question: best passages first, those that hold all of it before those that hold a part. */
export async function search(
  store: SearchStore,
  query: SearchQuery,
  { limit, thorough = false }: Wanted,
): Promise<SearchAnswer> {
  const found = await findPassages(store, query);
  if (thorough) await found.settle();
  const results = await found.results(limit);
  return { ...found.summary(), results };
}

/** Understands a question and finds the passages that answer it; texts are read as they are asked for. */
export async function findPassages(store: SearchStore, query: SearchQuery): Promise<FoundPassages> {
  const asked = parseQuery(query.q);
  const filter = await readFilter(query, asked, store);
  const parsed = filter.isOpen ? orItsValues(asked, filter) : asked;
  const [reading, { passageCount }] = await Promise.all([readClauses(parsed, store), store.overview()]);
  const found = new FoundPassages({ store, query, parsed, reading, filter, passageCount });
  await found.start();
  return found;
}

/** Where nothing but fields was asked and none could be read, their values are the question: « avant:hier » is « hier ». */
function orItsValues(parsed: ParsedQuery, filter: Filter): ParsedQuery {
  if (parsed.clauses.length + parsed.excluded.length > 0) return parsed;
  const values = [...parsed.faults, ...filter.faults].flatMap((fault) =>
    fault.type === "field" ? fault.said.slice(fault.said.indexOf(":") + 1) : [],
  );
  return { ...parsed, clauses: parseQuery(values.join(" ")).clauses };
}
