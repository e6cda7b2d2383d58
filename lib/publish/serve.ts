import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { basePath } from "@/lib/site/addresses";

type Served = { readonly server: Server; readonly url: string };

/** Serves a built site on this machine, unknown addresses with the site's own page and a 404. */
export async function serve(outDir: string, port: number, host: string): Promise<Served> {
  const notFound = await readFile(join(outDir, "404.html"));
  const files = sirv(outDir, { etag: true, dotfiles: false });
  const prefix = basePath();
  const server = createServer((request, response) => {
    const url = request.url ?? "/";
    if (prefix !== "" && url.startsWith(`${prefix}/`)) request.url = url.slice(prefix.length);
    response.setHeader("X-Content-Type-Options", "nosniff");
    files(request, response, () => {
      response
        .writeHead(404, { "Content-Type": "text/html; charset=utf-8" })
        .end(request.method === "HEAD" ? undefined : notFound);
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
