import { fiction } from "./pages";
import { expect, test } from "./policed-test";

test("a quotation with a word changed is shown as it was said, with who said it", async ({ page }) => {
  await page.goto(`${fiction}verifier/`);
  await page.getByLabel("Citation").fill("Une lampe éclaire les navires, elle éclaire les livres.");
  await page.getByRole("button", { name: "Vérifier" }).click();
  await expect(page.getByRole("status")).toContainText("Citation altérée");
  const answer = page.locator("[data-verify-answer] > li");
  await expect(answer.locator("del")).toContainText("navires");
  await expect(answer.locator("ins").first()).toContainText("bateaux");
  await expect(answer).toContainText(/Négation retirée\s: «\sn'\s»/u);
  await expect(answer).toContainText(/audition n° 1 · 14 janvier 2025 · p\. 3/u);
  await answer.getByRole("link", { name: /Philémon CORDAGE/u }).click();
  await expect(page).toHaveURL(/\/auditions\/fil-1\/#i2-s3$/u);
  await expect(page.locator("#i2-s3")).toBeInViewport();
});

test("what is copied from a page of the archive is exact", async ({ page }) => {
  await page.goto(`${fiction}auditions/fil-1/`);
  const copied = await page.locator("#i1-s6").innerText();
  await page.goto(`${fiction}verifier/`);
  await page.getByLabel("Citation").fill(copied);
  await page.getByLabel("Citation").press("Control+Enter");
  await expect(page.getByRole("status")).toContainText("Citation exacte. ");
});

test("an address asks, and going back asks again", async ({ page }) => {
  await page.goto(`${fiction}verifier/?citation=Un+panneau+tombe+en+panne`);
  await expect(page.getByRole("status")).toContainText("Citation exacte");
  await page.getByLabel("Citation").fill("Le chat dort sur la cuisinière");
  await page.getByRole("button", { name: "Vérifier" }).click();
  await expect(page.getByRole("status")).toContainText("Citation introuvable");
  await page.goBack();
  await expect(page.getByLabel("Citation")).toHaveValue("Un panneau tombe en panne");
  await expect(page.getByRole("status")).toContainText("Citation exacte");
});

test("nothing is fetched before the reader asks, nothing but the store after, and nothing is sent", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await page.goto("/verifier/", { waitUntil: "networkidle" });
  expect(asked.filter((one) => one.includes("/recherche/"))).toEqual([]);
  asked.length = 0;
  await page.getByLabel("Citation").fill("<img src=x onerror=alert(1)> souveraineté technologique");
  await page.getByRole("button", { name: "Vérifier" }).click();
  await expect(page.getByRole("status")).toContainText("Citation");
  // A browser asks for the icon again when the address changes.
  const others = asked.filter((one) => one !== "GET /icone.svg");
  expect(others.length).toBeGreaterThan(0);
  for (const one of others) expect(one).toMatch(/^GET \/recherche\/fichiers\//u);
  await expect(page.locator("main img")).toHaveCount(0);
});

test("a part of the index that is missing is said, and can be asked for again", async ({ page }) => {
  await page.route("**/recherche/fichiers/**/textes/**", (route) => route.abort());
  await page.goto("/verifier/?citation=souveraineté+technologique");
  await expect(page.getByRole("status")).toContainText("n'a pas pu lire une partie de l'index");
  await page.unrouteAll();
  await page.getByRole("button", { name: "Réessayer" }).click();
  await expect(page.getByRole("status")).toContainText("Citation");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page says what it needs", async ({ page }) => {
    await page.goto("/verifier/");
    await expect(page.getByText("demande JavaScript")).toBeVisible();
    await expect(page.getByRole("textbox")).toHaveCount(0);
  });
});
