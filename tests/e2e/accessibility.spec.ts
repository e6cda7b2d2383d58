import AxeBuilder from "@axe-core/playwright";
import { axeTags, openSettled } from "./open-settled";
import { kinds } from "./pages";
import { expect, test } from "./policed-test";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme });
    for (const [kind, path] of Object.entries(kinds)) {
      test(kind, async ({ page }) => {
        await openSettled(page, path);
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(axeTags).analyze();
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
