import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./policed-test";

/** What is focused, and whether it can be seen: in the window, and under nothing. */
function focusState(page: Page): Promise<{ readonly on: string; readonly lost: boolean; readonly hidden: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return { on: "", lost: true, hidden: false };
    const boxes = [...element.getClientRects()];
    const at = (box: DOMRect) => document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    const isSeen = boxes.some((box) => {
      const top = at(box);
      return (
        top !== null &&
        (element.contains(top) || top.contains(element) || top.closest("label")?.contains(element) === true)
      );
    });
    return { on: element.outerHTML.slice(0, 140), lost: false, hidden: !isSeen };
  });
}

/** Goes from one control to the next until this one is focused; each can be seen on the way. */
async function reach(page: Page, control: Locator, steps = 60): Promise<void> {
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press("Tab");
    const { on, lost, hidden } = await focusState(page);
    expect({ on, lost, hidden }).toEqual({ on, lost: false, hidden: false });
    // The text of a summary is found by its text, and the summary is focused.
    if (
      await control.evaluate(
        (element) => element.closest("a, button, input, textarea, summary, main") === document.activeElement,
      )
    )
      return;
  }
  throw new Error(`${String(steps)} steps do not reach ${String(control)}`);
}

async function follow(page: Page, control: Locator, steps?: number): Promise<void> {
  await reach(page, control, steps);
  await page.keyboard.press("Enter");
}

