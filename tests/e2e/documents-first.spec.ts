import { earlyScript } from "@/lib/site/display";
import { fetchOnceDrawn } from "@/lib/site/late-module";
import { kinds, readingKinds } from "./pages";
import { expect, test } from "./policed-test";

for (const [kind, path] of Object.entries(kinds)) {
  test(`no request leaves the origin, no cookie is set: ${kind}`, async ({ page, context, baseURL }) => {
    const elsewhere: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(baseURL ?? "none") && !request.url().startsWith("data:"))
        elsewhere.push(request.url());
    });
    await page.goto(path, { waitUntil: "networkidle" });
    expect(elsewhere).toEqual([]);
    expect(await context.cookies()).toEqual([]);
  });
}

for (const [kind, path] of readingKinds) {
  test(`names no framework script: ${kind}`, async ({ page }) => {
    const response = await page.goto(path);
    const html = (await response?.text()) ?? "";
    expect(html).not.toMatch(/_next|__next|react/iu);
    const scripts = [...html.matchAll(/(<script[^>]*>)([^<]*)/gu)].map(([, tag = "", text = ""]) => ({ tag, text }));
    // Data for machines is no script.
    const run = scripts.filter(({ tag }) => tag !== '<script type="application/ld+json">');
    for (const { tag, text } of run)
      // What puts back the display that a reader chose, then the module of the page.
      if (tag === "<script>") expect([earlyScript(), earlyScript(fetchOnceDrawn)]).toContain(text);
      else expect(tag).toMatch(/^<script type="module" src="\/assets\/(?:speech|display)\.[A-Z0-9]+\.js">$/u);
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the hearing is complete, and each speaker is a link away", async ({ page }) => {
    await page.goto("/auditions/ia-11/");
    await expect(page.getByRole("article")).toHaveCount(20);
    await expect(page.getByRole("button")).toHaveCount(0);
    await page.getByRole("link", { name: "Émile MEUNIER seulement" }).click();
    await expect(page).toHaveURL(/\/intervenants\/emile-meunier\/#ia-11$/u);
    await expect(page.getByRole("article")).toHaveCount(2);
  });

  test("notes and table of contents work", async ({ page }) => {
    await page.goto("/auditions/ia-11/");
    await page.getByRole("link", { name: "Note 8", exact: true }).click();
    await expect(page.locator("#n8")).toBeInViewport();
  });

  test("a turn, a place inside it, a page of the official document and a sentence are a link away", async ({
    page,
  }) => {
    await page.goto("/auditions/ia-11/");
    const contents = page.getByRole("navigation", { name: "Sommaire" });
    for (const link of [contents.locator("a[href='#i16']"), contents.locator("a[href='#i1'] + ol a").nth(3)]) {
      const target = (await link.getAttribute("href")) ?? "";
      await link.click();
      await expect(page.locator(target)).toBeInViewport();
    }
    await contents.getByText("Aller à la page").click();
    await contents.getByRole("link", { name: "Page 9", exact: true }).click();
    await expect(page.locator("#p9")).toBeInViewport();
    await page.goto("/auditions/ia-11/#i4-s20");
    await expect(page.locator("#i4-s20")).toBeInViewport();
    // What only a script makes work is not shown.
    await expect(page.locator("[data-reading-bar]")).toBeHidden();
    await expect(page.locator("[data-lens], [data-resume]").first()).toBeHidden();
    await expect(page.getByRole("table")).toBeVisible();
  });

  test("a hearing prints with its notes at the end", async ({ page }) => {
    await page.goto("/auditions/ia-11/");
    await page.emulateMedia({ media: "print" });
    await expect(page.locator("#i7 h2")).toBeVisible();
    const last = await page.locator("#i20").boundingBox();
    const note = await page.locator("#n8").boundingBox();
    expect(note?.y ?? 0).toBeGreaterThan((last?.y ?? 0) + (last?.height ?? 0));
  });

  test("the search page says what it needs and offers the lists", async ({ page }) => {
    await page.goto("/recherche/?q=Viginum");
    await expect(page.getByText("demande JavaScript")).toBeVisible();
    await page.getByRole("main").getByRole("link", { name: "Toutes les auditions" }).first().click();
    await expect(page).toHaveURL(/\/auditions\/$/u);
  });

  test("an address that does not exist leads somewhere", async ({ page }) => {
    const response = await page.goto("/auditions/ia-99/");
    expect(response?.status()).toBe(404);
    await page.getByRole("link", { name: "Tous les intervenants" }).click();
    await expect(page).toHaveURL(/\/intervenants\/$/u);
  });
});

test("a hearing prints with the names, the notes and without the controls", async ({ page }) => {
  await page.goto("/auditions/ia-11/");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("#i7 h2")).toBeVisible();
  await expect(page.locator("#n8")).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Sommaire" })).toBeHidden();
  await expect(page.getByRole("button").first()).toBeHidden();
});
