import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { axeTags, openSettled } from "./open-settled";
import { kinds } from "./pages";
import { expect, test } from "./policed-test";

/* Styles that a reader imposes are above the policy of a page. */
test.use({ bypassCSP: true });

/**
 * What readers may ask of a page that is already there: a narrow window, larger text, wider spacing (RGAA 10.4, 10.11,
 * 10.12). Colours are read in accessibility.spec.ts; what is cut, in text-size.spec.ts.
 */
const conditions: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  "at 320 px": (page) => page.setViewportSize({ width: 320, height: 640 }),
  "with text twice as large": async (page) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.addStyleTag({ content: "html { font-size: 212.5% !important }" });
  },
  "with the spacing of RGAA 10.12": (page) =>
    page.addStyleTag({
      content:
        "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }",
    }),
};

/** The rules of axe that depend on where things are; the others have nothing new to say of the same page. */
const ofPlace = ["target-size", "scrollable-region-focusable", "link-in-text-block", "nested-interactive", "skip-link"];

for (const [kind, path] of Object.entries(kinds)) {
  test(`axe finds nothing in what readers may make of a page: ${kind}`, async ({ page }) => {
    await openSettled(page, path);
    for (const [name, ask] of Object.entries(conditions)) {
      await ask(page);
      await page.waitForTimeout(100);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().withRules(ofPlace).analyze();
      expect(violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
    }
  });
}

test("axe finds nothing in a hearing with a lens on, notes open, and every choice of display", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.addInitScript(() => {
    localStorage.setItem("affichage", '{"theme":"sombre","contraste":"eleve","taille":"grande","police":"confort"}');
  });
  await page.goto("/auditions/ia-11/?nature=expose&intervenant=asma-mhalla");
  for (const note of ["1", "2", "3"]) await page.getByRole("link", { name: `Note ${note}`, exact: true }).click();
  await expect(page.getByRole("note")).toHaveCount(3);
  for (const scheme of ["dark", "light"]) {
    await page
      .locator("html")
      .evaluate((root, theme) => (root.dataset["theme"] = theme), scheme === "dark" ? "sombre" : "clair");
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(axeTags).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
  }
  await page.getByRole("link", { name: "Affichage" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include("dialog").withTags(axeTags).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});