test.describe("with the keyboard alone", () => {
  test("somebody reads a hearing from the home page, keeps a link, and follows an intervention", async ({ page }) => {
    await page.goto("/");
    await follow(page, page.getByRole("link", { name: "L'IA et l'information" }));
    await expect(page).toHaveURL(/\/auditions\/ia-11\/$/u);
    await follow(page, page.getByRole("link", { name: "Aller au contenu" }));
    await expect(page.locator("#contenu")).toBeFocused();
    const contents = page.getByRole("navigation", { name: "Sommaire" });
    await follow(page, contents.getByRole("link").nth(2));
    await follow(page, page.getByRole("button", { name: /Copier le lien vers l'intervention 3/u }), 200);
    await expect(page.getByText("Lien copié")).toBeVisible();
    await follow(page, page.getByRole("link", { name: /Lien permanent vers l'intervention 4/u }), 200);
    await expect(page).toHaveURL(/\/auditions\/ia-11\/4\/$/u);
    await follow(page, page.getByRole("link", { name: /Suivante/u }));
    await expect(page).toHaveURL(/\/auditions\/ia-11\/5\/$/u);
    await follow(page, page.getByRole("link", { name: "Lire dans son contexte" }));
    await expect(page.locator("#i5")).toBeInViewport();
    await page.keyboard.press("Tab");
    expect((await focusState(page)).lost).toBe(false);
  });

  test("somebody keeps to one speaker, and finds words in a hearing", async ({ page }) => {
    await page.goto("/auditions/ia-11/#contenu");
    await reach(page, page.getByRole("checkbox", { name: /Émile MEUNIER/u }));
    await page.keyboard.press("Space");
    await expect(page).toHaveURL(/intervenant=emile-meunier#contenu$/u);
    await expect(page.locator("#i8 .speech")).toBeHidden();
    await page.goto("/auditions/ia-11/");
    await page.keyboard.press("/");
    await expect(page.getByRole("searchbox")).toBeFocused();
    await page.keyboard.type("souverainete");
    await expect(page.getByRole("search").getByRole("status")).toHaveText("1 sur 4");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("search").getByRole("status")).toHaveText("2 sur 4");
    await page.keyboard.press("Escape");
    await expect(page).toHaveURL(/\/auditions\/ia-11\/(?:#.*)?$/u);
  });

  test("somebody searches the archive, filters, and lands on the words", async ({ page }) => {
    await page.goto("/");
    await reach(page, page.getByRole("searchbox"));
    await page.keyboard.type("formation");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("status")).toContainText("pour formation");
    await follow(page, page.getByText("Filtrer par intervenant"));
    const danino = page.getByRole("checkbox", { name: /Ottavia DANINO/u });
    // Who spoke where is fetched with the first opening.
    await expect(danino).toBeVisible();
    await reach(page, danino);
    await page.keyboard.press("Space");
    await expect(page).toHaveURL(/q=formation&intervenant=ottavia-danino$/u);
    await expect(danino).toBeFocused();
    const result = page.locator("[data-search-results] h3 a").first();
    await expect(result).toBeVisible();
    await follow(page, result);
    await expect(page).toHaveURL(/\/auditions\/ia-11\/\?q=formation.*#i\d+-s\d+$/u);
    await expect.poll(() => page.evaluate(() => CSS.highlights.get("mots")?.size ?? 0)).toBeGreaterThan(0);
  });

  test("somebody checks a quotation", async ({ page }) => {
    await page.goto("/verifier/");
    await reach(page, page.getByLabel("Citation"));
    await page.keyboard.type("Merci beaucoup pour ces auditions très instructives.");
    await follow(page, page.getByRole("button", { name: "Vérifier" }));
    await expect(page.getByRole("status")).toContainText("Citation exacte");
    await follow(page, page.locator("[data-verify-answer] h3 a").first());
    await expect(page).toHaveURL(/\/auditions\/ia-11\/#i\d+-s\d+$/u);
  });

  for (const size of [
    { width: 1280, height: 800 },
    { width: 360, height: 640 },
  ])
    test(`focus is never lost or hidden on a hearing, ${String(size.width)} px`, async ({ page }) => {
      await page.setViewportSize(size);
      await page.goto("/auditions/ia-11/#i16");
      await page.locator("body").press("Tab");
      for (const [from, steps] of [
        ["#contenu", 60],
        ["#i15", 45],
        ["#i1-s55", 20],
      ] as const) {
        await page.goto(`/auditions/ia-11/${from}`);
        for (let step = 0; step < steps; step += 1) {
          await page.keyboard.press("Tab");
          const { on, lost, hidden } = await focusState(page);
          expect({ on, lost, hidden }).toEqual({ on, lost: false, hidden: false });
        }
        for (let step = 0; step < 8; step += 1) {
          await page.keyboard.press("Shift+Tab");
          const { on, lost, hidden } = await focusState(page);
          expect({ on, lost, hidden }).toEqual({ on, lost: false, hidden: false });
        }
      }
    });

  test("a lens is set, followed and left", async ({ page }) => {
    await page.goto("/auditions/ia-11/");
    await page.getByRole("checkbox", { name: /Émile MEUNIER/u }).focus();
    await page.keyboard.press("Space");
    await expect(page.locator("[data-lens-status]")).toHaveText("2 interventions sur 20");
    await page.getByText("Par groupe, par nature").press("Enter");
    await page.getByRole("checkbox", { name: /Échanges/u }).press("Space");
    await expect(page).toHaveURL(/intervenant=emile-meunier&nature=echange$/u);
    const select = page.getByRole("combobox", { name: "Suivre un échange" });
    await select.focus();
    await select.press("ArrowDown");
    await expect(page).toHaveURL(/entre=/u);
    await page.getByRole("button", { name: "Tout afficher" }).press("Enter");
    await expect(page).toHaveURL(/\/auditions\/ia-11\/$/u);
    await expect(page.getByRole("checkbox", { name: /Asma MHALLA/u })).toBeFocused();
  });

  test("a page, a turn, and the choices of display are reached", async ({ page }) => {
    await page.goto("/auditions/ia-11/");
    await page.getByText("Aller à la page").press("Enter");
    await page.getByRole("link", { name: "Page 12", exact: true }).press("Enter");
    await expect(page).toHaveURL(/#p12$/u);
    await page.getByRole("link", { name: "Intervention suivante" }).press("Enter");
    await expect(page).toHaveURL(/#i\d+$/u);
    await page.goto("/affichage/");
    await page.getByRole("radio", { name: "Celles de l'appareil" }).focus();
    await page.keyboard.press("ArrowDown");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "clair");
    await page.keyboard.press("ArrowDown");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "sombre");
  });
});
