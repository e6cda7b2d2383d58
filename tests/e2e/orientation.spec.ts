import type { Page } from "@playwright/test";
import { expect, test } from "./policed-test";

const bar = (page: Page) => page.locator("[data-reading-bar]");
const contents = (page: Page) => page.getByRole("navigation", { name: "Sommaire" });

test.describe("in a long hearing, a reader knows", () => {
  test("who speaks, in which turn, on which page of the official document", async ({ page }) => {
    await page.goto("/auditions/ia-11/#i4-s20");
    await expect(bar(page)).toBeInViewport();
    await expect(bar(page).locator("b")).toHaveText("Guillaume AVRIN");
    await expect(bar(page).locator("p span")).toHaveText("n° 4 · p. 9");
    await page.getByRole("link", { name: "Intervention suivante" }).click();
    await expect(page).toHaveURL(/#i5$/u);
    await expect(bar(page).locator("b")).toHaveText("Asma MHALLA");
    await expect(bar(page).locator("p span")).toContainText("n° 5");
    await page.getByRole("link", { name: "Intervention précédente" }).click();
    await expect(bar(page).locator("p span")).toContainText("n° 4");
  });

  test("that there is no turn before the first one, nor after the last", async ({ page }) => {
    await page.goto("/auditions/ia-11/#i1");
    await expect(bar(page).locator("p span")).toContainText("n° 1");
    await expect(page.getByRole("link", { name: "Intervention précédente" })).toBeHidden();
    await page.goto("/auditions/ia-11/#i20");
    await expect(bar(page).locator("p span")).toContainText("n° 20");
    await expect(page.getByRole("link", { name: "Intervention suivante" })).toBeHidden();
    await expect(page.getByRole("link", { name: "Intervention précédente" })).toBeVisible();
  });

  test("how far they are: the mark goes on with the text", async ({ page }) => {
    const mark = () => bar(page).evaluate((element) => Number((element as HTMLElement).style.getPropertyValue("--at")));
    const seen: number[] = [];
    for (const id of ["i1", "i1-s80", "i4", "i4-s40", "i10", "i20"]) {
      await page.goto(`/auditions/ia-11/#${id}`);
      await expect.poll(mark).toBeGreaterThan(seen.at(-1) ?? -1);
      seen.push(await mark());
    }
    expect(seen[0]).toBeLessThan(0.02);
    expect(seen.at(-1)).toBeGreaterThan(0.95);
  });

  test("where they are in the table of contents, inside a turn of 2,725 words too", async ({ page }) => {
    await page.goto("/auditions/ia-11/#i1-s2");
    const current = contents(page).locator("[aria-current=location]");
    await expect(current).toHaveAttribute("href", "#i1");
    const place = contents(page).locator("a[href='#i1'] + ol a").nth(3);
    const target = (await place.getAttribute("href")) ?? "";
    await place.click();
    await expect(page).toHaveURL(new RegExp(`${target}$`, "u"));
    await expect(page.locator(target)).toBeInViewport();
    await expect(current).toHaveAttribute("href", target);
    await expect(current).toHaveCount(1);
  });

  test("how to go to page 9 of the official document", async ({ page }) => {
    await page.goto("/auditions/ia-11/");
    await contents(page).getByText("Aller à la page").click();
    await contents(page).getByRole("link", { name: "Page 9", exact: true }).click();
    await expect(page).toHaveURL(/#p9$/u);
    await expect(page.locator("#p9")).toBeInViewport();
    await expect(bar(page).locator("p span")).toContainText("p. 9");
  });

  test("who speaks how much, in figures and as a picture", async ({ page }) => {
    await page.goto("/auditions/ia-11/");
    const table = page.getByRole("region", { name: "Répartition de la parole" }).getByRole("table");
    await expect(table.getByRole("row")).toHaveCount(6);
    await expect(table.getByRole("row", { name: /Guillaume AVRIN/u })).toHaveText(/8\s*4\s354\s*53\s%/u);
    const widths = await table
      .locator("rect")
      .evaluateAll((bars) => bars.map((one) => one.getBoundingClientRect().width));
    expect(widths).toEqual([...widths].sort((left, right) => right - left));
  });

  test("that the strip leads to a turn", async ({ page }) => {
    await page.goto("/auditions/ia-11/");
    await bar(page).scrollIntoViewIfNeeded();
    await bar(page).locator('svg a[href="#i4"]').click();
    await expect(page).toHaveURL(/#i4$/u);
    await expect(page.locator("#i4 h2")).toBeInViewport();
  });

  test("where to go on reading on another day, and can start again", async ({ page }) => {
    await page.goto("/auditions/ia-11/");
    const resume = page.locator("[data-resume]");
    await expect(resume).toBeHidden();
    await page.goto("/auditions/ia-11/#i4-s20");
    await expect.poll(() => page.evaluate(() => localStorage.getItem("lecture-ia-11"))).toMatch(/^i4-s(?:19|20|21)$/u);
    await page.goto("about:blank");
    await page.goto("/auditions/ia-11/");
    await expect(resume).toBeVisible();
    await resume.click();
    await expect(page).toHaveURL(/#i4-s\d+$/u);
    await expect(bar(page).locator("p span")).toContainText("n° 4");
    // Read to the end, there is nothing to go on with.
    await page.evaluate(() => {
      scrollTo(0, document.body.scrollHeight);
    });
    await expect.poll(() => page.evaluate(() => localStorage.getItem("lecture-ia-11"))).toBeNull();
  });
});

test.describe("a note", () => {
  test("stands beside the words that call it where there is room", async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto("/auditions/ia-11/#appel-n4");
    const [call, note] = await Promise.all(["#appel-n4", "#n4"].map((id) => page.locator(id).boundingBox()));
    expect(Math.abs((call?.y ?? 0) - (note?.y ?? 1000))).toBeLessThan(60);
    expect(note?.x ?? 0).toBeGreaterThan((call?.x ?? 1280) + 20);
    // None covers another one.
    const boxes = await page
      .locator(".notes li")
      .evaluateAll((notes) => notes.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
    for (const [place, box] of boxes.entries())
      expect(box.top).toBeGreaterThanOrEqual(boxes[place - 1]?.bottom ?? -1e9);
    await page.getByRole("link", { name: "Revenir à l'appel de la note 4" }).click();
    await expect(page).toHaveURL(/#appel-n4$/u);
  });

  test("is landed on at its address, beside the words that call it", async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    for (const number of [1, 3, 8]) {
      await page.goto("about:blank");
      await page.goto(`/auditions/ia-11/#n${String(number)}`);
      await page.locator(".notes[data-beside]").waitFor({ state: "attached" });
      await expect(page.locator(`#n${String(number)}`)).toBeInViewport();
      await expect(page.locator(`#appel-n${String(number)}`)).toBeInViewport();
    }
    // Who has read on since is left there.
    await page.locator("#i2").evaluate((article) => {
      article.scrollIntoView();
    });
    const before = await page.evaluate(() => scrollY);
    await page.reload();
    await page.locator(".notes[data-beside]").waitFor({ state: "attached" });
    await expect.poll(async () => Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(900);
  });

  test("goes with its turn when a lens folds it", async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto("/auditions/ia-11/?intervenant=asma-mhalla");
    await expect(page.locator("#n2")).toBeVisible();
    await expect(page.locator("#n4")).toBeHidden();
    await page.getByRole("button", { name: "Afficher l'intervention 2" }).click();
    await expect(page.locator("#n4")).toBeVisible();
  });

  test("opens in place where there is none, and closes with Escape", async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto("/auditions/ia-11/#i1-s59");
    const call = page.getByRole("link", { name: "Note 2", exact: true });
    const before = await page.locator("#i1").evaluate((article) => article.querySelector(".speech")?.textContent);
    await call.focus();
    await page.keyboard.press("Enter");
    const note = page.getByRole("note", { name: "Note 2" });
    await expect(note).toBeInViewport();
    await expect(note.getByRole("link")).toHaveAttribute("href", "https://www.palantir.com/");
    await expect(call).toHaveAttribute("aria-expanded", "true");
    await expect(call).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(note.getByRole("link")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(note).toHaveCount(0);
    await expect(call).toBeFocused();
    expect(await page.locator("#i1").evaluate((article) => article.querySelector(".speech")?.textContent)).toBe(before);
  });

  test("opens in place on the page of an intervention too, and on that of a person", async ({ page }) => {
    for (const path of ["/auditions/ia-11/10/", "/intervenants/guillaume-avrin/"]) {
      await page.goto(path);
      await page.getByRole("link", { name: "Note 7", exact: true }).click();
      await expect(page.getByRole("note", { name: "Note 7" })).toContainText("Très grand centre de calcul");
      await page.getByRole("button", { name: "Fermer la note 7" }).click();
      await expect(page.getByRole("note")).toHaveCount(0);
    }
  });
});
