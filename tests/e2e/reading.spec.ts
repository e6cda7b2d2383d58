import type { Page } from "@playwright/test";
import { expect, test } from "./policed-test";

test.describe("a citizen reads hearing 11", () => {
  test("finds it from the home page and reads it whole", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("link", { name: "L'IA et l'information" }).click();
    await expect(page).toHaveURL(/\/auditions\/ia-11\/$/u);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("L'IA et l'information");
    await expect(page.getByRole("article")).toHaveCount(20);
    await expect(page.getByText("Administration", { exact: true }).first()).toBeVisible();
    await expect(page.locator("#i18")).toContainText("Jean ZAY ne devait pas être cela");
  });

  test("goes through the table of contents to an intervention", async ({ page }) => {
    await page.goto("/auditions/ia-11/");
    await page
      .getByRole("navigation", { name: "Sommaire" })
      .getByRole("link", { name: /Ottavia DANINO/u })
      .click();
    await expect(page).toHaveURL(/#i16$/u);
    await expect(page.locator("#i16")).toBeInViewport();
  });

  test("sees where a page of the official document starts, inside a sentence too", async ({ page }) => {
    await page.goto("/auditions/ia-11/");
    const markers = page.locator("a.page");
    await expect(markers).toHaveText(Array.from({ length: 15 }, (_, index) => `p. ${String(index + 2)}`));
    await expect(page.locator("#p3").locator("xpath=ancestor::span[starts-with(@id,'i1-s')]")).toContainText(
      "elle le p. 3communiqué",
    );
  });

  test("follows a note call and comes back", async ({ page }) => {
    // Where there is room the note is beside the text; elsewhere it opens in place, and this is its long way.
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto("/auditions/ia-11/");
    await page.getByRole("link", { name: "Note 6", exact: true }).click();
    await expect(page).toHaveURL(/#n6$/u);
    await expect(page.locator("#n6")).toBeInViewport();
    await page.getByRole("link", { name: "Revenir à l'appel de la note 6" }).click();
    await expect(page).toHaveURL(/#appel-n6$/u);
    await expect(page.locator("#appel-n6")).toBeInViewport();
  });
});

test.describe("the lens of a hearing", () => {
  test("folds what others say, keeps its place, and has its state in the address", async ({ page }) => {
    await page.goto("/auditions/ia-11/");
    await page.getByRole("checkbox", { name: /Émile MEUNIER/u }).check();
    await expect(page).toHaveURL(/\?intervenant=emile-meunier$/u);
    await expect(page.getByRole("status").filter({ hasText: "sur 20" })).toHaveText("2 interventions sur 20");
    await expect(page.locator("#i7 .speech")).toBeVisible();
    await expect(page.locator("#i8 .speech")).toBeHidden();
    await expect(page.locator("#i8")).toBeVisible();
    await expect(page.getByRole("article")).toHaveCount(20);

    await page.reload();
    await expect(page.getByRole("checkbox", { name: /Émile MEUNIER/u })).toBeChecked();
    await expect(page.locator("#i8 .speech")).toBeHidden();

    await page.getByRole("button", { name: "Tout afficher" }).click();
    await expect(page.locator("#i8 .speech")).toBeVisible();
    await expect(page).toHaveURL(/\/auditions\/ia-11\/$/u);
  });

  test("filters by group as well", async ({ page }) => {
    await page.goto("/auditions/ia-11/");
    await page.getByText("Par groupe, par nature").click();
    await page.getByRole("checkbox", { name: /Adjointes ou leurs cabinets/u }).check();
    await expect(page.locator("article:not([data-folded])")).toHaveCount(1);
    await expect(page.locator("#i11 .speech")).toBeVisible();
  });

  test("opens a folded intervention on demand", async ({ page }) => {
    await page.goto("/auditions/ia-11/?intervenant=emile-meunier");
    await page.getByRole("button", { name: "Afficher l'intervention 8" }).click();
    await expect(page.locator("#i8 .speech")).toBeVisible();
    await expect(page.locator("#i8 h2 a")).toBeFocused();
  });

  test("never hides what a link points at", async ({ page }) => {
    await page.goto("/auditions/ia-11/?intervenant=emile-meunier#i4-s60");
    await expect(page.locator("#i4-s60")).toBeInViewport();
    await expect(page.locator("#i8 .speech")).toBeHidden();
    await page.evaluate(() => {
      location.hash = "#i20-s2";
    });
    await expect(page.locator("#i20-s2")).toBeInViewport();
  });
});

test.describe("other lenses", () => {
  const status = (page: Page) => page.locator("[data-lens-status]");

  test("by nature: the two exposés, and the rest folded", async ({ page }) => {
    await page.goto("/auditions/ia-11/?nature=expose");
    await expect(status(page)).toHaveText("2 interventions sur 20");
    await page.getByText("Par groupe, par nature, par échange (1)").click();
    await expect(page.getByRole("checkbox", { name: /Exposés/u })).toBeChecked();
    await expect(page.locator("article:not([data-folded])")).toHaveCount(2);
    await expect(page.locator("#i3 .speech")).toBeHidden();
  });

  test("add up, and say what each value would show", async ({ page }) => {
    await page.goto("/auditions/ia-11/?nature=expose");
    await page.getByText("Par groupe, par nature").click();
    const count = (name: RegExp) =>
      page.locator("label", { has: page.getByRole("checkbox", { name }) }).locator("small");
    await expect(count(/Asma MHALLA/u)).toHaveText("1");
    await expect(count(/Émile MEUNIER/u)).toHaveText("0");
    await page.getByRole("checkbox", { name: /Asma MHALLA/u }).check();
    await expect(status(page)).toHaveText("1 intervention sur 20");
    await expect(page).toHaveURL(/\?intervenant=asma-mhalla&nature=expose$/u);
  });

  test("follow an exchange between two people", async ({ page }) => {
    await page.goto("/auditions/ia-11/");
    await page.getByText("Par groupe, par nature").click();
    const choice = page.getByRole("combobox", { name: "Suivre un échange" });
    await choice.selectOption({ label: "Asma MHALLA et Émile MEUNIER (3 interventions)" });
    await expect(status(page)).toHaveText("3 interventions sur 20");
    await expect(page).toHaveURL(/\?entre=asma-mhalla_emile-meunier$/u);
    await expect(page.locator("article:not([data-folded])")).toHaveCount(3);
    await page.reload();
    await expect(status(page)).toHaveText("3 interventions sur 20");
    await page.getByText("Par groupe, par nature").click();
    await expect(choice).toHaveValue("asma-mhalla_emile-meunier");
    await page.getByRole("button", { name: "Tout afficher" }).click();
    await expect(page).toHaveURL(/\/auditions\/ia-11\/$/u);
  });

  test("that the address spells wrong hide nothing", async ({ page }) => {
    await page.goto("/auditions/ia-11/?entre=personne_ici&nature=rien&intervenant=__proto__");
    await expect(page.locator("article:not([data-folded])")).toHaveCount(20);
    await expect(status(page)).toBeEmpty();
  });
});

test.describe("what works in the words", () => {
  const module = "**/assets/reading.*.js";

  test("is fetched as they come near the window", async ({ page }) => {
    const fetched: string[] = [];
    page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
    const isFetched = (): boolean => fetched.some((path) => path.startsWith("/assets/reading."));
    await page.goto("/auditions/ia-11/", { waitUntil: "networkidle" });
    expect(isFetched()).toBe(false);
    await page.locator("#i1 h2").scrollIntoViewIfNeeded();
    await expect.poll(isFetched).toBe(true);
  });

  test("answers what was pressed before it came", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    let arrive = (): void => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    await page.route(module, async (route) => {
      await arrived;
      await route.continue();
    });
    await page.goto("/auditions/ia-11/");
    await page.getByRole("button", { name: "Copier le lien vers l'intervention 7" }).click();
    arrive();
    await expect(page.getByText("Lien copié")).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/auditions\/ia-11\/#i7$/u);
  });

  test("leaves its links where it cannot come", async ({ page }) => {
    await page.route(module, (route) => route.abort());
    await page.goto("/auditions/ia-11/");
    await page.getByRole("link", { name: "Note 6", exact: true }).click();
    await expect(page).toHaveURL(/#n6$/u);
    await expect(page.locator("#n6")).toBeInViewport();
  });
});
