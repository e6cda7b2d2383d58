import { expect, test } from "@playwright/test";
import { fiction } from "./pages";

test.describe("a member of staff searches", () => {
  test("from the home page, without accents, and lands on the sentence", async ({ page }) => {
    await page.goto("/");
    await page
      .getByRole("searchbox", { name: "Chercher dans toutes les auditions" })
      .fill("souverainete technologique");
    await page.getByRole("button", { name: "Chercher" }).click();
    await expect(page).toHaveURL(/\/recherche\/\?q=souverainete\+technologique$/u);
    await expect(page.getByRole("status")).toContainText(/^\d+ passages? pour souverainete \+ technologique/u);
    const first = page.locator("[data-search-results] > li").first();
    await expect(first.locator("mark").first()).toHaveText(/souverain|technolog/iu);
    await expect(first).toContainText("28 mai 2024");
    await expect(first).toContainText(/p\. \d+/u);
    const link = first.getByRole("link");
    const [, sentence = ""] = ((await link.getAttribute("href")) ?? "").split("#");
    await link.click();
    await expect(page).toHaveURL(new RegExp(`/auditions/ia-11/#${sentence}$`, "u"));
    await expect(page.locator(`#${sentence}`)).toBeInViewport();
    await expect(page.locator(`#${sentence}`)).toContainText(/souverain|technolog/iu);
  });

  test("keeps the question through reload, and back after another one", async ({ page }) => {
    await page.goto("/recherche/?q=Viginum");
    await expect(page.getByRole("status")).toContainText("pour Viginum");
    await page.reload();
    await expect(page.getByRole("searchbox")).toHaveValue("Viginum");
    await page.getByRole("searchbox").fill("Mistral");
    await page.getByRole("searchbox").press("Enter");
    await expect(page.getByRole("status")).toContainText("pour Mistral");
    await page.goto("/auditions/ia-11/");
    await page.goBack();
    await expect(page.getByRole("searchbox")).toHaveValue("Mistral");
    await expect(page.getByRole("status")).toContainText("pour Mistral");
  });

  test("finds an exact phrase, and nothing that only resembles it", async ({ page }) => {
    await page.goto(`/recherche/?q=${encodeURIComponent('"bataille du B to B"')}`);
    await expect(page.locator("[data-search-results] > li")).toHaveCount(1);
    await expect(page.locator("mark")).toHaveText(["bataille du B to B"]);
    await page.goto(`/recherche/?q=${encodeURIComponent('"batailles du B to B"')}`);
    await expect(page.getByRole("status")).toContainText("Aucun passage");
  });

  test("filters by speaker, and says so in the address", async ({ page }) => {
    await page.goto("/recherche/?q=formation");
    await page.getByText("Filtrer par").click();
    await page.getByLabel("Intervenant", { exact: true }).selectOption({ label: "Ottavia DANINO" });
    await expect(page).toHaveURL(/intervenant=ottavia-danino/u);
    await expect(page.locator("[data-search-results] h2 a")).toHaveText([
      "Ottavia DANINO, audition 11, intervention 16",
    ]);
  });

  test("is helped when nothing is found", async ({ page }) => {
    await page.goto("/recherche/?q=zzzz");
    await expect(page.getByRole("status")).toContainText("Aucun passage pour zzzz");
    await expect(page.getByText("Quelques pistes")).toBeVisible();
  });

  test("is told when the index cannot be read, and can try again", async ({ page }) => {
    await page.route("**/recherche/fichiers/**", (route) => route.abort());
    await page.goto("/recherche/?q=Viginum");
    await expect(page.getByRole("status")).toContainText("n'a pas pu lire son index");
    await page.unroute("**/recherche/fichiers/**");
    await page.getByRole("button", { name: "Réessayer" }).click();
    await expect(page.getByRole("status")).toContainText("pour Viginum");
  });

  test("markup in a question stays text", async ({ page }) => {
    await page.goto(`/recherche/?q=${encodeURIComponent("<img src=x onerror=alert(1)> Viginum")}`);
    await expect(page.getByRole("status")).toContainText("Viginum");
    await expect(page.locator("[data-search-results] img")).toHaveCount(0);
  });
});

test.describe("search across hearings", () => {
  test("finds the same word in several hearings, by several people", async ({ page }) => {
    await page.goto(`${fiction}recherche/?q=phare`);
    await expect(page.getByRole("status")).toContainText("pour phare");
    const text = await page.locator("[data-search-results]").innerText();
    for (const title of [
      "La salle de lecture du phare",
      "Le papier, le sel et l'encre",
      "La numérisation des registres",
    ]) {
      expect(text).toContain(title);
    }
  });

  test("filters by hearing, group and date", async ({ page }) => {
    await page.goto(`${fiction}recherche/?q=phare&audition=fil-2`);
    await expect(page.getByRole("status")).toContainText("pour phare");
    for (const fact of await page.locator("[data-search-results] .facts").allInnerTexts())
      expect(fact).toContain("audition n° 2");
    await page.goto(`${fiction}recherche/?q=phare&du=2025-06-01`);
    await expect(page.getByRole("status")).toContainText("pour phare");
    for (const fact of await page.locator("[data-search-results] .facts").allInnerTexts())
      expect(fact).toContain("17 juin 2025");
    await page.goto(`${fiction}recherche/?q=phare&au=2025-01-31&groupe=Intervenants`);
    await expect(page.getByRole("status")).toContainText("pour phare");
    for (const fact of await page.locator("[data-search-results] .facts").allInnerTexts())
      expect(fact).toContain("14 janvier 2025");
  });
});
