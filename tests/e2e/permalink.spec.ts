import { fiction } from "./pages";
import { expect, test } from "./policed-test";

test.describe("a journalist links to an intervention", () => {
  test("copies its link and opens it in a fresh browser", async ({ page, browser }) => {
    await page.goto("/auditions/ia-11/");
    await page.getByRole("button", { name: /Copier le lien vers l'intervention 7/u }).click();
    await expect(page.getByText("Lien copié")).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(link).pathname + new URL(link).hash).toBe("/auditions/ia-11/#i7");

    for (const javaScriptEnabled of [true, false]) {
      const fresh = await browser.newContext({ javaScriptEnabled, viewport: page.viewportSize() });
      const reader = await fresh.newPage();
      await reader.goto(link);
      await expect(reader.locator("#i7")).toBeInViewport();
      await expect(reader.locator("#i7")).toContainText("Merci beaucoup pour ces auditions très instructives.");
      await fresh.close();
    }
  });

  test("the intervention has a page of its own, with its way back and its neighbours", async ({ page }) => {
    await page.goto("/auditions/ia-11/");
    await page.getByRole("link", { name: /Lien permanent vers l'intervention 7/u }).click();
    await expect(page).toHaveURL(/\/auditions\/ia-11\/7\/$/u);
    await expect(page).toHaveTitle(/Intervention 7 d'Émile Meunier/u);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Intervention 7, Émile MEUNIER");
    await expect(page.locator("[data-reference]")).toContainText("p. 12, https://archive.invalid/auditions/ia-11/7/");
    await page.getByRole("link", { name: /Suivante/u }).click();
    await expect(page).toHaveURL(/\/auditions\/ia-11\/8\/$/u);
    await page.getByRole("link", { name: /Précédente/u }).click();
    await page.getByRole("link", { name: "Lire dans son contexte" }).click();
    await expect(page).toHaveURL(/\/auditions\/ia-11\/#i7$/u);
    await expect(page.locator("#i7")).toBeInViewport();
  });

  test("a sentence and a note have their address, with and without JavaScript", async ({ browser, baseURL }) => {
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({ javaScriptEnabled });
      const page = await context.newPage();
      for (const id of ["i2-s12", "n5"]) {
        await page.goto(`${baseURL ?? ""}auditions/ia-11/#${id}`);
        await expect(page.locator(`#${id}`)).toBeInViewport();
      }
      await context.close();
    }
  });
});

test.describe("a person's page", () => {
  test("gathers what they said across hearings", async ({ page }) => {
    await page.goto(`${fiction}intervenants/mahaut-goemon/`);
    await expect(page.getByRole("heading", { level: 2 })).toHaveCount(3);
    await expect(page.getByRole("article")).toHaveCount(5);
    await page
      .getByRole("link", { name: /dans son contexte/u })
      .first()
      .click();
    await expect(page).toHaveURL(/\/auditions\/fil-3\/#i\d+$/u);
  });

  test("says so when somebody never speaks", async ({ page }) => {
    await page.goto("/intervenants/bruno-gibek/");
    await expect(page.getByText("sans y avoir pris la parole")).toBeVisible();
  });
});
