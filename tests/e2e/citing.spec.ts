import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./policed-test";

const own = "https://archive.invalid/auditions/ia-11/1/";
const ofSentence = "https://archive.invalid/auditions/ia-11/#i1-s12";

test("an intervention is cited in each form, copied as it is shown, with the day of reading", async ({ page }) => {
  await page.clock.setFixedTime(new Date("2026-11-01T10:00:00"));
  await page.goto("/auditions/ia-11/1/");
  await page.getByText("Citer cette intervention").click();
  await page.getByRole("button", { name: "Copier la citation ISO 690, auteur et date" }).click();
  await expect(page.getByText("Copié", { exact: true })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.replace(/\u00a0/gu, " ")).toContain("[Consulté le 1er novembre 2026]. Disponible");
  expect(copied.endsWith(own)).toBe(true);
  await expect(page.locator("#citer-wikipedia")).toContainText("|consulté le=1er novembre 2026}}");
  await page.getByRole("button", { name: "Copier la citation BibTeX" }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(`url = {${own}}`);
});

test("the citation follows the sentence that is chosen", async ({ page }) => {
  await page.goto("/auditions/ia-11/1/#i1-s12");
  await page.getByText("Citer cette intervention").click();
  for (const id of ["iso-690", "apa", "chicago", "wikipedia", "bibtex", "ris", "csl-json"]) {
    await expect(page.locator(`#citer-${id}`)).toContainText(ofSentence);
  }
  await expect(page.locator("[data-reference]")).toContainText(ofSentence);
  await expect(page.locator("[data-citing-scope]")).toHaveText("L'adresse citée est celle de la phrase choisie.");
  await page.evaluate(() => {
    location.hash = "#i1-s99999";
  });
  await expect(page.locator("#citer-apa")).toContainText(own);
});

test("what is unfolded is accessible and holds in a narrow window", async ({ page }) => {
  await page.goto("/auditions/ia-11/1/");
  await page.getByText("Citer cette intervention").click();
  await page.getByText("Intégrer à une page").click();
  const { violations } = await new AxeBuilder({ page }).include(".citation").analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test("the words are copied as a quotation for another page", async ({ page }) => {
  await page.goto("/auditions/ia-11/1/");
  await page.getByText("Intégrer à une page").click();
  await page.getByRole("button", { name: "Copier le HTML de la citation" }).click();
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toMatch(/^<blockquote cite="[^"]+" lang="fr"><p>/u);
  expect(await copied()).toContain("Mon cœur de recherche c'est");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("citations can be read and selected, without a control that does nothing", async ({ page }) => {
    await page.goto("/auditions/ia-11/1/");
    await page.getByText("Citer cette intervention").click();
    await expect(page.locator("#citer-iso-690")).toContainText(`Disponible à l’adresse : ${own}`);
    await expect(page.locator(".citing").getByRole("link", { name: ".bib" })).toHaveAttribute("href", /1\.bib$/u);
    await expect(page.getByRole("button")).toHaveCount(0);
    await page.getByText("Intégrer à une page").click();
    await expect(page.getByText("<iframe src=")).toBeVisible();
  });
});

test("a frame shows the words, and its links leave it", async ({ page }) => {
  await page.goto("/auditions/ia-11/7/integrer/");
  await expect(page.locator("blockquote")).toContainText("Merci beaucoup pour ces auditions très instructives.");
  await expect(page.locator("base")).toHaveAttribute("target", "_top");
});
