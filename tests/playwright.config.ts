import { defineConfig } from "@playwright/test";

/**
 * What a window is opened without. Chromium takes one list, the last: this is what Playwright turns off for Chromium
 * (its `chromiumSwitches`), and the lists that drop from the address bar, since each is a page of its own, drawn by a
 * process of its own, in every window that a test opens (a third of the time of a short test).
 */
const withoutFeatures = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "WebUIOmniboxFullPopup",
];

const chromium = {
  executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    `--disable-features=${withoutFeatures.join(",")}`,
  ],
};

const publishedFiles = ["published-*.spec.ts", "public-pages.spec.ts"];
/** What is the same in any window is seen in one. */
const anyWindow = [
  "accessibility.spec.ts",
  "comfort.spec.ts",
  "conditions.spec.ts",
  "documents-first.spec.ts",
  "keyboard.spec.ts",
  "offline.spec.ts",
  "selection-links.spec.ts",
  "spoken.spec.ts",
  "sub-path.spec.ts",
  "text-size.spec.ts",
  "typography.spec.ts",
];

/** Pictures depend on the fonts of a machine: they have a command of their own. */
const pictures = "screenshots.spec.ts";

export default defineConfig({
  testDir: "e2e",
  outputDir: "../.cache/playwright",
  fullyParallel: true,
  forbidOnly: true,
  // Machines may be busy, and axe reads a whole hearing.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: 2,
  // A machine may stall; a test that needs its second chance is counted apart (tests/totals.mjs).
  retries: 1,
  reporter: [["dot"], ["json", { outputFile: "../.cache/reports/e2e.json" }]],
  use: {
    baseURL: process.env["ARCHIVE_URL"] ?? "",
    launchOptions: chromium,
    locale: "fr-FR",
    permissions: ["clipboard-read", "clipboard-write"],
  },
  snapshotPathTemplate: "screenshots/{arg}{ext}",
  projects: [
    ...(process.env["PICTURES"] === "yes" ? [{ name: "pictures", testMatch: pictures }] : []),
    // What the build wrote, read from the disk: once, whatever the window.
    { name: "files", testMatch: publishedFiles },
    { name: "desktop", testIgnore: [...publishedFiles, pictures], use: { viewport: { width: 1280, height: 900 } } },
    {
      name: "phone",
      testIgnore: [...publishedFiles, ...anyWindow, pictures],
      use: { viewport: { width: 360, height: 780 }, hasTouch: true },
    },
  ],
});
