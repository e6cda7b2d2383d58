import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { attempt, installPackages } from "../find-program";

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * A Chromium to test with: the one CHROMIUM_PATH names, the machine's own, Playwright's; else one that can be
 * downloaded or installed here.
 * @throws with one line that says what to install.
 */
export function findBrowser(): string {
  const present = [process.env["CHROMIUM_PATH"], ...usual, chromium.executablePath()].find(
    (path) => path !== undefined && existsSync(path),
  );
  if (present !== undefined) return present;
  const downloaded = attempt("npx", ["playwright", "install", "chromium"]);
  if (downloaded && existsSync(chromium.executablePath())) return chromium.executablePath();
  installPackages(["chromium"]);
  const installed = usual.find((path) => existsSync(path));
  if (installed !== undefined) return installed;
  throw new Error("No Chromium found: install one (Debian: apt-get install chromium) or name it in CHROMIUM_PATH.");
}
