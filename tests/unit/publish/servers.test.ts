import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, symlink } from "node:fs/promises";
import { request, type IncomingHttpHeaders } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { headersOf, headerTable } from "@/lib/publish/headers";
import { mediaType } from "@/lib/publish/media-types";
import { addWayOut, notPublished, publishedKinds, textOf, writeSmallSite } from "../../servers/small-site";
import { servers } from "../../servers/start-server";

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer };

const kinds = Object.entries(servers).flatMap(([name, start]) =>
  ["", "/archive"].map((basePath) => ({ name: `${name}, at ${basePath}/`, basePath, start })),
);

describe.each(kinds)("$name", ({ name, basePath, start }) => {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-servers-"));
  const outDir = join(folder, "out");
  const table = headerTable(basePath);
  let server: Awaited<ReturnType<typeof start>>;

  beforeAll(async () => {
    await writeSmallSite(outDir, folder);
    await addWayOut(outDir, folder);
    if (basePath !== "") {
      await mkdir(join(folder, "public"));
      await symlink("../out", join(folder, "public", basePath));
    }
    const root = basePath === "" ? outDir : join(folder, "public");
    server = await start({ root, outDir, basePath, folder });
    if (!server) process.stderr.write(`SKIPPED: ${name}\n`);
  }, 300_000);

  // nginx and Caddy are Debian's: where they can be neither found nor installed, only ours is held to the table.
  beforeEach((context) => {
    if (!server) context.skip(`${name} is neither here nor to be installed`);
  });

  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Of a path of the site, as it is written: no client normalises it. */
  function ask(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
    const { hostname, port } = new URL(server?.origin ?? "");
    return new Promise((settle, fail) => {
      request({ hostname, port, path: `${basePath}${path}`, method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          settle({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
        });
      })
        .on("error", fail)
        .end();
    });
  }

  const address = (file: string): string => file.replace(/index\.html$/u, "");

  function expectHeaders({ headers }: Answer, path: string): void {
    const said = headersOf(table, `${basePath}${path}`, { secure: false });
    const wanted = Object.fromEntries(table.map((header) => [header.name.toLowerCase(), said[header.name]] as const));
    const got = Object.fromEntries(Object.keys(wanted).map((key) => [key, headers[key]]));
    expect(got, path).toEqual(wanted);
    expect(headers["content-type"], path).toBe(mediaType(path));
  }

  it("says of each kind of file what the table says", async () => {
    for (const file of publishedKinds) {
      const answer = await ask(address(file));
      expect([file, answer.status]).toEqual([file, 200]);
      expect(answer.body.toString()).toBe(textOf(file));
      expectHeaders(answer, address(file));
    }
  });

  it("sends the form that a browser accepts, the smaller one first", async () => {
    for (const file of ["/index.html", "/auditions/ia-11.akn.xml", "/assets/search.ABCD1234.js"]) {
      const plain = await ask(address(file));
      expect(plain.headers["content-encoding"]).toBeUndefined();
      const zipped = await ask(address(file), { "accept-encoding": "gzip" });
      expect(zipped.headers["content-encoding"]).toBe("gzip");
      expect(gunzipSync(zipped.body).toString()).toBe(textOf(file));
      const best = await ask(address(file), { "accept-encoding": "gzip, deflate, br" });
      expect(best.headers["content-encoding"]).toBe("br");
      expect(brotliDecompressSync(best.body).toString()).toBe(textOf(file));
      for (const answer of [zipped, best]) {
        expect(answer.headers.vary).toBe("Accept-Encoding");
        expectHeaders(answer, address(file));
      }
    }
    expect((await ask("/cartes/0123456789ab.png", { "accept-encoding": "br" })).headers["content-encoding"]).toBe(
      undefined,
    );
  });

  it("answers what is not there with our page, not kept by anybody", async () => {
    for (const path of [
      "/nulle-part/",
      "/nulle-part.json",
      "/auditions/ia-11/999/",
      ...notPublished,
      "/index.html.br",
    ]) {
      const answer = await ask(path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(answer.body.toString()).toBe(textOf("/404.html"));
      expectHeaders(answer, "/404.html");
    }
  });

  it("gives nothing that is outside of the site", async () => {
    const tries = [
      "/../secret.txt",
      "/%2e%2e/secret.txt",
      "/..%2fsecret.txt",
      "/auditions/..%2f..%2fsecret.txt",
      "/auditions/%2e%2e/%2e%2e/secret.txt",
      "/..%5csecret.txt",
      "/%00/../secret.txt",
      "/secret.txt%00.html",
      "/%c0%ae%c0%ae/secret.txt",
      "//../secret.txt",
      "/%",
      // The others follow links (nginx could refuse them, but not with the brotli module): publish.sh lets none in.
      ...(name.startsWith("npm start") ? ["/sortie.txt"] : []),
    ];
    for (const path of tries) {
      const answer = await ask(path);
      expect(answer.status, path).toBeGreaterThanOrEqual(400);
      expect(answer.body.toString(), path).not.toContain("un secret");
    }
  });

  it("leads a folder to its page, and keeps the question", async () => {
    const answer = await ask("/auditions/ia-11?intervenant=asma-mhalla");
    expect([301, 308]).toContain(answer.status);
    expect(answer.headers.location).toBe(`${basePath}/auditions/ia-11/?intervenant=asma-mhalla`);
    for (const path of ["//auditions/ia-11", "//exemple.invalid", "/%5cexemple.invalid"])
      expect((await ask(path)).headers.location ?? "", path).not.toMatch(/^\/\/|^\/\\|^http/u);
  });

  it("does not send again what has not changed", async () => {
    for (const encoding of ["identity", "br"]) {
      const asked = { "accept-encoding": encoding };
      const { headers } = await ask("/auditions/ia-11/", asked);
      const again = await ask("/auditions/ia-11/", { ...asked, "if-none-match": headers.etag ?? "" });
      expect([again.status, again.body.length]).toEqual([304, 0]);
      expect(again.headers["cache-control"]).toBe("no-cache");
      expect((await ask("/auditions/ia-11/", { ...asked, "if-none-match": '"autre"' })).status).toBe(200);
    }
  });

  it("sends a part of a file to who asks for one", async () => {
    const whole = textOf("/donnees/archive.zip");
    const part = await ask("/donnees/archive.zip", { range: "bytes=3-9" });
    expect([part.status, part.body.toString()]).toEqual([206, whole.slice(3, 10)]);
    const end = await ask("/donnees/archive.zip", { range: "bytes=-5" });
    expect([end.status, end.body.toString()]).toEqual([206, whole.slice(-5)]);
    expect((await ask("/donnees/archive.zip", { range: "bytes=999999-" })).status).toBe(416);
  });

  it("reads and does nothing else", async () => {
    const head = await ask("/auditions/ia-11/", {}, "HEAD");
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expectHeaders(head, "/auditions/ia-11/");
    expect((await ask("/nulle-part/", {}, "HEAD")).status).toBe(404);
    for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"]) {
      const refused = await ask("/auditions/ia-11/", {}, method);
      expect([method, refused.status, refused.headers.allow]).toEqual([method, 405, "GET, HEAD"]);
    }
  });

  it("survives what is no request", async () => {
    const { hostname, port } = new URL(server?.origin ?? "");
    await new Promise((settle) => {
      const socket = connect(Number(port), hostname, () => socket.end("GET / HTTP/1.1\r\nHost: \0\r\n\r\n"));
      socket.on("close", settle).on("error", settle).resume();
    });
    expect((await ask("/")).status).toBe(200);
  });

  it("writes of a request neither what was searched nor by whom", async () => {
    const headers = { "user-agent": "navigateur-reconnaissable", referer: "http://ailleurs.invalid/page" };
    await ask("/recherche/?q=mot-cherche", headers);
    await ask("/nulle-part/?q=mot-cherche", headers);
    await new Promise((settle) => setTimeout(settle, 300));
    const log = server?.log() ?? "";
    if (!name.startsWith("npm start")) expect(log).toContain("/recherche/");
    expect(log).not.toMatch(/mot-cherche|navigateur-reconnaissable|ailleurs\.invalid|127\.0\.0\.1["\s]/u);
  });
});
