import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { caddyConfiguration } from "@/lib/publish/deploy/caddy";
import { nginxConfiguration } from "@/lib/publish/deploy/nginx";
import { serve } from "@/lib/publish/serve";
import { findProgram } from "../find-program";

type StartedServer = {
  /** Without the base path, and without a slash at its end. */
  readonly origin: string;
  /** What it has written of its requests. */
  readonly log: () => string;
  readonly stop: () => Promise<void>;
};

type ServedSite = {
  /** What the server has as its root: the site, or the folder that holds it under its base path. */
  readonly root: string;
  readonly outDir: string;
  readonly basePath: string;
  /** For what belongs to the server. */
  readonly folder: string;
};

/** Ours, and those that are shipped, by name; nothing where this machine has no such server. */
export const servers: Readonly<Record<string, (site: ServedSite) => Promise<StartedServer | undefined>>> = {
  "npm start": startOurs,
  nginx: startNginx,
  Caddy: startCaddy,
};

async function startOurs({ outDir, basePath }: ServedSite): Promise<StartedServer> {
  const { server, url } = await serve(outDir, 0, "127.0.0.1", basePath);
  return {
    origin: new URL(url).origin.replace("localhost", "127.0.0.1"),
    log: () => "",
    stop: async () => {
      server.closeAllConnections();
      await new Promise((settle) => server.close(settle));
    },
  };
}

const brotliModule = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/** As it is shipped, but for what is this machine's: the place, the port, and the module where it is. */
async function startNginx({ root, basePath, folder }: ServedSite): Promise<StartedServer | undefined> {
  const program = findProgram("NGINX_PATH", ["/usr/sbin/nginx"], ["nginx-light", "libnginx-mod-http-brotli-static"]);
  if (program === undefined) return undefined;
  const port = await freePort();
  const shipped = basePath === "" ? await readFile("deploy/nginx.conf", "utf8") : nginxConfiguration(basePath);
  const placed = shipped
    .replaceAll("/tmp/nginx", join(folder, "nginx"))
    // A process of Node has no output that can be opened by its name.
    .replace("/dev/stdout", join(folder, "access.log"))
    .replace("listen 8080;", `listen 127.0.0.1:${String(port)};`)
    .replace("    listen [::]:8080;\n", "")
    .replace("root /srv/verbatim/public;", `root ${root};`);
  const withBrotli = placed
    .replace("# load_module modules/ngx_http_brotli_static_module.so;", `load_module ${brotliModule};`)
    .replace("# brotli_static on;", "brotli_static on;");
  // Its workers are nobody's where root starts it, and the folders of tests are root's.
  const user = process.getuid?.() === 0 ? "user root;\n" : "";
  const file = join(folder, "nginx.conf");
  await writeFile(file, `${user}${existsSync(brotliModule) ? withBrotli : placed}`);
  return started(
    spawn(program, ["-e", "stderr", "-p", folder, "-c", file, "-g", "daemon off;"]),
    port,
    join(folder, "access.log"),
  );
}

async function startCaddy({ root, basePath, folder }: ServedSite): Promise<StartedServer | undefined> {
  const program = findProgram("CADDY_PATH", ["/usr/bin/caddy"], ["caddy"]);
  if (program === undefined) return undefined;
  const port = await freePort();
  const file = join(folder, "Caddyfile");
  const shipped = basePath === "" ? await readFile("deploy/Caddyfile", "utf8") : caddyConfiguration(basePath);
  await writeFile(file, shipped);
  const environment = { SITE_ADDRESS: `http://127.0.0.1:${String(port)}`, SITE_ROOT: root, HOME: folder };
  const child = spawn(program, ["run", "--config", file, "--adapter", "caddyfile"], {
    env: { ...process.env, ...environment },
  });
  return started(child, port);
}

async function started(child: ChildProcess, port: number, logFile?: string): Promise<StartedServer> {
  let log = "";
  child.stdout?.on("data", (chunk: Buffer) => (log += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (log += chunk.toString()));
  const origin = `http://127.0.0.1:${String(port)}`;
  for (let left = 100; ; left -= 1) {
    const isThere = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (isThere) break;
    if (left === 0 || child.exitCode !== null) throw new Error(`${child.spawnfile} did not start:\n${log}`);
    await wait(100);
  }
  return {
    origin,
    log: () => (logFile === undefined ? log : readFileSync(logFile, "utf8")),
    stop: async () => {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}
