import { test as base, type Browser, type BrowserContext, type Page } from "@playwright/test";

/** A page that is read before it is used has its module a moment after its words. */
async function untilStarted(page: Page): Promise<void> {
  const started = page.locator("html:not([data-module])").waitFor({ state: "attached", timeout: 2_000 });
  // A test may keep the module from coming.
  await started.catch(() => undefined);
}

type Watched = { readonly violations: string[] };

/**
 * The `test` of every spec: a page that does what its own policy forbids fails the test that opened it, whatever the
 * test is about. A browser tells it in its console, in pages without JavaScript too.
 */
export const test = base.extend<{ policy: undefined }, { watched: Watched }>({
  page: async ({ page, javaScriptEnabled }, use) => {
    const open = page.goto.bind(page);
    page.goto = async (...where) => {
      const response = await open(...where);
      if (javaScriptEnabled) await untilStarted(page);
      return response;
    };
    await use(page);
  },
  watched: [
    async ({ browser }, use) => {
      const violations: string[] = [];
      const watch = (context: BrowserContext): void => {
        context.on("console", (message) => {
          if (message.text().includes("Content Security Policy"))
            violations.push(`${message.page()?.url() ?? "?"}: ${message.text().slice(0, 300)}`);
        });
      };
      watchContexts(browser, watch);
      await use({ violations });
    },
    { scope: "worker", auto: true },
  ],
  policy: [
    async ({ watched }, use) => {
      watched.violations.length = 0;
      await use(undefined);
      base.expect(watched.violations, "what pages did against their policy").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from "@playwright/test";

/** Those that a test opens itself, too. */
function watchContexts(browser: Browser, watch: (context: BrowserContext) => void): void {
  const open = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await open(options);
    watch(context);
    return context;
  };
}
