import type { SearchStore } from "@/lib/search/store";
import type { Hearing } from "@/lib/model/hearing";
import type { Synonyms } from "@/lib/model/synonyms";
import { startEngine, type Database, type Engine } from "./engine";
import { openServedStore } from "./served-store";
import { writeArchive } from "./write-archive";

type Served = { readonly store: SearchStore; readonly database: Database; readonly name: string };

/** Set where the query tests are to be answered by an engine too: tests/vitest.config.ts. */
const folder = process.env["ENGINE_FOLDER"];

/** One for all the files of tests: it takes seconds to make. Nothing where it is not wanted, or does not start. */
let engine = folder === undefined ? undefined : await startOrSay(folder);
let written = 0;

async function startOrSay(place: string): Promise<Engine | undefined> {
  try {
    return await startEngine(place);
  } catch (error) {
    console.warn("PostgreSQL did not start: the query tests are asked of the files of the index alone.", error);
    return undefined;
  }
}

/** An archive, written over a connection that is closed, and read over another. */
export async function serve(hearings: readonly Hearing[], synonyms: Synonyms): Promise<Served | undefined> {
  if (!engine) return undefined;
  const name = `archive_${String(written++)}`;
  const writing = engine.connect();
  await writeArchive(writing, name, { hearings, synonyms });
  await writing.$pool.end();
  return openOn(engine, name);
}

/** The same archive once PostgreSQL was stopped and started from its folder. Whatever else was open is closed. */
export async function serveAgain({ name }: Served): Promise<Served> {
  if (folder === undefined) throw new Error("an archive is served from a folder");
  await engine?.stop();
  engine = await startEngine(folder);
  return openOn(engine, name);
}

async function openOn({ connect }: Engine, name: string): Promise<Served> {
  const database = connect();
  return { store: await openServedStore(database, name), database, name };
}
