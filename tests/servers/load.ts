import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { findProgram } from "../find-program";
import { servers } from "./start-server";

/**
 * `npm run load` asks nginx and Caddy, as they are shipped, for hearing 11 of a built `out/`, 2,000 times a second for
 * 30 s, on this machine: what a day of press attention would be. wrk shares the processors with the server.
 */
const rate = 2000;
const seconds = 30;
const connections = 200;
const page = "/auditions/ia-11/";

/** In ms: each connection waits between its requests, a little less than the rate asks for, since answers take time too. */
const pause = (connections / rate) * 1000 * 0.9;
const script = `
function delay() return ${String(pause)} end
`;

const outDir = resolve("out");
const wrk = findProgram("WRK_PATH", ["/usr/bin/wrk"], ["wrk"]);
if (!existsSync(join(outDir, page, "index.html"))) throw new Error("npm run build comes first");
if (wrk === undefined) throw new Error("no wrk here: install it, or name it in WRK_PATH");
for (const name of ["nginx", "Caddy"] as const) {
  const folder = await mkdtemp(join(tmpdir(), "verbatim-load-"));
  const server = await servers[name]?.({ root: outDir, outDir, basePath: "", folder });
  if (server) await measure(name, wrk, `${server.origin}${page}`, join(folder, "rate.lua"));
  else process.stdout.write(`${name} is not here\n`);
  await server?.stop();
  await rm(folder, { recursive: true });
}

async function measure(name: string, program: string, url: string, file: string): Promise<void> {
  await writeFile(file, script);
  const options = ["--threads", "1", "--connections", String(connections), "--duration", `${String(seconds)}s`];
  const { stdout } = await promisify(execFile)(program, [
    ...[...options, "--latency", "--script", file],
    ...["--header", "Accept-Encoding: br", url],
  ]);
  process.stdout.write(`${name}\n${stdout}`);
  const reached = Number(/^Requests\/sec:\s+(?<rate>[\d.]+)$/mu.exec(stdout)?.groups?.["rate"] ?? 0);
  // wrk names errors only where there are some.
  if (reached >= rate && !/Socket errors|Non-2xx/u.test(stdout)) return;
  process.stderr.write(`${name}: less than ${String(rate)} requests a second, or errors\n`);
  process.exitCode = 1;
}
