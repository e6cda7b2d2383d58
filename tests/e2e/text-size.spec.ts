import type { Page } from "@playwright/test";
import { openSettled } from "./open-settled";
import { kinds } from "./pages";
import { expect, test } from "./policed-test";

/* Styles that a reader imposes are above the policy of a page. */
test.use({ bypassCSP: true });

/** The styles that a reader may impose (WCAG 1.4.12). */
const moreSpace = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }
`;

/** What no longer fits: the window scrolls sideways, or a box that hides what leaves it holds more text than it shows. */
function cutText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const hides = (value: string): boolean => value === "hidden" || value === "clip";
    const cut = [...document.querySelectorAll("body *")].filter((element) => {
      // The bar cuts a long name, which the byline has whole, and its mark, which is no text.
      if (!(element instanceof HTMLElement) || element.closest("[data-reading-bar]")) return false;
      const { overflowX, overflowY, position, display } = getComputedStyle(element);
      // What is hidden from the eye alone is a pixel wide on purpose.
      const isHidden = position === "absolute" && element.clientWidth <= 1;
      if (isHidden || display === "inline" || element.innerText.trim() === "") return false;
      return (
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
      );
    });
    const { scrollWidth, clientWidth } = document.documentElement;
    const said = cut.map(({ tagName, className }) => `${tagName.toLowerCase()}.${className}`);
    return scrollWidth > clientWidth ? [...said, `page: ${String(scrollWidth)} px`] : said;
  });
}

for (const [kind, path] of Object.entries(kinds)) {
  test(`text twice as large stays whole: ${kind}`, async ({ page }) => {
    await openSettled(page, path);
    await page.addStyleTag({ content: "html { font-size: 200% !important; }" });
    // What stands beside the text is placed again when its size has changed.
    await expect.poll(() => cutText(page)).toEqual([]);
  });

  test(`text with more space stays whole: ${kind}`, async ({ page }) => {
    await openSettled(page, path);
    await page.addStyleTag({ content: moreSpace });
    await expect.poll(() => cutText(page)).toEqual([]);
  });
}

test("what is cut, or leaves the window, is seen", async ({ page }) => {
  await page.setContent(`<div class="box" style="overflow: hidden; height: 1em"><p>Deux</p><p>lignes</p></div>`);
  expect(await cutText(page)).toEqual(["div.box"]);
  await page.setContent(`<p style="width: 3000px">Large</p>`);
  expect(await cutText(page)).toHaveLength(1);
});
