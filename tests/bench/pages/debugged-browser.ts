import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { findBrowser } from "../../e2e/find-browser";
import config from "../../playwright.config";

type DebuggedBrowser = { readonly port: number; readonly close: () => void };

/** Chromium alone with its debugger: what drives a browser for tests takes time of the page, and Lighthouse counts it. */
export async function openDebuggedBrowser(): Promise<DebuggedBrowser> {
  const port = await freePort();
  const profile = mkdtempSync(join(tmpdir(), "verbatim-lighthouse-"));
  const browser = spawn(
    findBrowser(),
    [
      ...(config.use?.launchOptions?.args ?? []),
      "--headless=new",
      `--user-data-dir=${profile}`,
      `--remote-debugging-port=${String(port)}`,
      "about:blank",
    ],
    { stdio: "ignore" },
  );
  await answered(port);
  return {
    port,
    close: () => {
      browser.once("exit", () => {
        rmSync(profile, { recursive: true, force: true });
      });
      browser.kill();
    },
  };
}

async function answered(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const response = await fetch(`http://127.0.0.1:${String(port)}/json/version`).catch(() => undefined);
    if (response?.ok === true) return;
    await wait(100);
  }
  throw new Error("Chromium does not answer");
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  const address = server.address();
  await new Promise((settle) => server.close(settle));
  if (typeof address !== "object" || address === null) throw new Error("no port is free");
  return address.port;
}
