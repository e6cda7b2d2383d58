import type { Browser } from "@playwright/test";
import { openSettled } from "./open-settled";
import { kinds } from "./pages";
import { expect, test } from "./policed-test";

/**
 * What each kind of page looks like, held against the pictures in tests/screenshots: `npm run screenshots`, and
 * `npm run screenshots -- --update-snapshots` once the new ones have been looked at. Fonts differ between machines, so
 * that the suite of every day leaves it out.
 */
const windows = { phone: 360, tablet: 768, desktop: 1280 } as const;

for (const [kind, path] of Object.entries(kinds)) {
  for (const [name, width] of Object.entries(windows))
    for (const colorScheme of ["light", "dark"] as const)
      test(`${kind}, ${name}, ${colorScheme}`, async ({ browser, baseURL }) => {
        await look(browser, `${kind}-${name}-${colorScheme}`, { baseURL: baseURL ?? "", path, width, colorScheme });
      });
  test(`${kind}, print`, async ({ browser, baseURL }) => {
    const view = { baseURL: baseURL ?? "", path, width: 640, colorScheme: "light", media: "print" } as const;
    await look(browser, `${kind}-print`, view);
  });
}

type View = {
  readonly baseURL: string;
  readonly path: string;
  readonly width: number;
  readonly colorScheme: "light" | "dark";
  readonly media?: "print";
};

/** A quarter of the size: what moves is seen, and all of them weigh what a few photographs do. */
async function look(browser: Browser, name: string, { baseURL, path, width, colorScheme, media }: View): Promise<void> {
  const viewport = { width, height: 1000 };
  const page = await browser.newPage({ baseURL, viewport, colorScheme, deviceScaleFactor: 0.25 });
  // The first time fetches the fonts: those that are late are for the next page.
  await openSettled(page, path);
  await page.waitForLoadState("networkidle");
  await openSettled(page, path);
  if (media) await page.emulateMedia({ media, colorScheme });
  await expect(page).toHaveScreenshot(`${name}.png`, { maxDiffPixelRatio: 0.01, scale: "device" });
  await page.close();
}
