import AxeBuilder from "@axe-core/playwright";
import { chromium, type LaunchOptions } from "@playwright/test";
import { axeTags, openSettled } from "../e2e/open-settled";
import type { AxePage } from "./merge-results";

type AxeRun = { readonly version: string; readonly pages: readonly AxePage[] };

/** What axe says of those pages of a served site, in light and in dark. */
export async function runAxe(url: string, paths: readonly string[], launch: LaunchOptions): Promise<AxeRun> {
  const browser = await chromium.launch(launch);
  const pages: AxePage[] = [];
  let version = "";
  try {
    for (const colorScheme of ["light", "dark"] as const) {
      const context = await browser.newContext({ baseURL: url, colorScheme, locale: "fr-FR" });
      for (const path of paths) {
        const page = await context.newPage();
        await openSettled(page, path);
        const { testEngine, ...found } = await new AxeBuilder({ page }).withTags(axeTags).analyze();
        version = testEngine.version;
        pages.push({ ...found, page: path });
        await page.close();
      }
      await context.close();
    }
  } finally {
    await browser.close();
  }
  return { version, pages };
}
