import { chromium, type Browser } from "@playwright/test";
import { findBrowser } from "../e2e/find-browser";
import config from "../playwright.config";

/** The Chromium of the end-to-end tests, started as they start it. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ ...config.use?.launchOptions, executablePath: findBrowser() });
}
