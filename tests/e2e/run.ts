import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { serve } from "@/lib/publish/serve";
import { unpackZip } from "../unpack-zip";
import { findBrowser } from "./find-browser";

/**
 * Builds the archive, the invented one, and the archive again for a sub-path; unpacks the file that each offers, serves
 * them on this machine, and runs Playwright against them.
 */
const sites = [
  { name: "ARCHIVE", content: "content", basePath: "", environment: {} },
  { name: "FICTION", content: "tests/fixtures/content", basePath: "", environment: {} },
  { name: "SUB_PATH", content: "content", basePath: "/archive", environment: { CARDS: "none" } },
] as const;

process.exitCode = await run();

async function run(): Promise<number> {
  const browser = findBrowser();
  for (const { name, content, basePath, environment } of sites) {
    const code = await command(["lib/cli/build.ts"], {
      // An address that nothing answers: whoever follows a link out of the test servers is caught.
      SITE_URL: "https://archive.invalid",
      BASE_PATH: basePath,
      CONTENT_DIR: resolve(content),
      OUT_DIR: folderOf(name),
      ...environment,
    });
    if (code !== 0) return 1;
    await rm(unpackedFolderOf(name), { recursive: true, force: true });
    await unpackZip(join(folderOf(name), "donnees", "archive.zip"), unpackedFolderOf(name));
  }
  const served = await Promise.all(sites.map(({ name, basePath }) => serve(folderOf(name), 0, "127.0.0.1", basePath)));
  const playwright = resolve("node_modules/@playwright/test/cli.js");
  const places = sites.flatMap(({ name }, index) => [
    [`${name}_URL`, served[index]?.url ?? ""],
    [`${name}_DIR`, folderOf(name)],
    [`${name}_UNPACKED`, unpackedFolderOf(name)],
  ]);
  const code = await command([playwright, "test", "--config", "tests/playwright.config.ts", ...process.argv.slice(2)], {
    ...(Object.fromEntries(places) as Record<string, string>),
    CHROMIUM_PATH: browser,
  });
  for (const { server } of served) {
    server.close();
    server.closeAllConnections();
  }
  return code;
}

function folderOf(name: string): string {
  return resolve(".cache/e2e", name.toLowerCase().replace("_", "-"));
}

function unpackedFolderOf(name: string): string {
  return `${folderOf(name)}-unpacked`;
}

function command(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<number> {
  const [file = "", ...rest] = args;
  const loader = file.endsWith(".ts") ? ["--import", "tsx"] : [];
  return new Promise((settle, fail) => {
    const child = spawn(process.execPath, [...loader, file, ...rest], {
      stdio: "inherit",
      env: { ...process.env, ...environment },
    });
    child.on("error", fail);
    child.on("close", (code) => {
      settle(code ?? 1);
    });
  });
}
