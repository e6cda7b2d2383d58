import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { serve } from "@/lib/publish/serve";
import { findBrowser } from "./find-browser";

/** Builds the archive and the invented one, serves both on this machine, and runs Playwright against them. */
const built = {
  archive: resolve(".cache/e2e/archive"),
  fiction: resolve(".cache/e2e/fiction"),
};

process.exitCode = await run();

async function run(): Promise<number> {
  const browser = findBrowser();
  // An address that nothing answers: whoever follows a link out of the test servers is caught.
  const environment = { SITE_URL: "https://archive.invalid" };
  const builds = [
    await command(["lib/cli/build.ts"], { ...environment, CONTENT_DIR: resolve("content"), OUT_DIR: built.archive }),
    await command(["lib/cli/build.ts"], {
      ...environment,
      CONTENT_DIR: resolve("tests/fixtures/content"),
      OUT_DIR: built.fiction,
    }),
  ];
  if (builds.some((code) => code !== 0)) return 1;
  const archive = await serve(built.archive, 0, "127.0.0.1");
  const fiction = await serve(built.fiction, 0, "127.0.0.1");
  const playwright = resolve("node_modules/@playwright/test/cli.js");
  const code = await command([playwright, "test", "--config", "tests/playwright.config.ts", ...process.argv.slice(2)], {
    ARCHIVE_URL: archive.url,
    ARCHIVE_DIR: built.archive,
    FICTION_URL: fiction.url,
    FICTION_DIR: built.fiction,
    CHROMIUM_PATH: browser,
  });
  for (const { server } of [archive, fiction]) {
    server.close();
    server.closeAllConnections();
  }
  return code;
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
