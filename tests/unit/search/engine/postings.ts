import FlexSearchPostgres from "flexsearch/db/postgres";
import type { Database } from "./engine";

/** FlexSearch's own PostgreSQL adapter, on a connection, over the tables of an archive. */
export function postingsOf(database: Database, name: string): FlexSearchPostgres {
  // Its types do not name `schema`.
  const options = { schema: "flexsearch", name, type: "integer" } as const;
  const adapter = new FlexSearchPostgres(options);
  // Handed over as an option, the first connection would be every adapter's: it keeps it in its module.
  adapter.db = database;
  return adapter;
}
