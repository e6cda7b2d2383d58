import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";
import { brotliSuffix } from "./compress-folder";

const types: Readonly<Record<string, string>> = {
  ...{ ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css" },
  ...{ ".json": "application/json", ".svg": "image/svg+xml", ".woff2": "font/woff2" },
};

/** What was asked for, and the bytes of the body that was sent; headers are not counted. */
export type Sent = { readonly path: string; readonly bytes: number };

export type ServedFolder = {
  readonly url: string;
  /** Everything sent since the last call. */
  readonly takeSent: () => Sent[];
  /** How much that is by now. */
  readonly sentCount: () => number;
  readonly close: () => Promise<void>;
};

/**
 * Serves the files of a folder on this machine, each in its brotli form where `compressFolder` made one. What was sent
 * is counted here: browsers do not tell the bytes of the scripts of workers.
 */
export async function serveFolder(folder: string): Promise<ServedFolder> {
  let sent: Sent[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = normalize(decodeURIComponent(pathname));
    const file = path.endsWith("/") ? `${path}index.html` : path;
    send(join(folder, file), response)
      .then((bytes) => sent.push({ path: file, bytes }))
      .catch(() => {
        response.writeHead(404).end();
      });
  });
  await new Promise<void>((settle, fail) => {
    server.once("error", fail);
    server.listen(0, "127.0.0.1", settle);
  });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${String(port)}/`,
    takeSent: () => {
      const taken = sent;
      sent = [];
      return taken;
    },
    sentCount: () => sent.length,
    close: async () => {
      server.closeAllConnections();
      await new Promise((settle) => server.close(settle));
    },
  };
}

async function send(path: string, response: ServerResponse): Promise<number> {
  const isCompressed = existsSync(path + brotliSuffix);
  const body = await readFile(isCompressed ? path + brotliSuffix : path);
  response.writeHead(200, {
    "content-type": types[extname(path)] ?? "application/octet-stream",
    "content-length": body.length,
    "cache-control": "max-age=3600",
    ...(isCompressed ? { "content-encoding": "br" } : {}),
  });
  response.end(body);
  return body.length;
}
