import { existsSync, readFileSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import writeFileAtomic from "write-file-atomic";
import pgPromise, { type IDatabase } from "pg-promise";

export type Database = IDatabase<object>;

export type Engine = {
  /** A connection of its own, over TCP. */
  readonly connect: () => Database;
  /** Closes the connections and the database; its folder can be started again. */
  readonly stop: () => Promise<void>;
};

// Several connections to one address are meant here.
const pgp = pgPromise({ noWarnings: true });

/**
 * PostgreSQL in WebAssembly, kept in a folder and answering its protocol on loopback: whoever connects cannot tell it from
 * a server. It has one session, which its connections take in turns.
 */
export async function startEngine(folder: string): Promise<Engine> {
  const postgres = await openDatabase(folder);
  const server = new PGLiteSocketServer({ db: postgres, host: "127.0.0.1", port: 0, maxConnections: 32 });
  await server.start();
  const port = Number(server.getServerConn().split(":").at(-1));
  const connections: Database[] = [];
  return {
    connect: () => {
      const connection = pgp({ host: "127.0.0.1", port, user: "postgres", database: "postgres", max: 1 });
      connections.push(connection);
      return connection;
    },
    stop: async () => {
      await Promise.all(connections.filter(({ $pool }) => !$pool.ended).map(({ $pool }) => $pool.end()));
      await server.stop();
      await postgres.close();
    },
  };
}

async function openDatabase(folder: string): Promise<PGlite> {
  if (existsSync(join(folder, "PG_VERSION"))) return PGlite.create(folder);
  return PGlite.create({ dataDir: folder, loadDataDir: await emptyCluster() });
}

/** What `initdb` makes, which takes it five times as long as all else: kept for the next run. */
async function emptyCluster(): Promise<Blob> {
  const { version } = JSON.parse(readFileSync("node_modules/@electric-sql/pglite/package.json", "utf8")) as {
    version: string;
  };
  const kept = join(".cache/engine", `${version}.dump`);
  // PGlite asks the type how to read it.
  if (existsSync(kept)) return new Blob([await readFile(kept)], { type: "application/x-gzip" });
  const postgres = await PGlite.create();
  const cluster = await postgres.dumpDataDir("gzip");
  await postgres.close();
  await mkdir(".cache/engine", { recursive: true });
  await writeFileAtomic(kept, Buffer.from(await cluster.arrayBuffer()));
  return cluster;
}
