import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { basePath } from "@/lib/site/addresses";

type Served = { readonly server: Server; readonly url: string };

/** Serves a built site on this machine, under BASE_PATH; unknown addresses with the site's own page and a 404. */
export async function serve(outDir: string, port: number, host: string, prefix = basePath()): Promise<Served> {
  const notFound = await readFile(join(outDir, "404.html"));
  const files = sirv(outDir, { etag: true, dotfiles: false });
  const server = createServer((request, response) => {
    const url = request.url ?? "/";
    const refuse = (): void => {
      response
        .writeHead(404, { "Content-Type": "text/html; charset=utf-8" })
        .end(request.method === "HEAD" ? undefined : notFound);
    };
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (!url.startsWith(`${prefix}/`)) {
      refuse();
      return;
    }
    request.url = url.slice(prefix.length);
    files(request, response, refuse);
  });
  await new Promise<void>((settle, fail) => {
    server.once("error", fail);
    server.listen(port, host, settle);
  });
  const address = server.address();
  const actual = typeof address === "object" && address ? address.port : port;
  return { server, url: `http://localhost:${String(actual)}${prefix}/` };
}
