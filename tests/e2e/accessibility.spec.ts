import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { kinds } from "./pages";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "RGAAv4"];

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme });
    for (const [kind, path] of Object.entries(kinds)) {
      test(kind, async ({ page }) => {
        await page.goto(path);
        if (path.startsWith("/recherche/?")) await expect(page.getByRole("status")).toContainText("passage");
        if (path.startsWith("/verifier/?")) await expect(page.getByRole("status")).toContainText("Citation");
        const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
      });
    }
  });
}

for (const [kind, path] of Object.entries(kinds)) {
  test(`nothing is wider than a window of 320 px: ${kind}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}

test("the first stop of the keyboard leads to the content", async ({ page }) => {
  await page.goto("/auditions/ia-11/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Aller au contenu" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
});
