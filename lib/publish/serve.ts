import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import send from "send";
import { basePath } from "@/lib/site/addresses";
import { headersOf, headerTable } from "./headers";
import { mediaType } from "./media-types";
import { findServed, type ServedFile } from "./served-file";

type Served = { readonly server: Server; readonly url: string };

/**
 * Serves a built site on this machine, under BASE_PATH, as `deploy/` does elsewhere: with the same headers, the forms
 * that the build has compressed, and the site's own page for what is not there.
 */
export async function serve(outDir: string, port: number, host: string, prefix = basePath()): Promise<Served> {
  const site = { outDir, prefix, table: headerTable(prefix), notFound: await readFile(join(outDir, "404.html")) };
  const server = createServer((request, response) => {
    answer(site, request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  await new Promise<void>((settle, fail) => {
    server.once("error", fail);
    server.listen(port, host, settle);
  });
  const address = server.address();
  const actual = typeof address === "object" && address ? address.port : port;
  return { server, url: `http://localhost:${String(actual)}${prefix}/` };
}

/** Ends the process by itself: what was asked before is answered, and no connection that is kept open holds it. */
export function stopOnSignal(server: Server): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      server.close();
      server.closeIdleConnections();
      setTimeout(() => {
        server.closeAllConnections();
      }, 2000).unref();
    });
  }
}

type ServedSite = {
  readonly outDir: string;
  readonly prefix: string;
  readonly table: ReturnType<typeof headerTable>;
  readonly notFound: Buffer;
};

async function answer(site: ServedSite, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [path = "/", query] = (request.url ?? "/").split(/\?(.*)/su);
  const say = (told: string): void => {
    for (const [name, value] of Object.entries(headersOf(site.table, told, { secure: false })))
      response.setHeader(name, value);
  };
  if (request.method !== "GET" && request.method !== "HEAD") {
    say(path);
    response.writeHead(405, { Allow: "GET, HEAD", "Content-Length": 0 }).end();
    return;
  }
  const found = await findServed(site.outDir, site.prefix, path, request.headers["accept-encoding"]);
  if (found === undefined) {
    say(`${site.prefix}/404.html`);
    const { notFound } = site;
    response.writeHead(404, { "Content-Type": mediaType("404.html"), "Content-Length": notFound.length });
    response.end(request.method === "HEAD" ? undefined : notFound);
    return;
  }
  say(path);
  if ("folder" in found) {
    const location = `${found.folder}${query === undefined ? "" : `?${query}`}`;
    response.writeHead(301, { Location: location, "Content-Length": 0 }).end();
    return;
  }
  sendFile(found, request, response);
}

/** Ranges, conditions and lengths are the library's: it takes the type that is already said. */
function sendFile(file: ServedFile, request: IncomingMessage, response: ServerResponse): void {
  response.setHeader("Content-Type", mediaType(file.path));
  if (file.varies) response.setHeader("Vary", "Accept-Encoding");
  if (file.encoding !== undefined) response.setHeader("Content-Encoding", file.encoding);
  send(request, encodeURIComponent(file.name), {
    root: file.root,
    dotfiles: "allow",
    cacheControl: false,
    index: false,
  })
    .on("error", (error: { status?: number; headers?: Record<string, string> }) => {
      response.removeHeader("Content-Encoding");
      response.writeHead(error.status ?? 500, { ...error.headers, "Content-Length": 0 }).end();
    })
    .pipe(response);
}
